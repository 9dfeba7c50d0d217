// What the call answers already: the file of --answers first, flags on top. What is still open is asked or refused, never guessed.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDataFile, toPlain } from '@clausemark/manual';
import { listFlag, textFlag } from '../command/flags.ts';
import type { VerbInput } from '../command/command.ts';
import { VerbError } from '../output/verb-error.ts';

/** Answers in the shape of the schema, not checked yet. */
export type OpenAnswers = { [key: string]: unknown; company?: { [key: string]: unknown } };

/** @throws VerbError for a file that cannot be read or is no YAML mapping */
export function readAnswers({ flags, io }: VerbInput): OpenAnswers {
  const file = textFlag(flags, 'answers');
  const given: OpenAnswers = file === undefined ? {} : fromFile(resolve(io.cwd, file), file);
  const { company = {} } = given;
  const flagged = (name: string, key = name): { [key: string]: unknown } => {
    const value = textFlag(flags, name);
    return value === undefined ? {} : { [key]: value };
  };
  const listed = (name: string, key = name): { [key: string]: unknown } => {
    const values = listFlag(flags, name);
    return values.length === 0 ? {} : { [key]: values };
  };
  return {
    ...given,
    ...flagged('standard'),
    ...flagged('ids'),
    ...flagged('revision'),
    ...flagged('review'),
    ...flagged('retention'),
    ...flagged('host'),
    ...flagged('procedures'),
    ...flagged('interfaceLanguage'),
    ...listed('without'),
    ...listed('with'),
    ...(flags['small'] === true && { small: true }),
    company: {
      ...company,
      ...flagged('company', 'name'),
      ...flagged('short'),
      ...listed('site'),
      ...flagged('products'),
      ...listed('market', 'markets'),
      ...flagged('domain'),
      ...flagged('timezone'),
    },
  };
}

function fromFile(path: string, shown: string): OpenAnswers {
  const { node, problems } = readDataFile(textAt(path, shown));
  const [problem] = problems;
  if (problem !== undefined)
    throw new VerbError(`${shown} is not YAML that can be read (${problem.code}).`, 'See docs/reference/answers.md.');
  return toPlain(node) as OpenAnswers;
}

function textAt(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new VerbError(`${shown} cannot be read.`, 'Check the name after --answers.');
  }
}
