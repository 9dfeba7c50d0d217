import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { aHostileReport } from '../testing/hostile.ts';
import { aFinding, aReport, aWaived } from '../testing/report-fixture.ts';
import { capLines } from './cap-lines.ts';
import { COMMENT_MARKER, markdown } from './markdown.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

test('verdict, what was examined, a table a document', () => {
  const rules = [
    {
      code: 'DAT004',
      name: 'review-overdue',
      description: 'd',
      helpUri: 'https://clausemark.dev/rules/DAT004',
      defaultLevel: 'error' as const,
    },
  ];
  expect(`\n${markdown(aReport({ waived: [aWaived()] }), { rules })}`).toMatchInlineSnapshot(`
    "
    <!-- clausemark-report:v1 -->
    ### Clausemark: 1 error, 1 warning

    3 documents, 3 rules, 70 clauses of AS9120 Rev B examined.

    - AS9120 Rev B: 61 of 70 clauses covered, 2 in drafts only, 3 excluded, 1 not covered yet (planned), 3 gaps.
    - 1 finding waived; the first waiver expires on 2027-01-31.
    - Waived: review-overdue in QP-841 until 2027-01-31: The supplier audit moves it to January.

    #### QM-001 Quality manual

    manual/QM-001.md

    | | Line | Rule | What, and how to mend it |
    |---|---|---|---|
    | warning | 8 | LNK001 link-resolves | The link leads to &#96;forms/F-1.md&#96;, which does not exist.<br>Correct the link, or add the form. |

    #### QP-841 Supplier approval

    procedures/QP-841.md

    | | Line | Rule | What, and how to mend it |
    |---|---|---|---|
    | error | 6 | [DAT004 review-overdue](<https://clausemark.dev/rules/DAT004>) | The review was due on 2026-05-15, 191 days ago.<br>Review the document, then run &#96;clausemark review QP-841&#96;. |
    "
  `);
});

test('hostile values bring no link, image, mention or markup of their own', () => {
  const types = new Set<string>();
  const html: string[] = [];
  const code: string[] = [];
  const visit = (node: { type: string; value?: string; children?: readonly object[] }): void => {
    types.add(node.type);
    if (node.type === 'html') html.push(node.value ?? '');
    if (node.type === 'inlineCode') code.push(node.value ?? '');
    node.children?.forEach((child) => visit(child as Parameters<typeof visit>[0]));
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown(aHostileReport())));
  expect([...types].toSorted()).toEqual([
    'heading',
    'html',
    // Around what platforms would link.
    'inlineCode',
    'list',
    'listItem',
    'paragraph',
    'root',
    // The labels of a change.
    'strong',
    'table',
    'tableCell',
    'tableRow',
    'text',
  ]);
  expect(new Set(html)).toEqual(new Set([COMMENT_MARKER, '<br>', '<del>', '</del>', '<ins>', '</ins>']));
  expect(code.filter((value) => !/^(?:[@#!&%~:\d]|www|GH)+$/i.test(value))).toEqual([]);
});

test('a long list is cut between lines, and says by how much', () => {
  const output = markdown(aReport({ findings: Array.from({ length: 2000 }, () => aFinding()) }));
  expect(bytes(output)).toBeLessThanOrEqual(60_000);
  const rows = output.split('\n').filter((line) => line.startsWith('| error')).length;
  expect(output.endsWith(`\n\n${2000 - rows} more findings not shown: the list is longer than fits here.\n`)).toBe(
    true,
  );
});

test('a link that could end its brackets is not used', () => {
  const rules = [
    {
      code: 'DAT004',
      name: 'n',
      description: 'd',
      helpUri: 'https://a.bc/>)[x](javascript:y)',
      defaultLevel: 'error' as const,
    },
  ];
  expect(markdown(aReport(), { rules })).not.toContain('javascript');
});

test('lines are cut at the byte, not at the character', () => {
  const lines = ['é'.repeat(10), 'é'.repeat(10), 'é'.repeat(10)].map((text) => ({ text, findings: 1 }));
  expect(capLines(lines, 63, String)).toBe(`${'é'.repeat(10)}\n`.repeat(3));
  expect(capLines(lines, 62, String)).toBe(`${`${'é'.repeat(10)}\n`.repeat(2)}\n1\n`);
});

test('findings of one rule at one place are one row that names them all', () => {
  const alike = Array.from({ length: 12 }, (_, index) => aFinding({ what: `Clause ${index + 1} is open.` }));
  const rows = markdown(aReport({ findings: alike }))
    .split('\n')
    .filter((line) => line.startsWith('| error'));
  expect(rows).toEqual([
    expect.stringContaining('12 findings of this rule here:<br>Clause 1 is open.<br>Clause 2 is open.<br>'),
  ]);
  expect(rows[0]).toContain('Clause 12 is open.');
});
