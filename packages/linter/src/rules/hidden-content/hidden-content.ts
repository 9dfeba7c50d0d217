// SEC006: nothing in the file that the page does not show.
import type { DefinitionFact, Location } from '@clausemark/manual';
import * as z from 'zod';
import { hidesText } from '../../document/hides-text.ts';
import { defineRule } from '../../rule/define-rule.ts';

const LONG = 200;
const WHY = 'What a reviewer reads in the file and what everybody else reads on the page are two different documents.';

export const hiddenContent = defineRule({
  code: 'SEC006',
  name: 'hidden-content',
  summary: 'Nothing stands in the file that the page does not show.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.1'],
  about: ['html', 'definitions', 'links', 'surplusCells'],
  options: {
    defaults: { allowComments: [] },
    schema: () =>
      z.strictObject({
        allowComments: z
          .array(z.string().min(1))
          .default([])
          .describe('First words of comments that are allowed because a tool needs them, for example prettier-ignore.'),
      }),
  },
  messages: {
    comment: {
      what: 'A comment hides "{text}" from readers.',
      why: WHY,
      mend: 'Make it visible text, or delete it; notes for reviewers belong in the pull request.',
    },
    markup: {
      what: '`<{tag}>` hides its text{how}.',
      why: WHY,
      mend: 'Make it visible text, or delete it.',
    },
    definition: {
      what: 'The unused definition `[{label}]` hides "{text}" from readers.',
      why: WHY,
      mend: 'Make it visible text, or delete it.',
    },
    footnote: {
      what: 'Nothing refers to the footnote `[{label}]`, so the page does not show it.',
      why: WHY,
      mend: 'Refer to it with `[{label}]`, or delete it.',
    },
    surplus: {
      what: 'The row has more cells than the table has columns; what stands in the surplus ones is not shown: "{text}".',
      why: WHY,
      mend: 'Add the column to the head of the table, or put the text into a cell that is shown. A bar that belongs to the text is written `\\|`.',
    },
    longText: {
      what: 'The {part} holds {count} characters that the page does not show as text.',
      why: WHY,
      mend: 'Move the text into the document and keep a short description.',
    },
  },
  *check({ document, options, finding }) {
    const { html, definitions, links, surplusCells } = document.facts;
    for (const item of html.filter(hidesText)) {
      const text = item.excerpt
        .replace(/^<!-*\s*|\s*-*>$/g, '')
        .slice(0, 60)
        .trim();
      if (item.tag === 'summary') continue;
      if (item.kind === 'element') {
        const how = item.hides === item.tag ? '' : ` (${item.hides ?? ''})`;
        yield finding('markup', document.at(`html:${item.tag}`, item.span), { tag: item.tag, how });
      } else if (text !== '' && !options.allowComments.some((word) => text.startsWith(word)))
        yield finding('comment', document.at(`comment:${text}`, item.span), { text });
    }
    for (const item of definitions) {
      const place = document.at(`definition:${item.label}`, item.span);
      const text = hiddenIn(item);
      if (!item.used && item.label.startsWith('^')) yield finding('footnote', place, { label: item.label });
      else if (text !== undefined) yield finding('definition', place, { label: item.label.slice(0, 40), text });
    }
    for (const cell of surplusCells) {
      const text = cell.text.slice(0, 60);
      yield finding('surplus', document.at(`surplus:${text}`, cell.span), { text });
    }
    for (const { kind, text, title, url, span } of links) {
      const place = (): Location => document.at(`link:${url.slice(0, 100)}`, span);
      if (title.length > LONG) yield finding('longText', place(), { part: 'title of the link', count: title.length });
      if (kind === 'image' && text.length > LONG)
        yield finding('longText', place(), { part: 'description of the image', count: text.length });
    }
  },
});

/** Text in a definition that no link uses. A plain unused address hides nothing worth reading. */
function hiddenIn({ label, url, title, used }: DefinitionFact): string | undefined {
  if (used || label.startsWith('^')) return undefined;
  if (title !== '') return title.slice(0, 60);
  if (label.trim().split(/\s+/).length > 3) return label.slice(0, 60);
  const isComment = label === '//' || /^(?:comment|_)$/i.test(label) || url === '#' || url === '<>' || url === '';
  return isComment ? (url.replace(/^#$/, '') || label).slice(0, 60) : undefined;
}
