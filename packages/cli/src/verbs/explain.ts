// `clausemark explain RULE`: the page of a rule.
import { readFileSync } from 'node:fs';
import type { AnyRule } from '@clausemark/linter';
import type { Verb } from '../command/command.ts';
import { findRule } from '../output/find-rule.ts';
import { fitPage } from '../output/fit-page.ts';

export const run: Verb = async ({ argument = '', io }) => {
  io.out(fitPage(pageOf(findRule(argument)), io.columns));
  return 0;
};

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
