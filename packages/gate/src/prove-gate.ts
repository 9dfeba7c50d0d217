// Proves that the gate of this manual stops something: a released document is changed without a new revision, and the gate is asked.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVIDENCE_VERSION, type EvidenceFile } from '@clausemark/control';
import type { GateVerdict } from '@clausemark/reporters';
import { folderInRepository, openManual, plantCommit, resolveCommit } from '@clausemark/workspace';
import { judgeGate } from './judge-gate.ts';

export type GateProof =
  | { readonly state: 'stopped'; readonly document: string; readonly codes: readonly string[] }
  | { readonly state: 'passed'; readonly document: string; readonly verdict: GateVerdict }
  | { readonly state: 'nothing-to-plant' };

const LINE = '\nThis line was planted by clausemark doctor. Nobody approved it.\n';

/** @param root folder of the manual; it is only read */
export async function proveGate(root: string, version: string, today?: string): Promise<GateProof> {
  const manual = await openManual({ root, at: 'HEAD' });
  const target = manual.documents.find(({ status, id }) => status === 'released' && id !== undefined);
  const text = target === undefined ? undefined : manual.source(target.path)?.text;
  if (target === undefined || text === undefined) return { state: 'nothing-to-plant' };
  const place = mkdtempSync(join(tmpdir(), 'clausemark-doctor-'));
  try {
    const folder = folderInRepository(root);
    const path = folder === '' ? target.path : `${folder}/${target.path}`;
    const { commit, base } = await plantCommit(place, root, await resolveCommit(root, 'HEAD'), path, text + LINE);
    const inPlace = join(place, folder);
    mkdirSync(inPlace, { recursive: true });
    const cache = { folder: join(place, '.git/clausemark-facts') };
    const verdict = await judgeGate({
      root: inPlace,
      base,
      head: commit,
      evidence: nobodys(commit),
      version,
      today,
      cache,
    });
    const document = target.id ?? target.path;
    if (verdict.outcome === 'pass') return { state: 'passed', document, verdict };
    const found = verdict.documents.find(({ name }) => name === document)?.findings ?? [];
    const codes = [...new Set(found.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
    return codes.includes('CHG001') ? { state: 'stopped', document, codes } : { state: 'passed', document, verdict };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Everything is known of the change, and nobody approved it: the gate has no other reason to stop it than the change itself. */
function nobodys(head: string): EvidenceFile {
  const none = { accounts: [], commits: [], reviews: [], statements: [], gaps: [] };
  return {
    v: EVIDENCE_VERSION,
    host: 'clausemark.invalid',
    repo: 'doctor',
    change: null,
    head,
    merge: null,
    mergedAt: null,
    ...none,
  };
}
