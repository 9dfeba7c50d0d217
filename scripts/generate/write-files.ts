// Compares generated texts with the files on disk and writes those that differ. Paths are relative to the repository.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { GeneratedFile } from './generated-file.ts';

const root = new URL('../../', import.meta.url);

export function isStale({ path, text }: GeneratedFile): boolean {
  try {
    return readFileSync(new URL(path, root), 'utf8') !== text;
  } catch {
    return true;
  }
}

export function writeFile({ path, text }: GeneratedFile): void {
  const file = new URL(path, root);
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(file, text);
}
