// META006: what the head of the body says about the document is what its front matter says.
import { statusNames, type Config, type Manual, type ManualDocument, type StatusName } from '@clausemark/manual';
import { isRealDate } from '../../calendar.ts';
import { controlLabels } from '../../document/control-labels.ts';
import { hasFields } from '../../fields/has-fields.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { dayWritten } from '../../language/written-dates.ts';
import { noOptions } from '../../rule/no-options.ts';
import { plainRevision } from '../../text/plain-revision.ts';

const why = 'Readers trust what the page shows; two values for one thing leave open which of them applies.';

export const bodyMetadataDrift = defineRule({
  code: 'META006',
  name: 'body-metadata-drift',
  summary: 'Control data in the body equals the front matter.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    differs: {
      what: 'The body gives {label} as "{body}", the front matter gives `{field}` as "{value}".',
      why,
      mend: 'Correct the wrong one; better delete the line from the body, because the published page shows the front matter.',
    },
    title: {
      what: 'The first heading is "{body}", the title in the front matter is "{value}".',
      why,
      mend: 'Make both the same.',
    },
  },
  *check({ document, manual, config, finding }) {
    if (!hasFields(document)) return;
    for (const { field, label, value: body, valueSpan } of controlLabels(document)) {
      const value = document.text(field);
      if (value === undefined || isUnknown(value) || agrees(field, value, body, manual, config)) continue;
      yield finding('differs', document.at(`label:${field}`, valueSpan), { label, body, field, value });
    }
    const title = document.text('title');
    const [heading, ...more] = document.facts.headings.filter(({ depth }) => depth === 1);
    if (title === undefined || heading === undefined || heading.text === title) return;
    if (isUnknown(title) || more.length > 0) return;
    if (heading !== document.facts.headings[0] || document.facts.leftovers.some(({ kind }) => kind === 'conflict'))
      return;
    if (isTemplate(heading.text) || coreTitle(heading.text, document) === coreTitle(title, document)) return;
    yield finding('title', document.at(`section:${heading.slug}`), { body: heading.text, value: title });
  },
});

/** True unless the two surely differ: a date that can be two days or the name of a person is not compared. */
function agrees(field: string, value: string, body: string, manual: Manual, config: Config): boolean {
  switch (field) {
    case 'effective_date':
      return sameDay(value, body);
    case 'owner':
    case 'approver':
      return sameRole(value, body, manual);
    case 'status': {
      const [mine, shown] = [statusOf(value, config), statusOf(body, config)];
      // What ended keeps the text that was in force, to the letter: a body that says "released" was right then.
      const ended = mine === 'obsolete' && shown === 'released';
      return mine === undefined || shown === undefined || mine === shown || ended;
    }
    case 'revision':
      return plainRevision(value).toLowerCase() === plainRevision(body).toLowerCase();
    case 'title':
      return plain(value) === plain(body);
    default:
      return plain(value) === plain(body) || plain(value) === plain(body.split(/[\s,(]/)[0] ?? '');
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/&/g, 'and')
    .replace(/[\s_\u2013\u2014-]+/g, ' ')
    .trim();
}

function statusOf(word: string, config: Config): StatusName | undefined {
  const key = plain(word.replace(/[^\p{L}\s-]+/gu, ''));
  const own = Object.entries(config.statuses).find(([name]) => plain(name) === key)?.[1];
  return own ?? statusNames.find((name) => plain(name) === key);
}

/** However it is written in the body: "1 March 2026" is one day, "03/04/2026" may be two. */
function sameDay(value: string, body: string): boolean {
  if (!isRealDate(value)) return true;
  const day = isRealDate(body) ? body : dayWritten(body);
  return day === undefined || !isRealDate(day) || day === value;
}

/** Only a body that names another role of the manual disagrees. */
function sameRole(value: string, body: string, manual: Manual): boolean {
  const roles = Object.entries(manual.roles.roles);
  const roleOf = (text: string): string | undefined =>
    roles.find(([key, { title }]) => plain(key) === plain(text) || plain(title) === plain(text))?.[0];
  const [mine, shown] = [roleOf(value), roleOf(body)];
  return mine === undefined || shown === undefined || mine === shown;
}

function isTemplate(text: string): boolean {
  return /\{\{|<%|\[[^\]]+\]|_{3,}/.test(text);
}

/** The title without the id, the type and the revision that many headings carry. */
function coreTitle(text: string, document: ManualDocument): string {
  const { id, type } = document;
  let core = ` ${plain(text)} `;
  if (id !== undefined) core = core.replace(` ${plain(id)}`, ' ');
  core = core
    .replace(/\s(?:rev|revision|version)\.? [a-z\d.]{1,6}\s*$/, ' ')
    .replace(/^[\s:.|/(),]+|[\s:.|/(),]+$/g, '');
  return type === undefined ? core : core.replace(new RegExp(`^${type}\\s*[:.]\\s*`), '');
}
