import type { Finding } from '@clausemark/linter';
import { expect, test } from 'vitest';
import { toJson } from '../escape/json.ts';
import { aHostileReport } from '../testing/hostile.ts';
import { aFinding, aWaived, aWarning } from '../testing/report-fixture.ts';
import { findingFields } from './finding-fields.ts';

/** A field that is added does not compile until it stands here, in the order of the schema. */
const whole: Required<Finding> = {
  code: 'DAT004',
  rule: 'review-overdue',
  message: 'overdue',
  severity: 'error',
  document: 'QP-841',
  location: { path: 'a.md', anchor: 'fm:/review/last', span: { start: 95, end: 111 } },
  gone: true,
  start: { line: 6, column: 27 },
  end: { line: 6, column: 37 },
  what: 'What.',
  why: 'Why.',
  mend: 'Mend.',
  basis: ['iso9001@2015:7.5.2', 'as9120@B:7.5.3'],
  fingerprint: '0123456789abcdef0123456789abcdef',
  related: [{ path: 'b.md', start: { line: 1, column: 2 }, label: 'There.' }],
  waiver: { reason: 'Why.', owner: 'quality-manager', expires: '2027-01-31' },
};

test('the fields are those of the JSON of a finding, one finding after the other', () => {
  const findings: Finding[] = [whole, aFinding(), aWaived(), aWarning(), aFinding({ severity: 'info' }), whole];
  findings.push(...aHostileReport().findings);
  for (const field of ['code', 'message', 'why', 'mend', 'what'] as const)
    findings.push({ ...whole, [field]: 'Other.' });
  findings.push({ ...whole, basis: [] }, { ...whole, location: { ...whole.location, path: 'c.md' } });
  const fields = findingFields();
  expect(findings.map((finding) => `{${fields(finding)}}`)).toEqual(findings.map((finding) => toJson(finding)));
});
