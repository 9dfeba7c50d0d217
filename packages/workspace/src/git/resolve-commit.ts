// Turns what a person writes for a revision into the id of a commit, or says why there is none.
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { findWorkTree } from './git-folder.ts';
import { commandLine, runGit } from './run-git.ts';

/** Ids found here before, with their repository: what such an id names does not change. */
const found = new Set<string>();

/** With `--quiet` git would say nothing where a name stands for several things, and take the tag before the branch. */
const WARNED = [['core.warnAmbiguousRefs', 'true']] as const;
/** Git looks for these in its own folder first, so no branch and no tag can take their place; nor that of a full id. */
const OWN_NAME = /^(?:(?:FETCH_)?HEAD|[\da-f]{40}|[\da-f]{64})(?=$|[~^@])/;

/**
 * Full id of a commit-ish (branch, tag, HEAD~2, id). Never taken for an option, whatever it begins with.
 *
 * @throws GitError for a name of several things: whoever may push a tag named like the branch would choose what is compared
 */
export async function resolveCommit(root: string, at: string): Promise<string> {
  if (found.has(`${root}\0${at}`)) return at;
  const args = ['rev-parse', '--verify', '--end-of-options', `${at}^{commit}`];
  if (at === '' || at.startsWith('-') || at.includes('\0')) {
    throw new GitError('unknownRevision', errorTexts.unknownRevision(at));
  }
  const { code, stdout, stderr } = await runGit(root, args, { accept: [0, 1, 128], settings: WARNED });
  const id = stdout.toString('utf8').trim();
  if (/ is ambiguous/.test(stderr) && !OWN_NAME.test(at)) throw await ambiguous(root, at, commandLine(args));
  if (code === 0 && /^[\da-f]{40}(?:[\da-f]{24})?$/.test(id)) {
    found.add(`${root}\0${id}`);
    return id;
  }
  // A refusal (unsafe ownership, broken repository) comes back from the next call as its own error.
  // That there is none needs no word of git's own.
  const told = stderr.replace('fatal: Needed a single revision', '').trim();
  throw await whyMissing(root, at, { command: commandLine(args), stderr: told });
}

async function ambiguous(root: string, at: string, command: string): Promise<GitError> {
  const name = at.replace(/[~^@:].*$/, '');
  const places = ['', 'tags/', 'heads/', 'remotes/'].map((place) => `refs/${place}${name}`);
  const { stdout } = await runGit(root, ['for-each-ref', '--format=%(refname)', '--', ...places]);
  const names = stdout.toString('utf8').split('\n').filter(Boolean);
  return new GitError('ambiguousRevision', errorTexts.ambiguousRevision(at, names), { command });
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
