// Reads `--format name[=file]`: any number of files, at most one on the terminal.
import { resolve } from 'node:path';
import { formats, isFormatName, type FormatName } from '@clausemark/reporters';
import { didYouMean } from '../command/did-you-mean.ts';
import { VerbError } from './verb-error.ts';

export interface Output {
  readonly format: FormatName;
  /** Absolute path; undefined for standard output. */
  readonly file: string | undefined;
}

export function parseOutputs(values: readonly string[], cwd: string): Output[] {
  const outputs = (values.length === 0 ? ['pretty'] : values).map((value) => parseOutput(value, cwd));
  const shown = outputs.filter((output) => output.file === undefined);
  if (shown.length > 1) {
    const names = shown.map((output) => output.format).join(' and ');
    throw new VerbError(
      `Only one format can go to the terminal, not ${names}.`,
      'Give the others a file: --format sarif=clausemark.sarif',
    );
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined)
    throw new VerbError(`Two formats would go to ${twice}.`, 'Give each format a file of its own.');
  return outputs;
}

function parseOutput(value: string, cwd: string): Output {
  const at = value.indexOf('=');
  const name = at === -1 ? value : value.slice(0, at);
  const file = at === -1 ? undefined : value.slice(at + 1);
  if (!isFormatName(name)) {
    const names = Object.keys(formats);
    throw new VerbError(`There is no format "${name}".`, `${didYouMean(name, names)}There are: ${names.join(', ')}.`);
  }
  if (file === '')
    throw new VerbError(`--format ${name}= names no file.`, `Write --format ${name}=FILE, or --format ${name}.`);
  return { format: name, file: file === undefined ? undefined : resolve(cwd, file) };
}
