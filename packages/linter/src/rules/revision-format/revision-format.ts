// REV001: a revision is a value of the manual's scheme, and every program reads it as it is written.
import { hasFields } from '../../fields/has-fields.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { revisionSchemes } from '../../lifecycle/revision-schemes.ts';
import { noOptions } from '../../rule/no-options.ts';
import { plainRevision } from '../../text/plain-revision.ts';

export const revisionFormat = defineRule({
  code: 'REV001',
  name: 'revision-format',
  summary: 'A revision is a value of the scheme of the manual.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    format: {
      what: 'The revision `{revision}` is no value of the scheme: {scheme}.',
      why: 'Only revisions of one scheme have an order, so that everybody can tell the newer from the older.',
      mend: 'Write {wanted}.',
    },
    unquoted: {
      what: 'The revision `{revision}` has no quotes; many programs read it as the number {number}.',
      why: 'Then two revisions become one: 1.1 and 1.10 are the same number.',
      mend: 'Write `"{revision}"`.',
      level: 'warning',
    },
  },
  *check({ document, manual, config, finding }) {
    const node = document.field('revision')?.node;
    const revision = document.text('revision');
    if (!hasFields(document) || node === undefined || revision === undefined || isUnknown(revision)) return;
    const place = document.at('fm:/revision');
    const { pattern, words } = revisionSchemes[config.revision.scheme];
    if (!pattern.test(revision)) {
      const bare = [plainRevision(revision), plainRevision(revision).toUpperCase()].find((text) => pattern.test(text));
      const byScheme = config.revision.scheme === 'any' ? '' : ', or set another `revision.scheme` in clausemark.yaml';
      const wanted = bare === undefined ? 'a revision of the scheme' : `\`"${bare}"\`, without the words around it`;
      yield finding('format', place, { revision, scheme: words, wanted: `${wanted}${byScheme}` });
    } else if (/^\d+(?:\.\d+)?$/.test(revision) && String(Number(revision)) !== revision) {
      const source = manual.source(document.path)?.text ?? '';
      if (!/["']/.test(source[node.span.start] ?? '')) {
        yield finding('unquoted', place, { revision, number: String(Number(revision)) });
      }
    }
  },
});
