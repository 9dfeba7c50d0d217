// schemas/*.json: the shapes of configuration, control files, catalogues and reports for editors and other programs.
import { jsonSchemas } from '../../packages/manual/src/config/json-schemas.ts';
import { gateJsonSchema, reportJsonSchema, verifyJsonSchema } from '../../packages/reporters/src/index.ts';
import { catalogueSchema } from '../../packages/standards/src/index.ts';
import { controlSchemas } from './control-schemas.ts';
import type { GeneratedFile } from './generated-file.ts';

export function schemaFiles(): readonly GeneratedFile[] {
  const catalogue = catalogueSchema.toJSONSchema({ io: 'input', target: 'draft-7' });
  const schemas = { ...jsonSchemas(), 'catalogue.json': { title: 'A clause catalogue', ...catalogue } };
  const files = Object.entries(schemas).map(([name, schema]) => ({
    path: `schemas/${name}`,
    text: `${JSON.stringify(schema, undefined, 2)}\n`,
  }));
  return [
    ...files,
    ...controlSchemas(),
    { path: 'schemas/report-1.json', text: reportJsonSchema() },
    { path: 'schemas/verify-1.json', text: verifyJsonSchema() },
    { path: 'schemas/gate-1.json', text: gateJsonSchema() },
  ];
}
