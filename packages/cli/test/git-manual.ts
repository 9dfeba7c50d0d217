// Real manuals in temporary git repositories, for tests of verbs that read history or write files.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { madeOnce } from '../../testing/src/made-once.ts';
import type { Io } from '../src/output/io.ts';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

export interface GitManual {
  readonly folder: string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly git: (...args: readonly string[]) => string;
  readonly commit: (message: string) => void;
  readonly run: (
    args: readonly string[],
    io?: Partial<Io>,
  ) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
}

/** Value of a key of the front matter as the template has it today; the template moves on. */
export function valueOf(text: string, key: string): string {
  return new RegExp(`^${key}: "?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
}

const made: string[] = [];
const template = fileURLToPath(new URL('../../../manual-template', import.meta.url));

/** @param files of the manual; without them a copy of the template */
export function gitManual(files?: Readonly<Record<string, string>>): GitManual {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-verbs-'));
  if (made.push(folder) === 1) afterAll(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true })));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const git = (...args: readonly string[]): string => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false'];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', [...identity, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
  };
  const commit = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  };
  madeOnce(folder, files ?? 'template', () => {
    if (files === undefined) cpSync(template, folder, { recursive: true });
    else for (const [path, text] of Object.entries(files)) write(path, text);
    git('init', '--quiet', '--initial-branch=main');
    commit('base');
  });
  return {
    folder,
    write,
    git,
    commit,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    run: async (args, more = {}) => {
      const io = fakeIo(folder);
      const code = await run([...args, '--no-cache'], { ...io, ...more });
      return { code, ...io.written };
    },
  };
}
