// All built-in rules, in the order of their codes.
import type { AnyRule } from '../rule/rule.ts';
import { rulesAboutChanges } from './about-changes.ts';
import { rulesWithoutChange } from './without-change.ts';

export const builtInRules: readonly AnyRule[] = [...rulesWithoutChange, ...rulesAboutChanges].toSorted((a, b) =>
  a.code < b.code ? -1 : 1,
);
