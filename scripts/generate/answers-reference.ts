// docs/reference/answers.md from the schema of the answers, and the parts of the template from its settings.
import { readFileSync } from 'node:fs';
import { answersSchema, templateSchema } from '../../packages/generator/src/index.ts';
import { validateData } from '../../packages/manual/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { keyRows, type JsonSchema } from './json-schema.ts';
import { code, fence, page, pageHead, table } from './markdown.ts';

const EXAMPLE = `standard: as9120@B
company:
  name: Kestrel Parts
  site: 1 Test Road, Exampleton
  products: new fasteners and seals
  timezone: Europe/Berlin
roles:
  quality-manager:
    - { name: Robin Example, email: robin@kestrel.example }
ids: clause
retention: P10Y
`;

export function answersReference(): readonly GeneratedFile[] {
  const rows = keyRows(answersSchema.toJSONSchema({ io: 'input' }) as JsonSchema);
  const template = new URL('../../manual-template/template.yaml', import.meta.url);
  const { value } = validateData('template.yaml', readFileSync(template, 'utf8'), templateSchema);
  const text = page(
    pageHead('Answers', 'packages/generator/src/answers'),
    'What `clausemark init` asks, as the keys of the file for `--answers`. What is not answered has the default below or is shown as `tbd` in the manual; nothing is made up.',
    fence('yaml', EXAMPLE),
    table(
      ['Key', 'Value', 'Default', 'Meaning'],
      rows.map((row) => [code(row.key), row.type, row.required ? 'required' : code(row.default), row.description]),
    ),
    '## Parts that can be left out',
    'Each can be named under `without`, or after `--without`.',
    table(
      ['Part', 'What it is', 'Keep it when you answer yes to'],
      Object.entries(value?.parts ?? {}).map(([name, part]) => [code(name), part.title, part.question]),
    ),
  );
  return [{ path: 'docs/reference/answers.md', text }];
}
