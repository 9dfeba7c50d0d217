// STR002: below a heading there is something to read.
import { isWaitingText, type HeadingFact } from '@clausemark/manual';
import { isFormOrRecord } from '../../document/is-form-or-record.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const BARE_NO =
  /^(?:n\s?\/\s?a\.?|not applicable|nicht anwendbar|nicht zutreffend|entf\u00e4llt|non applicable|sans objet|no aplica(?:ble)?)\.?$/i;
const END_MARK = /^(?:end of|ende (?:des|der)|fin (?:de|du|del))\b/i;

export const sectionNotEmpty = defineRule({
  code: 'STR002',
  name: 'section-not-empty',
  summary: 'A section says something, or says why it does not.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    empty: {
      what: 'The section "{heading}" is empty.',
      why: 'A heading promises an answer; readers and auditors cannot tell "nothing to say" from "forgotten".',
      mend: 'Write the section, or remove the heading.',
    },
    placeholder: {
      what: 'The section "{heading}" holds only placeholders.',
      why: 'The text that the placeholder stands for was never written.',
      mend: 'Replace the placeholder by the text, or remove the section.',
    },
    noReason: {
      what: 'The section "{heading}" says "{text}" and not why.',
      why: 'Without a reason nobody can judge whether it really does not apply.',
      mend: 'Add the reason, "{text} - because ...", or remove the section.',
    },
  },
  *check({ document, finding }) {
    if (isFormOrRecord(document) || document.type === 'register') return;
    const { headings, placeholders } = document.facts;
    let emptyUntil = 0;
    for (const [index, heading] of headings.entries()) {
      const { depth, slug, span, end, totalWords, opening } = heading;
      if (totalWords > 0 && opening === '') continue;
      const text = heading.text.replace(/\s+/g, ' ').slice(0, 80);
      if (depth === 1 || text === '' || END_MARK.test(text) || span.start < emptyUntil) continue;
      const place = document.at(`section:${slug}`, span);
      if (totalWords === 0) {
        if (isNumberedBelow(headings[index + 1], heading)) continue;
        emptyUntil = end;
        const prompted = placeholders.some((item) => span.end <= item.span.start && item.span.start < end);
        yield finding(prompted ? 'placeholder' : 'empty', place, { heading: text });
      } else if (isWaitingText(opening)) yield finding('placeholder', place, { heading: text });
      else if (BARE_NO.test(opening.trim())) yield finding('noReason', place, { heading: text, text: opening.trim() });
    }
  },
});

/** "5.1 Orders" is a part of "5 Purchasing", though converters of other formats often put both at one level. */
function isNumberedBelow(next: HeadingFact | undefined, { text, depth }: HeadingFact): boolean {
  if (next === undefined || next.depth > depth) return false;
  const number = /^\d{1,3}(?:\.\d{1,3})*(?=\.?\s)/.exec(text)?.[0];
  return number !== undefined && next.text.startsWith(`${number}.`) && /^\.\d/.test(next.text.slice(number.length));
}
