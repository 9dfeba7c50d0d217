// How rules make findings: the message, the place and the values as they were given.
import type { Location } from '@clausemark/manual';
import type { MakeFinding, MessageTexts, RawFinding } from '../rule/rule.ts';

const NONE: RawFinding['related'] = [];

/** Symbolic places are resolved here, while the facts of their document are at hand. */
export const makeFinding: MakeFinding<Record<string, MessageTexts>> = (message, location, data, extras) => ({
  message,
  location: resolved(location),
  data,
  related: extras?.related?.map((item) => ({ location: resolved(item.location), label: item.label })) ?? NONE,
});

function resolved({ path, anchor, span }: Location): Location {
  return { path, anchor, span };
}
