// Holds the documents of the main branch against what was released (LED007): what came in past the gate shows here.
import { DocumentSnapshot, findDrift, inForce, type LedgerEntry, type MainAudit } from '@clausemark/control';
import { fileDigests } from '../../file-digests.ts';
import { runGit } from '../../git/run-git.ts';
import { openManual } from '../../open-manual.ts';

/** @param at branch or commit; default: the main branch of the server, else of this clone */
export async function auditMain(
  root: string,
  entries: readonly LedgerEntry[],
  today: string,
  at?: string,
): Promise<MainAudit> {
  const name = at ?? (await mainBranch(root));
  if (name === undefined) return { looked: false, why: 'no main branch was found; name it with --main' };
  const side = { manual: await openManual({ root, at: name }), fileDigest: await fileDigests({ root, at: name }) };
  const documents = side.manual.documents.map((document) => new DocumentSnapshot(side, document));
  return { looked: true, name, drift: findDrift(documents, inForce(entries, today)) };
}

const NAMES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

async function mainBranch(root: string): Promise<string | undefined> {
  const { stdout } = await runGit(root, ['for-each-ref', '--format=%(objecttype) %(refname)', ...NAMES]);
  const there = new Set(stdout.toString('utf8').split('\n'));
  return NAMES.find((name) => there.has(`commit ${name}`))?.replace(/^refs\/(?:heads|remotes)\//, '');
}
