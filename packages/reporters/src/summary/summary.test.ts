import { expect, test } from 'vitest';
import { aFinding, aReport, aWaived, aWarning } from '../testing/report-fixture.ts';
import { headline, summarise } from './summary.ts';

test('names documents, rules and clauses examined', () => {
  const report = aReport({ findings: [aFinding(), aFinding(), aWarning(), aWarning({ severity: 'info' })] });
  expect(headline(summarise(report))).toBe(
    '3 documents, 3 rules, 70 clauses of AS9120 Rev B examined: 2 errors, 1 warning, 1 info.',
  );
});

test('names every standard', () => {
  const [first] = aReport().standards;
  if (first === undefined) throw new Error('The fixture has a standard.');
  const second = { ...first, key: 'iso9001@2015', title: 'ISO 9001:2015', auditable: 1 };
  expect(summarise(aReport({ standards: [first, second] })).examined).toBe(
    '3 documents, 3 rules, 70 clauses of AS9120 Rev B and 1 clause of ISO 9001:2015 examined',
  );
});

test('says what is covered, waived, off and not checked', () => {
  const { notes } = summarise(
    aReport({
      waived: [aWaived(), aWaived({ waiver: { reason: 'r', owner: 'o', expires: '2026-12-31' } })],
      rulesOff: ['weak-words', 'date-format'],
      notChecked: ['links to other sites.'],
    }),
  );
  expect(notes).toEqual([
    'AS9120 Rev B: 61 of 70 clauses covered, 2 in drafts only, 3 excluded, 1 not covered yet (planned), 3 gaps.',
    '2 findings waived; the first waiver expires on 2026-12-31.',
    'Waived: review-overdue in QP-841 until 2027-01-31: The supplier audit moves it to January.',
    'Waived: review-overdue in QP-841 until 2026-12-31: r.',
    '2 rules off: weak-words, date-format.',
    'Not checked: links to other sites.',
  ]);
});

test('warns when nothing was found, and when nothing was looked at', () => {
  expect(summarise(aReport()).caution).toBeUndefined();
  expect(summarise(aReport({ findings: [] })).caution).toMatch(/^0 findings is not conformity/);
  expect(summarise(aReport({ findings: [], documents: [] })).caution).toMatch(/nothing was examined/);
});
