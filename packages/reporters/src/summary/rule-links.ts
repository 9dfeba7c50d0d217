// Where the page of a rule is, for formats that can link.
import type { RuleDescription } from '../options.ts';

/** Nothing that could end an attribute or a Markdown destination. */
const SAFE = /^https:\/\/[\w.~:/?#@!$&*+,;=%-]+$/;

/** Looks up the address of a rule by its code; undefined when there is none to trust. */
export function linkOf(rules: readonly RuleDescription[]): (code: string) => string | undefined {
  const links = new Map(rules.map(({ code, helpUri }) => [code, helpUri]));
  return (code) => {
    const link = links.get(code);
    return link !== undefined && SAFE.test(link) ? link : undefined;
  };
}
