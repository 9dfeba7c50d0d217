// Opens the ledger a person means: a folder when the name is one, else a branch or commit.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openLedger, type OpenLedger } from '@clausemark/workspace';
import { textFlag } from '../command/flags.ts';
import type { VerbInput } from '../command/command.ts';

export function openPlace({ flags, io }: VerbInput): Promise<OpenLedger> {
  const root = rootOf({ flags, io });
  const place = textFlag(flags, 'ledger');
  if (place === undefined) return openLedger({ root });
  const folder = resolve(io.cwd, place);
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  return openLedger(isFolder ? { root, folder } : { root, ref: place });
}

export function rootOf({ flags, io }: Pick<VerbInput, 'flags' | 'io'>): string {
  return resolve(io.cwd, textFlag(flags, 'root') ?? '.');
}
