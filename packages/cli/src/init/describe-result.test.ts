// What people are told after `init`: of a release, that its workflows name it; of a checkout, that somebody has to.
import type { Answers } from '@clausemark/generator';
import { expect, test } from 'vitest';
import { describeResult, type InitResult } from './describe-result.ts';

const report = { findings: [], counts: { error: 0, warning: 0 }, documents: [], standards: [] };

function told(workflows?: InitResult['workflows']): string {
  const result = { folder: '/m', answers: { interfaceLanguage: 'en', roles: {} } as unknown as Answers };
  const made = { written: [], kept: [], repository: 'there', report, ...(workflows && { workflows }) } as const;
  return describeResult({ ...result, ...made } as unknown as InitResult, { cwd: '/m', columns: 400 });
}

test('a commit is asked for only where none is written', () => {
  expect(told()).not.toContain('Workflows');
  expect(told('pinned')).toContain('They run the release of Clausemark that this command came with.');
  expect(told('pinned')).not.toContain('zeros');
  expect(told('not-pinned')).toContain('write its full commit id where the forty zeros stand');
});
