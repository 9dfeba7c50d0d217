// The anchors a person brings: files, or number and hash as they stand in a mail.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LedgerHead } from '@clausemark/control';
import { readAnchor, readAnchorText } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';

/** @throws VerbError for one that cannot be read: an anchor that is left out would promise what was not checked */
export function readAnchors(values: readonly string[], cwd: string): LedgerHead[] {
  return values.map((value) => {
    const given = readAnchorText(value);
    if (given !== undefined) return given;
    const path = resolve(cwd, value);
    if (!existsSync(path)) throw wrong(value, 'there is no such file, and it is no number:hash');
    const anchor = readAnchor(value, readFileSync(path));
    if ('problem' in anchor) throw wrong(value, 'it holds no {"seq": number, "hash": SHA-256}');
    return anchor;
  });
}

function wrong(value: string, reason: string): VerbError {
  return new VerbError(
    `The anchor ${value} cannot be used: ${reason}.`,
    'Give a file that `clausemark ledger anchor` wrote, or its text, for example 42:9f86d081...',
  );
}
