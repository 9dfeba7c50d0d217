// Which waivers may accept which finding on a day.
import type { Manual, Waiver } from '@clausemark/manual';
import type { Finding } from '../finding.ts';
import type { AnyRule } from '../rule/rule.ts';

/**
 * Findings about a change are accepted by waivers of the base only, and those of a hard rule by none: such a waiver would be a
 * licence for changes that nobody has seen yet. A waiver ends on its day; then the finding is back.
 */
export function waiversInDate(
  manual: Manual,
  base: Manual | undefined,
  rules: readonly AnyRule[],
  today: string,
): (finding: Finding) => readonly Waiver[] {
  const inDate = (side: Manual): Waiver[] => side.waivers.waivers.filter((waiver) => waiver.expires >= today);
  const [ofHead, ofBase] = [inDate(manual), base === undefined ? [] : inDate(base)];
  const aboutChange = new Map(rules.filter(({ scope }) => scope === 'change').map((rule) => [rule.code, rule]));
  return ({ code }) => {
    const rule = aboutChange.get(code);
    if (rule === undefined) return ofHead;
    return rule.hard === true ? [] : ofBase;
  };
}
