// JSON Schemas of the data files for editors, from the same zod schemas that validate. Loaded by a script, never on the way of `check`.
import * as z from 'zod';
import { configSchema } from './config-schema.ts';
import { peopleSchema, rolesSchema, waiversSchema } from './control-schemas.ts';

type JsonSchema = Record<string, unknown>;

const schemas = {
  'clausemark.json': { schema: configSchema(), title: 'clausemark.yaml' },
  'roles.json': { schema: rolesSchema(), title: 'control/roles.yaml' },
  'people.json': { schema: peopleSchema(), title: 'control/people.yaml' },
  'waivers.json': { schema: waiversSchema(), title: 'control/waivers.yaml' },
} as const;

export type JsonSchemaName = keyof typeof schemas;

/** The JSON Schemas by file name, as they are written to `schemas/`. */
export function jsonSchemas(): Record<JsonSchemaName, JsonSchema> {
  const make = (name: JsonSchemaName): JsonSchema => {
    const { schema, title } = schemas[name];
    const { $schema, ...rest } = admitNaturalYaml(
      z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }),
    ) as JsonSchema;
    return { $schema, title, ...rest };
  };
  return {
    'clausemark.json': make('clausemark.json'),
    'roles.json': make('roles.json'),
    'people.json': make('people.json'),
    'waivers.json': make('waivers.json'),
  };
}

/**
 * Our reader keeps every scalar as text, other YAML readers do not: to an editor `version: 1` is a number and `acting: true`
 * a boolean. What we read as text may therefore also be what the editor sees.
 */
export function admitNaturalYaml(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(admitNaturalYaml);
  if (typeof node !== 'object' || node === null) return node;
  const widened: JsonSchema = {};
  for (const [key, value] of Object.entries(node)) {
    widened[key] = key === 'default' || key === 'enum' || key === 'const' ? value : admitNaturalYaml(value);
  }
  if (typeof widened['const'] === 'string') return widenValues(widened, [widened['const']]);
  if (Array.isArray(widened['enum'])) return widenValues(widened, widened['enum']);
  if (widened['type'] === 'string' && widened['pattern'] === undefined)
    widened['type'] = ['string', 'number', 'boolean'];
  return widened;
}

function widenValues(schema: JsonSchema, values: readonly unknown[]): JsonSchema {
  const natural = values.flatMap((value) => (typeof value === 'string' ? asEditorsRead(value) : []));
  if (natural.length === 0) return schema;
  const { const: _const, type: _type, ...rest } = schema;
  return { ...rest, enum: [...values, ...natural] };
}

/** The value YAML 1.2 makes of an unquoted text, when that is no text. */
function asEditorsRead(text: string): unknown[] {
  if (text === 'true' || text === 'false') return [text === 'true'];
  if (text === '' || text === 'null') return [null];
  return /^-?\d+$/.test(text) ? [Number(text)] : [];
}
