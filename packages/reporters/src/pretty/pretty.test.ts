import { SourceText } from '@clausemark/manual';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { joined } from '../testing/joined.ts';
import { aFinding, aReport, aWaived, aWarning } from '../testing/report-fixture.ts';
import { pretty } from './pretty.ts';

const QP_841 = new SourceText(
  'procedures/QP-841.md',
  `---
id: QP-841
title: Supplier approval
status: released
revision: "B"
review: { interval: P24M, last: 2024-05-15 }
---
`,
);

const source = (path: string) => (path === QP_841.path ? QP_841 : undefined);

test('documents, findings, frames and what it comes to', () => {
  const related = [{ path: 'manual/QM-001.md', start: { line: 12, column: 1 }, label: 'The period is stated here.' }];
  const overdue = aFinding({ related, start: { line: 6, column: 33 }, end: { line: 6, column: 43 } });
  const report = aReport({
    findings: [aWarning(), overdue],
    waived: [aWaived()],
    rulesOff: ['weak-words'],
    notChecked: ['3 references to documents that live elsewhere'],
  });
  expect(`\n${joined(pretty(report, { source }))}`).toMatchInlineSnapshot(`
    "
    QM-001 Quality manual
    manual/QM-001.md

      warning LNK001 link-resolves  manual/QM-001.md:8:5
      The link leads to \`forms/F-1.md\`, which does not exist.
      why   A reader who follows it finds nothing.
      mend  Correct the link, or add the form.

    QP-841 Supplier approval
    procedures/QP-841.md

      error DAT004 review-overdue  procedures/QP-841.md:6:33
      The review was due on 2026-05-15, 191 days ago.

        6 | review: { interval: P24M, last: 2024-05-15 }
          |                                 ^^^^^^^^^^

      why   A document past its review date is not shown to be suitable.
      mend  Review the document, then run \`clausemark review QP-841\`.
      see   manual/QM-001.md:12:1
            The period is stated here.

    3 documents, 3 rules, 70 clauses of AS9120 Rev B examined: 1 error, 1 warning.
    AS9120 Rev B: 61 of 70 clauses covered, 2 in drafts only, 3 excluded, 1 not
    covered yet (planned), 3 gaps.
    1 finding waived; the first waiver expires on 2027-01-31.
    Waived: review-overdue in QP-841 until 2027-01-31: The supplier audit moves it
    to January.
    1 rule off: weak-words.
    Not checked: 3 references to documents that live elsewhere.
    "
  `);
});

test('reason and remedy of a rule stand once in a document, and with the next document again', () => {
  const at = (line: number): ReturnType<typeof aFinding> =>
    aFinding({ start: { line, column: 1 }, end: { line, column: 3 }, what: `Line ${line}.` });
  const elsewhere = { ...aWarning(), code: at(2).code, why: at(2).why, mend: at(2).mend };
  const text = joined(pretty(aReport({ findings: [elsewhere, at(2), at(4)] }), { source }));
  expect(text.match(/^ {2}why /gm)).toHaveLength(2);
  expect(text.match(/Line [24]\./g)).toEqual(['Line 2.', 'Line 4.']);
  expect(text).not.toContain('\n\n\n');
});

test('without findings it is calm, and claims nothing', () => {
  expect(`\n${joined(pretty(aReport({ findings: [] })))}`).toMatchInlineSnapshot(`
    "
    3 documents, 3 rules, 70 clauses of AS9120 Rev B examined: 0 findings.
    0 findings is not conformity: these rules found nothing, and an auditor sees
    more than rules do.
    AS9120 Rev B: 61 of 70 clauses covered, 2 in drafts only, 3 excluded, 1 not
    covered yet (planned), 3 gaps.
    "
  `);
});

