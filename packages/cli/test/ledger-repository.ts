// A company's repository with rules and one procedure, and ways to commit as somebody, for tests of the ledger verbs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { configText, matrixText, peopleText, rolesText } from '../../control/src/testing/company.ts';
import { madeOnce } from '../../testing/src/made-once.ts';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

export const rules = {
  'clausemark.yaml': `${configText}types:\n  procedure: { sections: [] }\n`,
  'control/approvals.yaml': matrixText(),
  'control/people.yaml': peopleText,
  'control/roles.yaml': rolesText,
};

export function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'clausemark-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

export function git(root: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** Commits everything as a person of the company and returns the id. */
export function commitAs(root: string, person: string, message = 'change'): string {
  const identity = ['-c', `user.name=${person}`, '-c', `user.email=${person}@acme.example`];
  git(root, 'add', '--all');
  git(root, ...identity, 'commit', '--quiet', '--allow-empty', `--message=${message}`);
  return git(root, 'rev-parse', 'HEAD');
}

/** A repository with the rules of the company, committed by Carol, the buyer. */
export function companyRepository(files: Readonly<Record<string, string>> = {}): string {
  const root = folder();
  madeOnce(root, files, () => {
    git(root, 'init', '--quiet', '--initial-branch=main');
    write(root, { ...rules, ...files });
    commitAs(root, 'carol');
  });
  return root;
}

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function clausemark(cwd: string, ...args: readonly string[]): Promise<Result> {
  const io = fakeIo(cwd);
  return { code: await run(args, io), ...io.written };
}
