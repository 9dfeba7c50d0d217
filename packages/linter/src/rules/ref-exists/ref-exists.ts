// XRF001: ids named in text and in front matter are documents of this manual.
import type { Manual, ManualDocument, Span } from '@clausemark/manual';
import { linksOf } from '@clausemark/manual';
import { isId } from '../../references/begins-like-id.ts';
import { headingsAbove } from '../../document/headings-above.ts';
import { namesSection } from '../../language/named-sections.ts';
import { matchId } from '../../references/document-ids.ts';
import { fileNamedAfter, otherwiseNumbered, unreadableWithId } from '../../references/named-after.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { nearest } from '../../text/nearest.ts';

const FIELDS = ['records', 'forms', 'supersedes', 'superseded_by'] as const;

export const refExists = defineRule({
  code: 'XRF001',
  name: 'ref-exists',
  summary: 'Ids that a document names are documents of this manual.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.1'],
  options: noOptions,
  messages: {
    text: {
      what: '`{id}` is named here{typed}, and no document of this manual has that id.',
      why: 'Readers are sent to a document that is not there, and auditors ask for it.',
      mend: '{hint}Add the document, or correct the id. If it lives elsewhere, list it under `references.external` in clausemark.yaml; if it is no document, under `references.ignore`.',
    },
    itself: {
      what: '`{field}` names the document itself.',
      why: 'A document that replaces itself leaves nobody a way to what came before, or to what applies now.',
      mend: 'Name the other document, or delete the entry. A new revision of the same document is no successor.',
    },
    field: {
      what: '`{field}` names `{id}`, and no document of this manual has that id.',
      why: 'A record or a predecessor that is not there breaks the trail from the document to its evidence.',
      mend: '{hint}Add the document, or correct the id. If it lives elsewhere, list it under `references.external` in clausemark.yaml.',
    },
  },
  *checkEach({ document, manual, finding }) {
    let seen: Set<string> | undefined;
    for (const { id, span } of phantomsIn(manual, document)) {
      if (seen?.has(id) === true) continue;
      seen ??= new Set();
      seen.add(id);
      yield finding('text', document.at(`id:${id}`, span), {
        id,
        typed: typedAs(manual, document, span),
        hint: hintAt(manual, id),
      });
    }
    for (const field of FIELDS) {
      for (const { text, span } of document.items(field)) {
        if (text === document.id && field.startsWith('supersede')) {
          yield finding('itself', document.at(`fm:/${field}/${text}`, span), { field });
        }
        const match = matchId(manual, text);
        if (match.kind !== 'unknown' || unreadableWithId(manual, text) !== undefined) continue;
        const data = { field, id: text, hint: hintAt(manual, text) };
        yield finding('field', document.at(`fm:/${field}/${text}`, span), data);
      }
    }
  },
});

/** Code is an example, and a revision history may name what is gone. */
function* phantomsIn(
  manual: Manual,
  document: ManualDocument,
): Generator<{ readonly id: string; readonly span: Span }> {
  const isLinked = linkedInOrder(manual, document);
  for (const { id: word, span, place } of document.facts.mentions) {
    if (place === 'code' || (place === 'link' && isLinked(word, span)) || isId(manual, word)) continue;
    const match = matchId(manual, word);
    if (match.kind !== 'unknown') continue;
    if (isInLinkJudged(manual, document, span) || isInHistory(document, span)) continue;
    if (unreadableWithId(manual, match.id) !== undefined) continue;
    yield { id: match.id, span };
  }
}

/** Whether an id stands in a link to the document that has it, asked in the order of the text: quicker than to look it up. */
function linkedInOrder(manual: Manual, document: ManualDocument): (id: string, place: Span) => boolean {
  const links = linksOf(manual, document);
  let next = 0;
  return (id, { start }) => {
    while ((links[next]?.link.span.end ?? Infinity) <= start) next += 1;
    const target = links[next]?.target;
    return target?.kind === 'document' && target.document.id === id;
  };
}

/** A link to another site speaks of a document there, and one that leads nowhere is reported by link-and-anchor. */
function isInLinkJudged(manual: Manual, document: ManualDocument, { start }: Span): boolean {
  const kind = linksOf(manual, document).find(({ link: { span } }) => span.start <= start && start < span.end)?.target
    .kind;
  return kind === 'external' || kind === 'missing';
}

function isInHistory(document: ManualDocument, { start }: Span): boolean {
  return headingsAbove(document, start).some(({ text }) => namesSection(text, 'revision-history'));
}

/** A search for the id would not find it. */
function typedAs(manual: Manual, { path }: ManualDocument, { start, end }: Span): string {
  const text = manual.source(path)?.text.slice(start, end) ?? '';
  return /[\u2010-\u2015\u2212\ufe63\uff0d]/.test(text) ? ' (typed with another hyphen, as text processors do)' : '';
}

/** One wrong id is often the cause of many findings: who sees one of them should see where it is. */
function hintAt(manual: Manual, id: string): string {
  const numbered = otherwiseNumbered(manual, id);
  if (numbered !== undefined)
    return `${numbered.path} is named after it and has the id \`${numbered.id}\`: correct the one or the other. `;
  const file = fileNamedAfter(manual, id);
  if (file !== undefined)
    return `${file} is named so, and only Markdown files are documents: write a document \`${id}\` that links to it. `;
  const near = nearest(id, manual.byId.keys());
  return near === undefined ? '' : `Did you mean \`${near}\`? `;
}
