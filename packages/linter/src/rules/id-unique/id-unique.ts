// IDN002: one id, one document. Ids that only look the same count as the same.
import type { ManualDocument } from '@clausemark/manual';
import { isUnknown } from '../../fields/is-unknown.ts';
import { lookOf } from '../../identity/look-alikes.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'A record, a form or a person that names this id must lead to one document and no other.';

export const idUnique = defineRule({
  code: 'IDN002',
  name: 'id-unique',
  summary: 'No two documents have the same id, or ids that look the same.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    same: {
      what: 'The id `{id}` is also that of {other}.',
      why,
      mend: 'Give the newer document an id that was never used; if one is a translation, set `lang` in it; if one is an earlier revision, leave it to git and delete the copy, or name its folder under `documents.exclude` in clausemark.yaml.',
    },
    alike: {
      what: 'The id `{id}` looks like `{otherId}`, the id of {other}, and is not the same{difference}.',
      why,
      mend: 'Give the newer document an id that was never used, typed in plain letters A to Z.',
    },
  },
  *check({ manual, config, finding }) {
    const ids = [...manual.byId.keys()];
    const areApart = new Set(ids.map(lookOf)).size === ids.length;
    if (areApart && manual.byId.values().every(({ length }) => length === 1)) return;
    const groups = Map.groupBy(
      manual.documents.filter(({ id }) => id !== undefined && !isUnknown(id)),
      (document) => `${lookOf(document.id ?? '')}\n${document.text('lang') ?? config.language}`,
    );
    for (const group of groups.values()) {
      const owner = group.find(isNamedAfterId) ?? group[0];
      if (owner === undefined) continue;
      const [otherId, other] = [owner.id ?? '', owner.path];
      const extras = { related: [{ location: owner.at('fm:/id'), label: 'the other document' }] };
      for (const document of group) {
        if (document === owner) continue;
        const id = document.id ?? '';
        const place = document.at('fm:/id');
        if (id === otherId) yield finding('same', place, { id, other }, extras);
        else yield finding('alike', place, { id, otherId, other, difference: difference(id, otherId) }, extras);
      }
    }
  },
});

/** The document whose file begins with the id has it by right; the others were copied or mistyped. */
function isNamedAfterId({ id = '', path }: ManualDocument): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith(id) && !/[\p{L}\p{N}]/u.test(name.charAt(id.length));
}

function difference(id: string, otherId: string): string {
  if (id.toLowerCase() === otherId.toLowerCase()) return ' (capital and small letters differ)';
  const odd = Array.from(`${id}${otherId}`).find((letter) => (letter.codePointAt(0) ?? 0) > 0x7e);
  return odd === undefined
    ? ''
    : ` (U+${odd.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} prints like another character)`;
}
