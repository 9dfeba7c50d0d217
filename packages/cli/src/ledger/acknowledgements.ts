// A list of confirmations as people collect it: a CSV file of plain words, with commas or semicolons.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isInstant } from '@clausemark/control';
import { VerbError } from '../output/verb-error.ts';

export interface Acknowledged {
  readonly line: number;
  readonly person: string;
  readonly doc: string;
  readonly revision: string;
  readonly at: string;
}

const COLUMNS = ['person', 'doc', 'revision', 'at'] as const;
const FORM =
  'The first line is person,doc,revision,at; times are in UTC, such as 2026-11-22T08:00:00Z; nothing is quoted.';

/** @throws VerbError for a file that is not in this form */
export function readAcknowledgements(cwd: string, file: string): Acknowledged[] {
  const [header = '', ...rows] = textOf(cwd, file).split(/\r?\n/);
  const separator = header.includes(';') ? ';' : ',';
  const names = header.split(separator).map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new VerbError(`${file} has no column ${missing.join(', ')}.`, FORM);
  const found = rows.flatMap((row, index): Acknowledged[] => {
    if (row.trim() === '') return [];
    const cells = row.split(separator).map((cell) => cell.trim());
    const [person, doc, revision, at] = COLUMNS.map((name) => cells[names.indexOf(name)] ?? '') as [
      string,
      string,
      string,
      string,
    ];
    const line = index + 2;
    if ([person, doc, revision].includes('') || row.includes('"') || !isInstant(at))
      throw new VerbError(`Line ${line} of ${file} is not in form.`, FORM);
    return [{ line, person, doc, revision, at }];
  });
  if (found.length === 0) throw new VerbError(`${file} names nobody.`, FORM);
  return found;
}

function textOf(cwd: string, file: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new VerbError(`${file} cannot be read.`, FORM);
    throw error;
  }
}
