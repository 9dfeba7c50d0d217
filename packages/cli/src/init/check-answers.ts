// Answers against their schema: everything that is missing or wrong at once, each with the flag or key that mends it.
import { answersSchema, type Answers } from '@clausemark/generator';
import { VerbError } from '../output/verb-error.ts';
import type { OpenAnswers } from './read-answers.ts';

const flags: Readonly<Record<string, string>> = {
  'company.name': '--company',
  'company.site': '--site',
  standard: '--standard',
};

/** @throws VerbError */
export function checkAnswers(open: OpenAnswers): Answers {
  const result = answersSchema.safeParse(open);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => {
    const key = path.join('.');
    const missing = valueAt(open, path) === undefined;
    const flag = flags[key] === undefined ? '' : ` (${flags[key]})`;
    return `${key === '' ? 'the answers' : key}${flag} ${missing ? 'is missing' : `is not right: ${message}`}`;
  });
  throw new VerbError(
    `The answers are not complete: ${problems.join('; ')}.`,
    'Give them as flags or in a file with --answers, or start `clausemark init` on a terminal to be asked. See docs/reference/answers.md.',
  );
}

function valueAt(open: OpenAnswers, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key], open);
}
