// The rule that somebody names on the command line, by its name or its code.
import { builtInRules, type AnyRule } from '@clausemark/linter';
import { didYouMean } from '../command/did-you-mean.ts';
import { VerbError } from './verb-error.ts';

/** @throws VerbError with the nearest name */
export function findRule(wanted: string): AnyRule {
  const rule = builtInRules.find((item) => item.name === wanted.toLowerCase() || item.code === wanted.toUpperCase());
  if (rule !== undefined) return rule;
  if (/[\\/]|\.(?:md|markdown)$|^\.{1,2}$/i.test(wanted))
    throw new VerbError(
      `"${wanted}" is a path, and the name or code of a rule is wanted here.`,
      'Every finding names its rule; `clausemark rules` lists them all.',
    );
  const names = builtInRules.flatMap((item) => [item.name, item.code]);
  throw new VerbError(
    `There is no rule "${wanted}".`,
    `${didYouMean(wanted, names)}\`clausemark rules\` lists them all.`,
  );
}
