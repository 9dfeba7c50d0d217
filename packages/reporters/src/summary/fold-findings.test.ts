import type { Finding } from '@clausemark/linter';
import { describe, expect, test } from 'vitest';
import { foldFindings } from './fold-findings.ts';

function finding(what: string, more: Partial<Finding> = {}): Finding {
  return {
    code: 'CLS002',
    rule: 'clause-covered',
    message: 'gap',
    severity: 'error',
    location: { path: 'clausemark.yaml', anchor: `clause:${what}`, span: { start: 12, end: 20 } },
    start: { line: 1, column: 13 },
    end: { line: 1, column: 21 },
    what,
    why: '',
    mend: '',
    basis: [],
    fingerprint: what,
    related: [],
    ...more,
  };
}

describe('foldFindings', () => {
  test('four or more of one rule at one place are one run, fewer stay single', () => {
    const many = ['4.1', '4.2', '4.3', '4.4.1'].map((what) => finding(what));
    expect(foldFindings(many)).toEqual([many]);
    expect(foldFindings(many.slice(1))).toEqual(many.slice(1).map((item) => [item]));
  });

  test.each([
    ['level', { severity: 'warning' }],
    ['message', { message: 'draftOnly' }],
    ['rule', { code: 'MDI001' }],
  ] as const)('another %s ends the run', (_, more) => {
    const many = ['4.1', '4.2', '4.3'].map((what) => finding(what));
    expect(foldFindings([...many, finding('4.4.1', more)])).toHaveLength(4);
  });

  test('no finding gets lost', () => {
    const mixed = [1, 2, 3, 4, 5, 6].map((n) => finding(String(n), n % 4 === 0 ? { code: 'MDI001' } : {}));
    expect(foldFindings(mixed).flat()).toEqual(mixed);
  });
});
