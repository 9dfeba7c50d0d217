// schemas/*.json: the shapes of configuration, control files, catalogues and reports for editors and other programs.
import { configSchema, peopleSchema, rolesSchema, waiversSchema } from '../../packages/manual/src/index.ts';
import { reportJsonSchema } from '../../packages/reporters/src/index.ts';
import { catalogueSchema } from '../../packages/standards/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';

const schemas = {
  config: configSchema,
  roles: rolesSchema,
  people: peopleSchema,
  waivers: waiversSchema,
  catalogue: catalogueSchema,
};

export function schemaFiles(): readonly GeneratedFile[] {
  const files = Object.entries(schemas).map(([name, schema]) => {
    const shape = { $id: `https://clausemark.dev/schemas/${name}.json`, ...schema.toJSONSchema({ io: 'input' }) };
    return { path: `schemas/${name}.json`, text: `${JSON.stringify(shape, undefined, 2)}\n` };
  });
  return [...files, { path: 'schemas/report-1.json', text: reportJsonSchema() }];
}
