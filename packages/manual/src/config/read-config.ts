// clausemark.yaml and control/*.yaml from text to validated values. A missing file is its defaults, a broken one says where.
import type * as z from 'zod';
import type { DataFile } from '../files/manual-file.ts';
import { configSchema, type Config } from './config-schema.ts';
import { peopleSchema, rolesSchema, waiversSchema } from './control-schemas.ts';
import { validateData } from './validate-data.ts';

export const CONFIG_PATH = 'clausemark.yaml';
export const ROLES_PATH = 'control/roles.yaml';
export const PEOPLE_PATH = 'control/people.yaml';
export const WAIVERS_PATH = 'control/waivers.yaml';

export interface ReadResult<Value> {
  /** The value, or its defaults when the file is missing or broken: a broken config must stop the caller. */
  readonly value: Value;
  /** Absent when there is no such file. */
  readonly file?: DataFile | undefined;
}

export function readConfig(text: string | undefined): ReadResult<Config> {
  return read(CONFIG_PATH, text, configSchema(), {});
}

export function readRoles(text: string | undefined): ReadResult<z.output<ReturnType<typeof rolesSchema>>> {
  return read(ROLES_PATH, text, rolesSchema(), { roles: {} });
}

export function readPeople(text: string | undefined): ReadResult<z.output<ReturnType<typeof peopleSchema>>> {
  return read(PEOPLE_PATH, text, peopleSchema(), { people: {} });
}

export function readWaivers(text: string | undefined): ReadResult<z.output<ReturnType<typeof waiversSchema>>> {
  return read(WAIVERS_PATH, text, waiversSchema(), {});
}

function read<Schema extends z.ZodType>(
  path: string,
  text: string | undefined,
  schema: Schema,
  empty: z.input<Schema>,
): ReadResult<z.output<Schema>> {
  if (text === undefined) return { value: schema.parse(empty) };
  const { value, node, problems } = validateData(path, text, schema);
  return { value: value ?? schema.parse(empty), file: { path, node, problems } };
}
