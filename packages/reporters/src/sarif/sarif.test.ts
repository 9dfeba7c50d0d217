import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import * as draft04 from 'ajv-draft-04';
import * as formats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { Report } from '@clausemark/linter';
import type { ReportOptions } from '../options.ts';
import { aHostileReport } from '../testing/hostile.ts';
import { aFinding, aReport, aWaived, aWarning } from '../testing/report-fixture.ts';
import { sarif } from './sarif.ts';

const ajv = new draft04.default.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default.default(ajv);
const validate = ajv.compile(schema);

/** The only run of the log, which is valid against the official schema. */
function runOf(report: Report, options: ReportOptions = {}) {
  const log = JSON.parse(sarif(report, options));
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

const RULES = [
  { code: 'META001', name: 'front-matter-valid', description: 'Front matter is valid.', defaultLevel: 'error' },
  {
    code: 'LNK001',
    name: 'link-resolves',
    description: 'Links lead somewhere.',
    helpUri: 'https://clausemark.dev/rules/LNK001',
    defaultLevel: 'info',
  },
] as const;

test('results with places, messages and fingerprints', () => {
  const related = [{ path: 'manual/QM 001.md', start: { line: 12, column: 1 }, label: 'Stated [here].' }];
  const [warning, error] = [...runOf(aReport({ findings: [aWarning(), aFinding({ related })] })).results].reverse();
  expect(warning).toMatchObject({ ruleId: 'LNK001', level: 'warning' });
  expect(error).toEqual({
    ruleId: 'DAT004',
    ruleIndex: 0,
    level: 'error',
    message: {
      text: 'The review was due on 2026-05-15, 191 days ago.\nA document past its review date is not shown to be suitable.\nReview the document, then run `clausemark review QP-841`.',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'procedures/QP-841.md', uriBaseId: 'SRCROOT' },
          region: { startLine: 6, startColumn: 27, endLine: 6, endColumn: 37 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'manual/QM%20001.md', uriBaseId: 'SRCROOT' },
          region: { startLine: 12, startColumn: 1 },
        },
        message: { text: String.raw`Stated \[here\].` },
      },
    ],
    partialFingerprints: { 'clausemark/v1': '0123456789abcdef0123456789abcdef' },
  });
});

test('rules that are described and rules that are only found', () => {
  const run = runOf(aReport(), { rules: RULES });
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(['DAT004', 'LNK001', 'META001']);
  expect(run.tool.driver.rules[1]).toMatchObject({
    name: 'link-resolves',
    helpUri: 'https://clausemark.dev/rules/LNK001',
    defaultConfiguration: { level: 'note' },
  });
  for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
});

test('a waived finding is a suppressed result', () => {
  const run = runOf(aReport({ findings: [], waived: [aWaived()] }));
  expect(run.results[0].suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'The supplier audit moves it to January. (quality-manager, until 2027-01-31)',
    },
  ]);
});

test('the worst 5,000 are kept, and the rest is counted', () => {
  const warnings = Array.from({ length: 5000 }, () => aWarning());
  const run = runOf(aReport({ findings: [...warnings, aFinding()] }));
  expect(run.results).toHaveLength(5000);
  expect(run.results[0].ruleId).toBe('DAT004');
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^1 results were left out/);
});

test('hostile values stay values', () => {
  const run = runOf(aHostileReport());
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/^procedures\/[\w.~!'()*%-]+$/);
  expect(run.results[0].message.text).not.toMatch(/(?<!\\)[[\]]/);
});
