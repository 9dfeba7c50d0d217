// Holds the documents of the main branch against what was released (LED007): what came in past the gate shows here.
import { DocumentSnapshot, findDrift, inForce, type LedgerEntry, type MainAudit } from '@clausemark/control';
import { fileDigests } from '../../file-digests.ts';
import { runGit } from '../../git/run-git.ts';
import { LEDGER_BRANCH } from '../ledger-files.ts';
import { openManual } from '../../open-manual.ts';

/** @param at branch or commit; default: the main branch of the server, else of this clone */
export async function auditMain(
  root: string,
  entries: readonly LedgerEntry[],
  today: string,
  at?: string,
): Promise<MainAudit> {
  const name = at ?? (await mainBranch(root));
  if (name === undefined)
    return { looked: false, why: `no main branch was found; name it with --main, or run ${SET_HEAD}` };
  const side = { manual: await openManual({ root, at: name }), fileDigest: await fileDigests({ root, at: name }) };
  const documents = side.manual.documents.map((document) => new DocumentSnapshot(side, document));
  return { looked: true, name, drift: findDrift(documents, inForce(entries, today)) };
}

const SET_HEAD = 'git remote set-head origin --auto';
const SERVER = 'refs/remotes/origin';
const ON_SERVER = [`${SERVER}/HEAD`, `${SERVER}/main`, `${SERVER}/master`];
const HERE = ['refs/heads/main', 'refs/heads/master'];

/**
 * The branch of the server goes first. Where it has branches and none of them is known to be the main one, which was renamed perhaps, the
 * branch of this clone is an old state of it: nobody may take that for what people have merged since.
 */
async function mainBranch(root: string): Promise<string | undefined> {
  const { stdout } = await runGit(root, ['for-each-ref', '--format=%(objecttype) %(refname)', SERVER, ...HERE]);
  const there = new Set(stdout.toString('utf8').split('\n').filter(Boolean));
  const others = [...there].some((line) => line.includes(` ${SERVER}/`) && !line.endsWith(`/${LEDGER_BRANCH}`));
  const names = others ? ON_SERVER : HERE;
  return names.find((name) => there.has(`commit ${name}`))?.replace(/^refs\/(?:heads|remotes)\//, '');
}
