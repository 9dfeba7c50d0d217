// Defines a rule with its message names, placeholders and options inferred.
import type * as z from 'zod';
import type { AnyRule, ChangeRule, DocumentRule, ManualRule, MessageTexts } from './rule.ts';

/**
 * Defines a rule.
 *
 * The result is the rule as the engine sees it; inside `check`, `finding('name', place, data)` accepts only names and
 * placeholders that `messages` has.
 *
 * @example
 * export const titlePresent = defineRule({
 *   code: 'X001', name: 'title-present', summary: 'A document has a title.', scope: 'document', since: '0.1.0',
 *   level: 'error', basis: [], options: noOptions,
 *   messages: { missing: { what: '{path} has no title.', why: 'Nobody finds it.', mend: 'Add `title:`.' } },
 *   *check({ document, finding }) {
 *     if (document.text('title') === undefined) yield finding('missing', document.at('fm:/title'), { path: document.path });
 *   },
 * });
 */
export function defineRule<const Messages extends Record<string, MessageTexts>, Options extends z.ZodType>(
  rule: DocumentRule<Messages, Options> | ManualRule<Messages, Options> | ChangeRule<Messages, Options>,
): AnyRule {
  return rule as unknown as AnyRule;
}
