// docs/reference/config.md from the schemas of clausemark.yaml and control/: every key with its type, default and meaning.
import {
  configSchema,
  documentTypes,
  peopleSchema,
  rolesSchema,
  waiversSchema,
  type DocumentType,
} from '../../packages/manual/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { keyRows, valueText, type JsonSchema } from './json-schema.ts';
import { code, page, pageHead, table } from './markdown.ts';

const head = [
  'One file, `clausemark.yaml`, stands in the root of the manual; three more may stand in `control/`. All are data: nothing in them is ever executed. Values are read as text, so `1.10` stays `1.10` and `NO` stays `NO`. An unknown key is an error with the nearest known one, because a misspelt setting is a check that silently does not happen.',
  'Without `clausemark.yaml` the defaults below hold. `clausemark config --print` shows the configuration in force, and with a path what holds for one file.',
];

export function configReference(): readonly GeneratedFile[] {
  const text = page(
    pageHead('Configuration', 'packages/manual/src/config'),
    ...head,
    '## clausemark.yaml',
    keys(configSchema(), configSchema().parse({})),
    '## What a type of document has by default',
    'Keys a released document must have, the folder it lives in, and the sections it must have. `types` changes them.',
    typeTable(),
    'A draft of any type needs only `id`, `title`, `type` and `status`.',
    '## control/roles.yaml',
    keys(rolesSchema()),
    '## control/people.yaml',
    keys(peopleSchema()),
    '## control/waivers.yaml',
    'A waiver accepts findings until a day. They leave the count; the summary of the report names them, and html and json list all. On the day after `expires` they are back.',
    keys(waiversSchema()),
    '## In an editor',
    'The same shapes as JSON Schema, for editors that check YAML. In Visual Studio Code with the YAML extension a first line `# yaml-language-server: $schema=PATH` names one: [clausemark.yaml](../../schemas/clausemark.json), [roles](../../schemas/roles.json), [people](../../schemas/people.json), [waivers](../../schemas/waivers.json).',
  );
  return [{ path: 'docs/reference/config.md', text }];
}

/** What a zod schema can be asked here; the scripts do not depend on zod themselves. */
interface Describable {
  toJSONSchema(options: { readonly io: 'input' }): unknown;
}

/** `defaults`: an empty file after validation; the JSON Schema does not know the defaults of values that are converted. */
function keys(schema: Describable, defaults: unknown = undefined): string {
  const rows = keyRows(schema.toJSONSchema({ io: 'input' }) as JsonSchema);
  return table(
    ['Key', 'Value', 'Default', 'Meaning'],
    rows.map((row) => [
      code(row.key),
      row.type,
      row.required ? 'required' : code(isLeaf(row.type) ? valueText(valueAt(defaults, row.key)) : row.default),
      row.description,
    ]),
  );
}

function isLeaf(type: string): boolean {
  return !type.startsWith('map');
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}

function typeTable(): string {
  const types = [...documentTypes(configSchema().parse({})).values()];
  return table(['Type', 'Folder', 'Required when released', 'Sections'], types.map(typeRow));
}

function typeRow({ name, folder, required, sections }: DocumentType): string[] {
  return [code(name), code(folder), required.map(code).join(', '), sections.map(code).join(', ')];
}
