// SEC001: no raw HTML; it can run code or hide text, and the site shows it as the text it is.
import type { HtmlFact } from '@clausemark/manual';
import { hidesText } from '../../document/hides-text.ts';
import { isHtmlTag } from '../../language/html-tags.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const ALLOWED = new Set(['br', 'sub', 'sup']);
const INSTEAD: Readonly<Record<string, string>> = {
  img: 'an image, `![description](image.png)`',
  a: 'a link, `[text](address)`',
  b: '`**bold**`',
  strong: '`**bold**`',
  i: '`*italic*`',
  em: '`*italic*`',
  u: '`**bold**`; underlining looks like a link',
  table: 'a Markdown table',
  tr: 'a Markdown table',
  td: 'a Markdown table',
  th: 'a Markdown table',
  ul: 'a list with `-`',
  ol: 'a list with `1.`',
  li: 'a list with `-`',
  code: 'a code span in back-ticks',
  pre: 'a code block between fences',
  hr: '`---`',
};

/** Who replaces the table or the list replaces these with it. */
const PART_OF: Readonly<Record<string, readonly string[]>> = {
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table'],
  th: ['table'],
  td: ['table'],
  caption: ['table'],
  colgroup: ['table'],
  col: ['table'],
  li: ['ul', 'ol'],
};

export const rawHtml = defineRule({
  code: 'SEC001',
  name: 'raw-html',
  summary: 'No raw HTML, apart from br, sub and sup.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.1'],
  about: ['html'],
  options: noOptions,
  messages: {
    tag: {
      what: 'The text holds the HTML tag `<{tag}>`, {count} in this document.',
      why: 'HTML can run code, hide text and load from other sites; the published manual shows it as the text it is.',
      mend: 'Write {instead}.',
    },
    attributes: {
      what: 'The tag `<{tag}>` has attributes, {count} in this document.',
      why: 'Attributes can hide text and run code; only the bare tag is allowed.',
      mend: 'Write `<{tag}>` alone.',
    },
    unknownTag: {
      what: '`{written}` is read as an HTML tag, {count} in this document.',
      why: 'Most programs that show Markdown leave it out: what looks like a placeholder or a name in the editor is missing for the reader.',
      mend: 'Write `\\{written}` to show it as text, or replace the placeholder.',
    },
    other: {
      what: 'The text holds HTML that is no tag: `{excerpt}`.',
      why: 'It says nothing to a reader, and what stands in it is not shown.',
      mend: 'Remove it.',
    },
  },
  *check({ document, finding }) {
    const html = document.facts.html.filter((item) => !hidesText(item));
    const counts = new Map<string, number>();
    for (const item of html) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1);
    const seen = new Set<string>();
    for (const item of html) {
      const { tag, kind, excerpt, span } = item;
      const key = kindOf(item);
      if (seen.has(key) || (ALLOWED.has(tag) && !item.attributes)) continue;
      if (kind !== 'other' && PART_OF[tag]?.some((whole) => seen.has(whole)) === true) continue;
      seen.add(key);
      const place = document.at(`html:${key}`, span);
      const count = times(counts.get(key) ?? 1);
      if (kind === 'other') yield finding('other', place, { excerpt: excerpt.slice(0, 40) });
      else if (ALLOWED.has(tag)) yield finding('attributes', place, { tag, count });
      else if (!isHtmlTag(tag)) yield finding('unknownTag', place, { written: excerpt.slice(0, 40), count });
      else yield finding('tag', place, { tag, count, instead: INSTEAD[tag] ?? 'it in Markdown, or remove it' });
    }
  },
});

function kindOf({ kind, tag, attributes, excerpt }: HtmlFact): string {
  if (kind === 'other') return excerpt.slice(0, 40);
  return ALLOWED.has(tag) && attributes ? `${tag} with attributes` : tag;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
