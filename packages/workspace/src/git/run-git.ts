// Starts git and collects what it prints. Knows nothing of manuals.
//
// node:child_process, not tinyexec: tinyexec decodes stdout and stdin as text, and puts the node_modules/.bin folders
// of the repository under examination first on PATH, so that a committed node_modules/.bin/git would run in place of
// git.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { gitEnvironment, safeOptions } from './git-environment.ts';
import type { EnvironmentOptions } from './git-environment.ts';
import { searchOnlyPath } from './search-only-path.ts';

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitOptions extends EnvironmentOptions {
  /** Exit codes that are answers and not failures. Default: only 0. */
  readonly accept?: readonly number[];
  /** What git reads from its standard input, whole or piece by piece. Default: nothing. */
  readonly input?: string | Uint8Array | Iterable<string | Uint8Array>;
}

/** Runs git in a folder and waits for it. Throws a GitError unless the exit code is accepted. */
export async function runGit(folder: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const child = spawnGit(folder, args, options);
  const collected = collect(child, args);
  await feed(child, piecesOf(options.input));
  const result = await collected;
  if (!(options.accept ?? [0]).includes(result.code)) throw gitFailure(args, result.stderr);
  return result;
}

/**
 * The same without turns for anything else, for what is asked alone and answered soon: two such calls take four milliseconds less,
 * which a check of a small manual feels.
 */
export function runGitAtOnce(folder: string, args: readonly string[], options: EnvironmentOptions = {}): GitResult {
  const [program, all, settings] = invocation(folder, args, options);
  const { error, status, stdout, stderr } = spawnSync(program, all, {
    ...settings,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: Infinity,
  });
  if (error !== undefined) throw notStarted(error, args);
  const result = { code: status ?? -1, stdout, stderr: stderr.toString('utf8') };
  if (result.code !== 0) throw gitFailure(args, result.stderr);
  return result;
}

function piecesOf(input: GitOptions['input'] = []): Iterable<string | Uint8Array> {
  return typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
}

/** Writes piece by piece, waiting while git is busy, so that memory holds no second copy of the input. */
async function feed(child: ChildProcessWithoutNullStreams, input: Iterable<string | Uint8Array>): Promise<void> {
  for (const piece of input) {
    if (!child.stdin.writable) return;
    if (!child.stdin.write(piece)) await drained(child);
  }
  child.stdin.end();
}

function drained(child: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((resolve) => {
    child.stdin.once('drain', resolve);
    child.stdin.once('close', resolve);
  });
}

/** Starts git without a shell. The caller handles the streams and the exit code. */
export function spawnGit(
  folder: string,
  args: readonly string[],
  options: EnvironmentOptions = {},
): ChildProcessWithoutNullStreams {
  const [program, all, settings] = invocation(folder, args, options);
  const child = spawn(program, all, { ...settings, stdio: 'pipe' });
  // A git that dies early closes its end of the pipe; its exit code and stderr tell why.
  child.stdin.on('error', () => {});
  return child;
}

function invocation(folder: string, args: readonly string[], options: EnvironmentOptions) {
  searchOnlyPath();
  const settings = { cwd: folder, env: gitEnvironment(options), windowsHide: true };
  return ['git', [...safeOptions, ...args], settings] as const;
}

/** The error for a git run that failed, with the remedy its message calls for. */
export function gitFailure(args: readonly string[], stderr: string): GitError {
  const run = { command: commandLine(args), stderr: stderr.trim() };
  const [, untrusted] = /dubious ownership in repository at '(.+)'/.exec(stderr) ?? [];
  if (untrusted !== undefined)
    return new GitError('untrustedRepository', errorTexts.untrustedRepository(untrusted), run);
  // Forbidden to fetch, some versions of git end here, and others say that the object is missing.
  const [, missing] = /could not fetch ([\da-f]{40,64}) from promisor remote/.exec(stderr) ?? [];
  return missing === undefined
    ? new GitError('gitFailed', errorTexts.gitFailed(), run)
    : new GitError('missingObject', errorTexts.missingObject(missing), run);
}

/** The command as shown to people: without our safety options, arguments quoted where they hold unusual characters. */
export function commandLine(args: readonly string[]): string {
  return ['git', ...args].map((arg) => (/^[\w./:=@^{}-]+$/.test(arg) ? arg : JSON.stringify(arg))).join(' ');
}

/** Waits for the end of a process; resolves with its exit code, rejects when it could not be started. */
export function exitCode(child: ChildProcessWithoutNullStreams, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(notStarted(error, args)));
    child.once('close', (code) => resolve(code ?? -1));
  });
}

function notStarted(error: NodeJS.ErrnoException, args: readonly string[]): GitError {
  const run = { command: commandLine(args), stderr: error.message };
  return error.code === 'ENOENT'
    ? new GitError('gitMissing', errorTexts.gitMissing(), run)
    : new GitError('gitFailed', errorTexts.gitFailed(), run);
}

async function collect(child: ChildProcessWithoutNullStreams, args: readonly string[]): Promise<GitResult> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const code = await exitCode(child, args);
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') };
}
