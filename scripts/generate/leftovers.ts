// Finds files that nothing makes any more in the folders that hold generated files only.
import { existsSync, readdirSync } from 'node:fs';
import type { GeneratedFile } from './generated-file.ts';

const root = new URL('../../', import.meta.url);
const folders = ['docs/reference', 'schemas'];

export function leftovers(files: readonly GeneratedFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  return folders
    .filter((folder) => existsSync(new URL(folder, root)))
    .flatMap((folder) => readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`))
    .filter((path) => !known.has(path));
}
