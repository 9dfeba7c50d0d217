// `clausemark explain RULE`: the page of a rule.
import { readFileSync } from 'node:fs';
import { builtInRules, type AnyRule } from '@clausemark/linter';
import type { Verb } from '../command/command.ts';
import { didYouMean } from '../command/did-you-mean.ts';
import { fitPage } from '../output/fit-page.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async ({ argument = '', io }) => {
  io.out(fitPage(pageOf(find(argument)), io.columns));
  return 0;
};

function find(wanted: string): AnyRule {
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

/** Pages lie beside the bundle when installed, beside their rules in a checkout. */
function pageOf({ name }: AnyRule): string {
  const places = [`./rules/${name}.md`, `../../../linter/src/rules/${name}/${name}.md`];
  for (const place of places) {
    try {
      return readFileSync(new URL(place, import.meta.url), 'utf8');
    } catch {
      // Not installed this way; try the next place.
    }
  }
  throw new Error(`the page of the rule ${name} is not installed`);
}
