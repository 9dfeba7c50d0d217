// Accepted findings leave the count but stay in the report. A waiver ends on its day; then the finding is back.
import type { Waiver } from '@clausemark/manual';
import type { Finding } from '../finding.ts';

export interface WaivedFindings {
  readonly kept: readonly Finding[];
  readonly waived: readonly Finding[];
  /** Waivers that accepted something. */
  readonly used: ReadonlySet<Waiver>;
}

/** Splits findings by the waivers that may accept them. Internal findings cannot be waived. */
export function applyWaivers(
  findings: readonly Finding[],
  waiversFor: (finding: Finding) => readonly Waiver[],
): WaivedFindings {
  const kept: Finding[] = [];
  const waived: Finding[] = [];
  const used = new Set<Waiver>();
  for (const finding of findings) {
    const waiver = waiversFor(finding).find((candidate) => covers(candidate, finding));
    if (waiver === undefined) {
      kept.push(finding);
      continue;
    }
    used.add(waiver);
    waived.push({ ...finding, waiver: { reason: waiver.reason, owner: waiver.owner, expires: waiver.expires } });
  }
  return { kept, waived, used };
}

function covers(waiver: Waiver, finding: Finding): boolean {
  if (finding.code === 'INT001') return false;
  const rule = waiver.rule === finding.rule || waiver.rule === finding.code;
  const document = waiver.document === finding.document || waiver.document === finding.location.path;
  return rule && document && (waiver.at === undefined || waiver.at === finding.location.anchor);
}
