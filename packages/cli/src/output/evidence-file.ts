// The evidence file a person or a job names.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readEvidence, type EvidenceFile } from '@clausemark/control';
import { VerbError } from './verb-error.ts';

/** @throws VerbError when it cannot be read or is not in form: half of an evidence is none */
export function evidenceFile(file: string | undefined, cwd: string): EvidenceFile | undefined {
  if (file === undefined) return undefined;
  const read = readEvidence(readText(resolve(cwd, file)));
  if (read.ok) return read.evidence;
  throw new VerbError(
    `${file} cannot be used as evidence: ${read.problem}.`,
    'Let the adapter of your platform write it again.',
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new VerbError(`${file} cannot be read as evidence${code}.`, 'Check the path behind --evidence.');
  }
}
