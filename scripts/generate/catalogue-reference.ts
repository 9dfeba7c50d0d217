// docs/reference/catalogue.md: the file format of a clause catalogue of one's own, from its schema.
import { catalogueSchema } from '../../packages/standards/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { keyRows, type JsonSchema } from './json-schema.ts';
import { code, fence, page, pageHead, table } from './markdown.ts';

const example = `id: acme-quality
edition: '3'
title: Acme quality clauses for distributors
clauses:
  - { number: QC-07, title: Certificates with every delivery }
  - { number: QC-08, title: No substitution }`;

const head = [
  'A catalogue lists the clauses of a standard. AS9120 Rev B (`as9120@B`) and ISO 9001:2015 (`iso9001@2015`) come with Clausemark. Quality clauses of a customer are a YAML file of the same shape in your manual, named under `catalogues` in `clausemark.yaml`. Id, edition, title and clauses will do:',
  'A document then claims `acme-quality@3:QC-07#certificates`. Write summaries in your own words: the text of a standard is licensed.',
];

export function catalogueReference(): readonly GeneratedFile[] {
  const [before = '', after = ''] = head;
  const rows = keyRows(catalogueSchema.toJSONSchema({ io: 'input' }) as JsonSchema);
  const text = page(
    pageHead('Clause catalogues', 'packages/standards/src/schema'),
    before,
    fence('yaml', example),
    after,
    'The same shape as [JSON Schema](../../schemas/catalogue.json).',
    table(
      ['Key', 'Value', 'Default', 'Meaning'],
      rows.map((row) => [code(row.key), row.type, row.required ? 'required' : code(row.default), row.description]),
    ),
  );
  return [{ path: 'docs/reference/catalogue.md', text }];
}
