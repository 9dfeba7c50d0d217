// Fetches commits into a repository that has no files on disk: how a change is looked at without checking it out.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { gitEnvironment, safeOptions } from './git-environment.ts';
import { commandLine, runGit } from './run-git.ts';
import { searchOnlyPath } from './search-only-path.ts';

export interface FetchSource {
  /** https://host/owner/repo */
  readonly url: string;
  /** Value of an Authorization header; it is passed in the environment, where no list of processes shows it. */
  readonly authorization?: string | undefined;
  /** Protocols that may be used. Default: https. */
  readonly protocols?: string;
}

/** Makes an empty repository whose manual lies in `folder` of it. Nothing is ever written into its work tree. */
export async function emptyRepository(path: string, folder: string): Promise<string> {
  mkdirSync(join(path, folder), { recursive: true });
  await runGit(path, ['init', '--quiet', '--template=', '--initial-branch=clausemark-nothing']);
  return join(path, folder);
}

/** Fetches refs or ids with all of their history. @throws GitError when one of them is not there */
export async function fetchObjects(path: string, source: FetchSource, wanted: readonly string[]): Promise<void> {
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--',
    source.url,
    ...wanted,
  ];
  const { code, stderr } = await run(path, args, environment(source));
  if (code === 0) return;
  throw new GitError('gitFailed', errorTexts.gitFailed(), { command: commandLine(args), stderr });
}

/** Fetches one commit by its id; false when the server has it no more. */
export async function fetchCommit(path: string, source: FetchSource, id: string): Promise<boolean> {
  const known = await runGit(path, ['cat-file', '-e', `${id}^{commit}`], { accept: [0, 1, 128] });
  if (known.code === 0) return true;
  try {
    await fetchObjects(path, source, [id]);
    return true;
  } catch (error) {
    const gone = /not our ref|couldn't find remote ref|unadvertised object|did not send all necessary objects/;
    if (error instanceof GitError && gone.test(error.stderr)) return false;
    throw error;
  }
}

/** No settings of the machine: none may send the request elsewhere, or add credentials of its own. */
function environment({ url, authorization, protocols = 'https' }: FetchSource): NodeJS.ProcessEnv {
  const settings: [string, string][] = [['credential.helper', '']];
  if (authorization !== undefined) settings.push([`http.${url}.extraHeader`, `Authorization: ${authorization}`]);
  return {
    ...gitEnvironment({ settings }),
    GIT_ALLOW_PROTOCOL: protocols,
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
  };
}

function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve, reject) => {
    searchOnlyPath();
    const child = spawn('git', [...safeOptions, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.once('error', () => reject(new GitError('gitMissing', errorTexts.gitMissing())));
    child.once('close', (code) => resolve({ code: code ?? -1, stderr: stderr.trim() }));
  });
}
