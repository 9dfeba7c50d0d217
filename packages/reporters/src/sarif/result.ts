// One finding as a SARIF `result`. A waiver becomes an accepted suppression.
import type { Finding } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeSarifMessage } from '../escape/sarif-message.ts';
import { locationOf, relatedLocation } from './location.ts';
import { levelOf } from './rules.ts';

/** GitHub refuses a result with more than 1,000 locations. */
const MOST_RELATED = 999;

export function resultOf(finding: Finding, ruleIndex: number) {
  const { code, severity, related, fingerprint, waiver } = finding;
  const places = related.slice(0, MOST_RELATED).map(relatedLocation);
  return {
    ruleId: code,
    ruleIndex,
    level: levelOf(severity),
    message: { text: messageOf(finding) },
    locations: [locationOf(finding)],
    ...(places.length > 0 && { relatedLocations: places }),
    partialFingerprints: { 'clausemark/v1': fingerprint },
    ...(waiver !== undefined && { suppressions: [suppression(waiver)] }),
  };
}

function messageOf({ what, why, mend }: Finding): string {
  return escapeSarifMessage(
    [what, why, mend]
      .map((text) => clip(text))
      .filter((text) => text !== '')
      .join('\n'),
  );
}

function suppression({ reason, owner, expires }: NonNullable<Finding['waiver']>) {
  const justification = escapeSarifMessage(clip(`${reason} (${owner}, until ${expires})`));
  return { kind: 'external', status: 'accepted', justification };
}
