// Builds a site in a folder of its own and reads what came out.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { MemoryFiles } from '@clausemark/testing';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { buildSite, type BuildOptions } from '../src/index.ts';
import { reader, smallManual, TODAY } from './small-manual.ts';

export interface BuiltSite {
  readonly dir: string;
  readonly read: (path: string) => string;
  readonly tree: (path: string) => Nodes;
  readonly files: () => readonly string[];
  readonly remove: () => void;
}

export async function buildSmall(extra: MemoryFiles = {}, options: Partial<BuildOptions> = {}): Promise<BuiltSite> {
  const parent = mkdtempSync(join(tmpdir(), 'clausemark-site-test-'));
  const dir = join(parent, 'out');
  await buildSite({
    manual: smallManual(extra),
    today: TODAY,
    outDir: dir,
    commit: 'abc1234',
    readFile: reader(extra),
    ...options,
  });
  return openBuilt(dir, () => rmSync(parent, { recursive: true, force: true }));
}

export function openBuilt(dir: string, remove: () => void = () => {}): BuiltSite {
  const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
  return { dir, read, tree: (path) => htmlToHast(read(path)) as Nodes, files: () => listFiles(dir), remove };
}

export function listFiles(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .toSorted();
}

export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

export function* elements(node: Nodes): Generator<Extract<Nodes, { type: 'element' }>> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}
