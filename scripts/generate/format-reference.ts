// docs/reference/formats.md: every format with what it makes of one and the same small report.
import { lint } from '../../packages/linter/src/index.ts';
import { reviewOverdue } from '../../packages/linter/src/rules/review-overdue/review-overdue.ts';
import { formats, tableFormats, type FormatName } from '../../packages/reporters/src/index.ts';
import { memoryManual } from '../../packages/testing/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, fence, page, pageHead, table } from './markdown.ts';

const document = `---
id: QP-841
title: Suppliers
type: procedure
status: released
review: { interval: P24M, last: 2024-03-01 }
---

# Suppliers
`;

/** Language of the fence; formats that are too long for a page are left out. */
const shown: Partial<Readonly<Record<FormatName, string>>> = {
  pretty: 'text',
  concise: 'text',
  github: 'text',
  gitlab: 'json',
  junit: 'xml',
  jsonl: 'json',
  markdown: 'markdown',
};

const head = [
  '`clausemark check --format NAME` prints the report in a format; `--format NAME=FILE` writes it to a file. Several can be asked for at once, at most one of them without a file, and all are made from one result.',
  'Values from documents are escaped for where they go: no text in a document can start a command in a GitHub log, a link in a comment, or a control sequence in a terminal.',
];

export async function formatReference(): Promise<readonly GeneratedFile[]> {
  const manual = memoryManual({ 'procedures/QP-841.md': document });
  const report = await lint(manual, { today: '2026-11-22', version: '0.1.0', rules: [reviewOverdue] });
  const options = { source: manual.source, width: 80 };
  const examples: string[] = [];
  for (const [name, language] of Object.entries(shown)) {
    const { load, description } = formats[name as FormatName];
    const render = await load();
    examples.push(`### ${name}`, description, fence(language, [...render(report, options)].join('')));
  }
  const text = page(
    pageHead('Formats', 'packages/reporters/src/formats.ts'),
    '## Formats of a check',
    ...head,
    table(
      ['Format', 'For', 'Usual ending'],
      Object.values(formats).map((item) => [code(item.name), item.description, code(item.extension)]),
    ),
    'The shape of `json` is a promise, [schemas/report-1.json](../../schemas/report-1.json): fields may be added, none is renamed or removed.',
    '## Formats of tables',
    'For `coverage`, `register`, `impact` and `rules`.',
    table(
      ['Format', 'For', 'Usual ending'],
      Object.values(tableFormats).map((item) => [code(item.name), item.description, code(item.extension)]),
    ),
    '## One report in several formats',
    ...examples,
  );
  return [{ path: 'docs/reference/formats.md', text }];
}
