// XRF003: a title beside an id is the title that document has.
import type { Manual, ManualDocument, Span } from '@clausemark/manual';
import { documentById, linksOf } from '@clausemark/manual';
import * as z from 'zod';
import { isId } from '../../references/begins-like-id.ts';
import { idAtStart, titledCitations } from '../../references/titled-citations.ts';
import { citesTitle } from '../../references/cited-title.ts';
import { defineRule } from '../../rule/define-rule.ts';

export const titleMatch = defineRule({
  code: 'XRF003',
  name: 'title-match',
  summary: 'A title beside an id is the title of that document, and a link on an id leads to it.',
  scope: 'manual',
  since: '0.1.0',
  level: 'warning',
  basis: ['iso9001@2015:7.5.2'],
  options: {
    defaults: { alsoCalled: {} },
    schema: () =>
      z.strictObject({
        alsoCalled: z
          .record(z.string(), z.array(z.string()))
          .default({})
          .describe('Further titles by id that count as right.'),
      }),
  },
  messages: {
    title: {
      what: '{id} is called "{title}", not "{cited}".',
      why: 'Either the id or the title is wrong, and readers take one of the two.',
      mend: 'Write "{title}", or the id of the document that is meant.',
    },
    otherDocument: {
      what: 'The link says {id} and leads to {target}.',
      why: 'The reader lands in another document than the one named, and may work by it.',
      mend: 'Make the address lead to {path}, or name {target}.',
    },
  },
  *checkEach({ document, manual, options, finding }) {
    for (const { id, cited, title: current, span } of titledCitations(manual, document)) {
      if (cited === current && !cited.includes(id)) continue;
      const target = documentById(manual, id);
      if (target === undefined || target === document) continue;
      const title = registeredTitle(manual, target);
      if (title === undefined || title === cited) continue;
      const called = Object.hasOwn(options.alsoCalled, id) ? (options.alsoCalled[id] ?? []) : [];
      const alone = withoutId(cited, id);
      if ([title, ...called].some((one) => citesTitle(alone, one))) continue;
      yield finding('title', document.at(`title:${id}:${cited}`, span), { id, title, cited }, relatedTo(target));
    }
    for (const { id, target, span } of misledLinks(manual, document)) {
      const wanted = documentById(manual, id);
      if (wanted === undefined || target.id === undefined) continue;
      yield finding('otherDocument', document.at(`link:${id}`, span), { id, target: target.id, path: wanted.path });
    }
  },
});

/** Links whose text is or begins with an id of this manual, and whose address is another document that the text does not name. */
function* misledLinks(
  manual: Manual,
  document: ManualDocument,
): Generator<{ id: string; target: ManualDocument; span: Span }> {
  for (const { link, target } of linksOf(manual, document)) {
    if (link.kind !== 'link' || target.kind !== 'document' || target.document === document) continue;
    const { text, span } = link;
    if (target.document.id === undefined || text.includes(target.document.id)) continue;
    const id = namedFirst(manual, text.trim());
    if (id !== undefined && !isEntryFor(id, target.anchor)) yield { id, target: target.document, span };
  }
}

/** "QP-842's checklist" is something else than QP-842. */
function namedFirst(manual: Manual, text: string): string | undefined {
  if (isId(manual, text)) return text;
  const id = idAtStart(manual, text);
  return id === undefined || /^['\u2019]/.test(text.slice(id.length)) ? undefined : id;
}

/** The entry for a document in a register: `R-001.md#f-841-01`. */
function isEntryFor(id: string, anchor: string): boolean {
  return anchor !== '' && anchor.toLowerCase().includes(id.toLowerCase());
}

/** The title in the front matter, else the first heading; a file name is no title. An id before it does not count. */
function registeredTitle(manual: Manual, document: ManualDocument): string | undefined {
  let titles = known.get(manual);
  if (titles === undefined) {
    titles = new Map();
    known.set(manual, titles);
  }
  if (!titles.has(document)) titles.set(document, readTitle(document));
  return titles.get(document);
}

/** A document is cited by many. */
const known = new WeakMap<Manual, Map<ManualDocument, string | undefined>>();

function readTitle(document: ManualDocument): string | undefined {
  const title = document.text('title') ?? document.face.heading;
  return title?.replace(document.id ?? '', '').replace(/^[\s:.\u2013\u2014-]+/, '');
}

/** A column of titles may say each with its id: "QP-842 | QP-842: Receiving inspection". */
function withoutId(cited: string, id: string): string {
  const rest = cited.startsWith(id) ? cited.slice(id.length).replace(/^[\s:.\u2013\u2014-]+/, '') : '';
  return rest === '' || rest.length + id.length === cited.length ? cited : rest;
}

function relatedTo(target: ManualDocument) {
  return { related: [{ location: target.at('fm:/title'), label: 'its title' }] };
}
