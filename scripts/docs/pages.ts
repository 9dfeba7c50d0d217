// The pages people read first, and the fenced blocks in them. It runs nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMarkdown } from '../../packages/manual/src/index.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Fence {
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: `file=manual/QM-001.md`, `exit=1`, `output`. */
  readonly meta: string;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly value?: string;
  readonly position?: { readonly start: { readonly line: number } };
}

/** Every file of the repository, paths with forward slashes. Deleted ones are left out. */
export function repositoryFiles(): string[] {
  const list = (...args: string[]): string[] =>
    execFileSync('git', ['ls-files', '-z', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
      .split('\0')
      .filter(Boolean);
  const deleted = new Set(list('--deleted'));
  return list('--cached', '--others', '--exclude-standard').filter((path) => !deleted.has(path));
}

/** README and the other pages of the root, and everything in docs. */
export function isPage(path: string): boolean {
  return /^(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md$/.test(path) || /^docs\/.*\.md$/.test(path);
}

export function readPage(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

export function fencesOf(markdown: string): Fence[] {
  return walk(parseMarkdown(markdown) as Node);
}

function walk(node: Node): Fence[] {
  if (node.type !== 'code') return (node.children ?? []).flatMap(walk);
  const { lang, meta, value = '', position } = node;
  return [{ line: position?.start.line ?? 0, language: lang ?? '', meta: meta ?? '', text: value }];
}
