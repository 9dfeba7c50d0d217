// IDN001: an id has the form the manual has chosen and works in file names, addresses and on paper.
import { documentTypes } from '@clausemark/manual';
import { isUnknown } from '../../fields/is-unknown.ts';
import { isDeviceName } from '../../identity/device-names.ts';
import { fitToTemplate, matchesTemplate } from '../../identity/id-template.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'Ids stand in file names, web addresses, records and on paper; they must be the same in all of them.';

export const idFormat = defineRule({
  code: 'IDN001',
  name: 'id-format',
  summary: 'An id has the form of its type and works as a file name.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    characters: {
      what: 'The id `{id}` holds {character}.',
      why,
      mend: 'Use the letters A to Z and a to z, digits, hyphens, dots and underscores only.',
    },
    edge: {
      what: 'The id `{id}` begins or ends with a mark or a blank.',
      why,
      mend: 'Begin and end the id with a letter or a digit.',
    },
    device: {
      what: 'The id `{id}` is a name that Windows keeps for a device.',
      why: 'A file of that name cannot be checked out or saved on Windows.',
      mend: 'Choose another id.',
    },
    template: {
      what: 'The id `{id}` does not have the form {templates} of the type {type}.',
      why: 'Ids of one form can be found, sorted and told from other numbers.',
      mend: 'Choose an id of that form{suggestion}; if the form itself has changed, set it under `types` in clausemark.yaml.',
    },
  },
  *check({ document, config, finding }) {
    const node = document.field('id')?.node;
    if (node?.kind !== 'scalar' || document.id === undefined || isUnknown(document.id)) return;
    const id = node.value;
    const place = document.at('fm:/id');
    const foreign = /[^A-Za-z0-9._-]/u.exec(id.trim())?.[0];
    if (foreign !== undefined) yield finding('characters', place, { id, character: nameOf(foreign) });
    else if (!/^[A-Za-z0-9](?:.*[A-Za-z0-9])?$/.test(id)) yield finding('edge', place, { id });
    else if (isDeviceName(id)) yield finding('device', place, { id });
    else {
      const type = document.type === undefined ? undefined : documentTypes(config).get(document.type);
      if (type === undefined || type.ids.length === 0 || type.ids.some((item) => matchesTemplate(item, id))) return;
      const fitting = fitToTemplate(type.ids, id);
      yield finding('template', place, {
        id,
        type: type.name,
        templates: type.ids.map((item) => `\`${item.replace(/\{([^}]*)\}/g, '<$1>')}\``).join(' or '),
        suggestion: fitting === undefined ? '' : `, such as \`${fitting}\``,
      });
    }
  },
});

function nameOf(character: string): string {
  if (character === ' ') return 'a blank';
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}]/u.test(character) ? `a letter outside A to Z (${character}, ${code})` : `the character ${code}`;
}
