// Real folders and real git repositories for tests; removed when the test ends.
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clausemark-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs git as a person would, apart from a fixed identity and no settings of the machine. */
export function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** A repository without a commit. */
export function unbornRepository(files: Readonly<Record<string, string | Buffer>>, ...init: readonly string[]): string {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet', '--initial-branch=main', ...init);
  writeFiles(folder, files);
  return folder;
}

/** A repository with everything committed. */
export function repository(files: Readonly<Record<string, string | Buffer>>, ...init: readonly string[]): string {
  const folder = unbornRepository(files, ...init);
  commit(folder);
  return folder;
}

export function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=change');
}

/** Everything below a folder that a program could have changed: kinds, sizes, times, contents. */
export function snapshot(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const stats = lstatSync(join(folder, path), { bigint: true });
      const content = stats.isFile()
        ? readFileSync(join(folder, path), 'base64')
        : stats.isSymbolicLink()
          ? readlinkSync(join(folder, path))
          : '';
      return `${path} ${stats.mode} ${stats.size} ${stats.mtimeNs} ${content}`;
    });
}

/** Text of a small document. */
export function document(title: string): string {
  return `---\nid: ${title.toUpperCase().replaceAll(' ', '-')}\ntitle: ${title}\n---\n\n# ${title}\n\nText of it.\n`;
}
