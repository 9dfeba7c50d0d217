// Reads files below a folder and nothing else: no link, no way out of it.
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { MAX_ATTACHMENT } from './allowed-types.ts';
import type { ReadFile } from './attachments.ts';

export function diskReader(root: string): ReadFile {
  const top = realpathSync(root);
  return (path) => {
    try {
      const file = join(top, path);
      if (realpathSync(file) !== file || !file.startsWith(top + sep)) return undefined;
      return readRegular(file);
    } catch {
      return undefined;
    }
  };
}

function readRegular(file: string): Uint8Array | undefined {
  const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = fstatSync(handle);
    return found.isFile() && found.size <= MAX_ATTACHMENT ? readFileSync(handle) : undefined;
  } finally {
    closeSync(handle);
  }
}
