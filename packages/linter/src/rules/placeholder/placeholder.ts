// TXT001: no text that waits to be replaced.
import {
  documentTypes,
  isWordDebris,
  type Config,
  type FrontMatterNode,
  type ManualDocument,
  type PlaceholderFact,
} from '@clausemark/manual';
import { isFormOrRecord } from '../../document/is-form-or-record.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const IN_VALUE =
  /^(?:tb[acd]|todo|fixme|x{3,}|\?{2,}|n\.\s?n\.|\[[^\]]*\]|(?:DD|MM|YYYY)[-./](?:MM|DD)[-./](?:YYYY|YY|DD)|(?:\d{4}|20XX)-(?:__|XX|\d\d)-(?:__?|XX)|20(?:XX|[23]X|__))$|\{\{|<%|_{3,}/i;
const UNKNOWN = /^(?:tb[acd]|t\.b\.[acd]\.?)$/i;
/** What every such value begins with or holds: most values need no closer look. */
const MAYBE = /[{<_]|^(?:[tfxn?[]|DD|MM|YYYY|20[X\d]X|Err|Cli|Klick|Haga clic|Cho|\d{4}-(?:__|XX|\d\d)-[_X])/i;
/** An unwritten template has hundreds; a list of them helps nobody. */
const MOST = 10;

export const placeholder = defineRule({
  code: 'TXT001',
  name: 'placeholder',
  summary: 'No text waits to be replaced.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    text: {
      what: '`{text}` is a placeholder, not text.',
      why: 'A document in use must say what to do; a placeholder shows that nobody finished or checked it.',
      mend: 'Replace it by the text, or remove it.',
    },
    footnote: {
      what: '`{text}` calls a footnote that this document does not have.',
      why: 'Readers see the brackets and look for the note in vain.',
      mend: 'Add the note (`{text}: ...` on a line of its own), or remove the call.',
    },
    more: {
      what: '{count} more placeholders stand from here on.',
      why: 'Most of the document waits to be written; the first ten are listed one by one.',
      mend: 'Write the document, or give it the status `draft`.',
    },
    field: {
      what: '`{field}: {text}` is a placeholder, not a value.',
      why: 'Control data of a document in use must be known, or readers cannot trust any of it.',
      mend: 'Write the value of `{field}`.',
    },
  },
  *check({ document, config, finding }) {
    const { placeholders } = document.facts;
    const waiting = placeholders.filter((item) => !isExempt(document, config, item));
    for (const item of waiting.slice(0, MOST)) {
      const place = document.at(`text:${item.text}`, item.span);
      yield finding(item.kind === 'footnote' ? 'footnote' : 'text', place, { text: item.text });
    }
    const next = waiting[MOST];
    if (next !== undefined)
      yield finding('more', document.at('text:more', next.span), { count: waiting.length - MOST });
    for (const { field, text, span } of suspects(document)) {
      const { required = [] } = documentTypes(config).get(document.type ?? 'procedure') ?? {};
      const isFinal = document.status === 'released';
      const top = field.replace(/\/.*$/, '');
      const ours = (config.fields[top] ?? top).replace(/\..*$/, '');
      const ofOther = isFinal && isUnknown(text) && required.includes(ours); // required-fields says it
      const waits = UNKNOWN.test(text) ? isFinal : IN_VALUE.test(text) || isWordDebris(text);
      if (waits && !ofOther)
        yield finding('field', document.at(`fm:/${field}`, span), { field, text: text.slice(0, 80) });
    }
  },
});

/** Forms and records are there to be filled in; a date format explained and a placeholder quoted are text. */
function isExempt(document: ManualDocument, config: Config, { kind, text, context }: PlaceholderFact): boolean {
  if (isFormOrRecord(document) && (kind === 'blank' || kind === 'date' || kind === 'bracket' || kind === 'prompt'))
    return true;
  if (context === 'quoted') return true;
  if (kind === 'date') return context === 'other';
  return context === 'other' && /^todo$/i.test(text) && text !== 'TODO' && isInSpanish(document, config);
}

/** "Todo el personal" is "all staff". */
function isInSpanish(document: ManualDocument, config: Config): boolean {
  return /^(?:es(?![a-z])|esp|spa)/i.test(document.text('lang') ?? document.text('language') ?? config.language);
}

interface Value {
  readonly field: string;
  readonly text: string;
  readonly span: FrontMatterNode['span'];
}

/** Values that need a closer look. */
function suspects(document: ManualDocument): readonly Value[] {
  const found: Value[] = [];
  for (const { key, value } of document.facts.frontMatter.entries) addSuspects(found, key, value);
  return found;
}

function addSuspects(to: Value[], field: string, node: FrontMatterNode): void {
  if (node.kind === 'scalar') {
    const text = node.value.trim();
    if (MAYBE.test(text)) to.push({ field, text, span: node.span });
  } else if (node.kind === 'list') for (const item of node.items) addSuspects(to, field, item);
  else for (const { key, value } of node.entries) addSuspects(to, `${field}/${key}`, value);
}
