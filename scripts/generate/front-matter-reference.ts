// docs/reference/front-matter.md from the table of known fields that the rules read.
import { knownFields, type FieldShape, type KnownField } from '../../packages/linter/src/fields/known-fields.ts';
import { statusNames } from '../../packages/manual/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, fence, page, pageHead, table } from './markdown.ts';

const example = `---
id: QP-841
title: Supplier approval
type: procedure
revision: "C"
status: released
owner: purchasing-manager
approver: quality-manager
effective_date: 2026-11-16
review: { interval: P24M, last: 2026-11-09 }
clauses: [8.4.1#approval-of-suppliers]
records: [F-841-01]
---`;

const head = [
  'The front matter is the block between two lines `---` at the very top of a document. It is YAML, at most 16 KiB, read as text: `1.10` stays `1.10`. Anchors, aliases, tags, merge keys and a second YAML document are refused, and nothing in it is ever executed.',
  'Which keys a document must have depends on its type and status: see [what a type has by default](config.md#what-a-type-of-document-has-by-default). Other names for the keys are set under `fields` in `clausemark.yaml` (of the nested ones, for `review.interval` and `review.last`), other words for types and statuses under `typeNames` and `statuses`; the last column lists names the rules recognise and suggest from. Keys of your own begin with `x-`, or are listed under `extensions`.',
];

export function frontMatterReference(): readonly GeneratedFile[] {
  const text = page(
    pageHead('Front matter', 'packages/linter/src/fields/known-fields.ts'),
    ...head,
    fence('yaml', example),
    table(
      ['Key', 'Value', 'Meaning', 'Other names in use'],
      Object.entries(knownFields).flatMap(([name, field]) => rows(name, field)),
    ),
    '## Status',
    `\`status\` is one of ${statusNames.map(code).join(', ')}. What is in force is computed from it and from \`effective_date\`; nobody types it.`,
  );
  return [{ path: 'docs/reference/front-matter.md', text }];
}

function rows(name: string, field: KnownField): string[][] {
  const { description, shape, otherNames = [] } = field;
  const own = [code(name), shapeText(shape), description, otherNames.map(code).join(', ')];
  if (shape.kind !== 'map' && shape.kind !== 'maps') return [own];
  const prefix = shape.kind === 'map' ? `${name}.` : `${name}[].`;
  return [own, ...Object.entries(shape.fields).flatMap(([key, inner]) => rows(`${prefix}${key}`, inner))];
}

const words: Readonly<Record<Exclude<FieldShape['kind'], 'one-of'>, string>> = {
  text: 'text',
  id: 'id of a document',
  role: 'key of a role',
  date: 'date, `YYYY-MM-DD`',
  duration: 'duration, `P24M`',
  flag: '`true` or `false`',
  language: 'language code',
  any: 'anything',
  texts: 'text or list of texts',
  ids: 'id or list of ids',
  roles: 'role or list of roles',
  map: 'map',
  maps: 'list of maps',
};

function shapeText(shape: FieldShape): string {
  return shape.kind === 'one-of' ? shape.values.map(code).join(', ') : words[shape.kind];
}
