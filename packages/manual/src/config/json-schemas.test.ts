import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readConfig, readPeople, readRoles, readWaivers } from '../index.ts';
import { jsonSchemas, type JsonSchemaName } from './json-schemas.ts';

/** What an editor says of a file: the schema against the values that YAML 1.2 makes of it. */
function editorAccepts(name: JsonSchemaName, yaml: string): boolean {
  return z.fromJSONSchema(jsonSchemas()[name] as z.core.JSONSchema.JSONSchema).safeParse(parse(yaml)).success;
}

const natural: readonly (readonly [
  JsonSchemaName,
  string,
  (text: string) => { file?: { problems: readonly unknown[] } | undefined },
])[] = [
  [
    'clausemark.json',
    'version: 1\norganisation: 3\nplanned: [{ clause: 8.4 }]\nsite: { showDrafts: true }\n',
    readConfig,
  ],
  [
    'clausemark.json',
    'standards: as9120@B\ntypes: { procedure: { id: "QP-{nnn}" } }\nrules: { review-overdue: { level: off, graceDays: 5 } }\n',
    readConfig,
  ],
  ['clausemark.json', 'fields: { doc_id: id }\nseverity: { draft: { error: info } }\n', readConfig],
  [
    'roles.json',
    'roles:\n  qm:\n    title: Quality manager\n    holders:\n      - { person: ann, from: 2026-01-01, to: , acting: true }\n',
    readRoles,
  ],
  ['people.json', 'people:\n  ann: { name: Ann, emails: ann@x.y, github: 12345 }\n', readPeople],
  [
    'waivers.json',
    'waivers:\n  - { rule: DAT004, document: 0340, reason: 5, owner: qm, expires: 2026-12-01 }\n',
    readWaivers,
  ],
];

test.each(natural)('%s takes what we take: %j', (name, yaml, read) => {
  expect(read(yaml).file?.problems).toEqual([]);
  expect(editorAccepts(name, yaml)).toBe(true);
});

test.each([
  ['clausemark.json', 'organization: X\n'],
  ['clausemark.json', 'profile: strict\n'],
  ['clausemark.json', 'version: 2\n'],
  ['roles.json', 'roles: { qm: {} }\n'],
  ['waivers.json', 'waivers: [{ rule: x }]\n'],
] as const)('%s refuses %j', (name, yaml) => expect(editorAccepts(name, yaml)).toBe(false));

test('every key says what it is for', () => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    const properties = schema['properties'] as Record<string, { description?: string }>;
    for (const [key, { description }] of Object.entries(properties))
      expect(description, `${name} ${key}`).toMatch(/\.$/);
  }
});
