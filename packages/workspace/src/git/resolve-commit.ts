// Turns what a person writes for a revision into the id of a commit, or says why there is none.
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { findWorkTree } from './git-folder.ts';
import { commandLine, runGit } from './run-git.ts';

/** Ids found here before, with their repository: what such an id names does not change. */
const found = new Set<string>();

/** Full id of a commit-ish (branch, tag, HEAD~2, id). Never taken for an option, whatever it begins with. */
export async function resolveCommit(root: string, at: string): Promise<string> {
  if (found.has(`${root}\0${at}`)) return at;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${at}^{commit}`];
  if (at === '' || at.startsWith('-') || at.includes('\0')) {
    throw new GitError('unknownRevision', errorTexts.unknownRevision(at));
  }
  const { code, stdout, stderr } = await runGit(root, args, { accept: [0, 1, 128] });
  const id = stdout.toString('utf8').trim();
  if (code === 0 && /^[\da-f]{40}(?:[\da-f]{24})?$/.test(id)) {
    found.add(`${root}\0${id}`);
    return id;
  }
  // A refusal (unsafe ownership, broken repository) comes back from the next call as its own error.
  throw await whyMissing(root, at, { command: commandLine(args), stderr: stderr.trim() });
}

async function whyMissing(root: string, at: string, run: { command: string; stderr: string }): Promise<GitError> {
  if (findWorkTree(root) === undefined && !(await isBare(root)))
    return new GitError('notARepository', errorTexts.notARepository(root, at), run);
  const shallow = await runGit(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow.stdout.toString('utf8').trim() === 'true') {
    return new GitError('missingHistory', errorTexts.missingHistory(at), run);
  }
  const head = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'], { accept: [0, 1, 128] });
  return head.code === 0
    ? new GitError('unknownRevision', errorTexts.unknownRevision(at), run)
    : new GitError('noCommitYet', errorTexts.noCommitYet(at), run);
}

async function isBare(root: string): Promise<boolean> {
  const { stdout } = await runGit(root, ['rev-parse', '--is-bare-repository'], { accept: [0, 128] });
  return stdout.toString('utf8').trim() === 'true';
}