test('more findings than anybody reads are counted by rule, with the one to begin with', () => {
  const of = (code: string, rule: string, number: number, severity: 'error' | 'warning') =>
    Array.from({ length: number }, () => aFinding({ code, rule, severity }));
  const rules = [
    ...of('META004', 'unknown-field', 7, 'warning'),
    ...of('XRF002', 'link-and-anchor', 100, 'warning'),
    ...of('XRF002', 'link-and-anchor', 2, 'error'),
    ...of('DAT004', 'review-overdue', 9, 'error'),
    ...of('TXT001', 'placeholder', 8, 'warning'),
  ];
  const end = (findings: ReturnType<typeof aFinding>[]): string => {
    const text = joined(pretty(aReport({ findings, notChecked: ['approvals'] })));
    return text.slice(text.indexOf('Not checked: '));
  };
  const more = [...rules, ...of('STR001', 'required-sections', 1, 'error'), ...of('STR002', 'x', 3, 'warning')];
  expect(end(more)).toMatchInlineSnapshot(`
    "Not checked: approvals.

    130 findings by rule:
      102  XRF002 link-and-anchor, 2 of them errors
        9  DAT004 review-overdue, all errors
        8  TXT001 placeholder
        7  META004 unknown-field
        4  of 2 other rules, 1 of them errors
    Begin with META004, which others rest on: \`clausemark check --rule META004\`
    Step by step: "Adopting an existing manual", github.com/clausemark/clausemark
    "
  `);
  for (const line of end(more).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  expect(end(rules.slice(7))).toContain('Begin with DAT004, which has most errors: `clausemark check --rule DAT004`');
  expect(end(of('XRF002', 'link-and-anchor', 200, 'error'))).not.toContain('by rule');
  expect(end(rules.slice(0, 49))).not.toContain('by rule');
});

test('without documents it says that nothing was examined', () => {
  const report = aReport({ findings: [], documents: [], standards: [] });
  expect(`\n${joined(pretty(report))}`).toMatchInlineSnapshot(`
    "
    0 documents, 3 rules examined: 0 findings.
    No document was found, so nothing was examined.
    "
  `);
});

test('long sentences wrap to 80 columns, a long place stands alone and whole', () => {
  const path = `procedures/${'purchasing-and-suppliers/'.repeat(3)}QP-841.md`;
  const what =
    'The section claims clause 8.4.1 and says nothing about the evaluation, selection and monitoring of suppliers.';
  const report = aReport({
    findings: [aFinding({ what, location: { path, anchor: 'x', span: { start: 0, end: 1 } } })],
  });
  const lines = joined(pretty(report)).split('\n');
  expect(lines).toContain(`  ${path}:6:27`);
  expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([path, `  ${path}:6:27`]);
  expect(`\n${lines.slice(2, 8).join('\n')}`).toMatchInlineSnapshot(`
    "
      error DAT004 review-overdue
      procedures/purchasing-and-suppliers/purchasing-and-suppliers/purchasing-and-suppliers/QP-841.md:6:27
      The section claims clause 8.4.1 and says nothing about the evaluation,
      selection and monitoring of suppliers.
      why   A document past its review date is not shown to be suitable.
      mend  Review the document, then run \`clausemark review QP-841\`."
  `);
});

test('a finding about the file as a whole has no frame', () => {
  const whole = aFinding({ location: { path: QP_841.path, anchor: '', span: { start: 0, end: 0 } } });
  expect(joined(pretty(aReport({ findings: [whole] }), { source }))).not.toContain(' | ');
});

test('a line with a secret is never printed, whichever finding is on it', () => {
  const text = new SourceText(QP_841.path, 'token: ghp_notreallyasecret teh');
  const place = { start: { line: 1, column: 8 }, end: { line: 1, column: 27 } };
  const secret = aFinding({
    ...place,
    code: 'SEC007',
    rule: 'secret',
    what: 'This looks like a token (sha256 1a2b3c4d).',
  });
  const spelling = aFinding({ ...place, code: 'WRD001', rule: 'spelling' });
  const output = joined(pretty(aReport({ findings: [secret, spelling] }), { source: () => text }));
  expect(output).not.toContain('ghp_');
  expect(output).toContain('(The line is not shown: it holds a secret.)');
});

test('colours only when asked for', () => {
  expect(joined(pretty(aReport(), { source }))).not.toContain('\u001b');
  expect(joined(pretty(aReport(), { source, color: true }))).toContain('\u001b[31merror');
});
