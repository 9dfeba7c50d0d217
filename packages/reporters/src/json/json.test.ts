import type { Finding, Report } from '@clausemark/linter';
import { expect, expectTypeOf, test } from 'vitest';
import { aHostileReport } from '../testing/hostile.ts';
import { joined } from '../testing/joined.ts';
import { aReport, aWaived } from '../testing/report-fixture.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { reportJson, type ReportJson, reportJsonSchema } from './report-json.ts';

test.each([
  ['an ordinary report', aReport({ waived: [aWaived()] })],
  ['a hostile report', aHostileReport()],
])('%s is complete and as the schema says', (_, report) => {
  const value: unknown = JSON.parse(joined(json(report)));
  expect(reportJson.parse(value)).toEqual(value);
  expect(value).toEqual({
    schema: 'https://clausemark.dev/schemas/report-1.json',
    version: 1,
    ...JSON.parse(JSON.stringify(report)),
  });
});

test('the schema has every field of a report and of a finding', () => {
  expectTypeOf<Exclude<keyof ReportJson, 'schema' | 'version'>>().toEqualTypeOf<keyof Report>();
  expectTypeOf<keyof ReportJson['findings'][number]>().toEqualTypeOf<keyof Finding>();
  expectTypeOf<ReportJson>().toExtend<Report>();
});

test('schemas/report-1.json is in step (vitest -u writes it)', async () => {
  await expect(reportJsonSchema()).toMatchFileSnapshot('../../../../schemas/report-1.json');
});

test('jsonl: one value a line, the summary last', () => {
  const lines = joined(jsonl(aReport({ waived: [aWaived()] })))
    .trimEnd()
    .split('\n');
  const values = lines.map((line): Record<string, unknown> => JSON.parse(line));
  expect(values.map(({ type, code }) => [type, code])).toEqual([
    ['finding', 'LNK001'],
    ['finding', 'DAT004'],
    ['waived', 'DAT004'],
    ['summary', undefined],
  ]);
  expect(values.at(-1)).toMatchObject({
    version: 1,
    documents: 3,
    rules: 3,
    waived: 1,
    counts: { error: 1, warning: 1, info: 0 },
  });
});
