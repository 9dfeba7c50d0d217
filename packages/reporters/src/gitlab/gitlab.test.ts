import { expect, test } from 'vitest';
import { joined } from '../testing/joined.ts';
import { aFinding, aReport, aWaived } from '../testing/report-fixture.ts';
import { gitlab } from './gitlab.ts';

test('a Code Quality issue for each finding that is not waived', () => {
  const location = { path: './procedures/QP-841.md', anchor: 'x', span: { start: 0, end: 1 } };
  expect(JSON.parse(joined(gitlab(aReport({ findings: [aFinding({ location })], waived: [aWaived()] }))))).toEqual([
    {
      description:
        'The review was due on 2026-05-15, 191 days ago. Review the document, then run `clausemark review QP-841`.',
      check_name: 'DAT004 review-overdue',
      fingerprint: '0123456789abcdef0123456789abcdef',
      severity: 'major',
      location: { path: 'procedures/QP-841.md', lines: { begin: 6 } },
    },
  ]);
});

test('no findings are an empty list', () => {
  expect(joined(gitlab(aReport({ findings: [] })))).toBe('[]\n');
});
