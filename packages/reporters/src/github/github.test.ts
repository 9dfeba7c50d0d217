import { expect, test } from 'vitest';
import { aHostileReport } from '../testing/hostile.ts';
import { aFinding, aReport, aWarning } from '../testing/report-fixture.ts';
import { github } from './github.ts';
import { githubSummary } from './github-summary.ts';

const lines = (text: string) => text.trimEnd().split('\n');

/** Findings on `a0.md`, `a1.md`, … */
function many(number: number, make: typeof aFinding) {
  return Array.from({ length: number }, (_, index) => {
    return make({ location: { path: `a${index}.md`, anchor: 'x', span: { start: 0, end: 1 } } });
  });
}

test('errors first, each one command', () => {
  expect(lines(github(aReport()))).toEqual([
    '::error file=procedures/QP-841.md,line=6,endLine=6,col=27,endColumn=37,title=DAT004 review-overdue::The review was due on 2026-05-15, 191 days ago.%0AA document past its review date is not shown to be suitable.%0AReview the document, then run `clausemark review QP-841`.',
    '::warning file=manual/QM-001.md,line=8,endLine=8,col=5,endColumn=25,title=LNK001 link-resolves::The link leads to `forms/F-1.md`, which does not exist.%0AA reader who follows it finds nothing.%0ACorrect the link, or add the form.',
    '3 documents, 3 rules, 70 clauses of AS9120 Rev B examined: 1 error, 1 warning.',
  ]);
});

test('findings of one rule at one place are one annotation that names them', () => {
  const alike = Array.from({ length: 12 }, (_, index) => aFinding({ what: `Clause ${index + 1} is open.` }));
  const [command, ...rest] = lines(github(aReport({ findings: alike })));
  expect(command).toContain('::Clause 1 is open.%0AClause 2 is open.');
  expect(command).toContain('Clause 10 is open.%0A2 more findings of this rule here.%0A');
  expect(rest).toEqual([expect.not.stringContaining('::')]);
});

test('a place over several lines has no columns', () => {
  const [command] = lines(github(aReport({ findings: [aFinding({ end: { line: 9, column: 2 } })] })));
  expect(command).toMatch(/^::error file=procedures\/QP-841\.md,line=6,endLine=9,title=/);
});

test('ten of a kind are shown, of more nine and their number', () => {
  expect(lines(github(aReport({ findings: many(10, aFinding) })))).toHaveLength(11);
  const output = lines(github(aReport({ findings: [...many(25, aFinding), ...many(11, aWarning)] })));
  expect(output).toHaveLength(21);
  expect(output[9]).toBe(
    '::error title=Clausemark::16 errors more. The step summary, where there is one, has the full list; so have other formats.',
  );
  expect(output[19]).toBe(
    '::warning title=Clausemark::2 warnings more. The step summary, where there is one, has the full list; so have other formats.',
  );
});

test('changed files come first', () => {
  const output = lines(github(aReport({ findings: many(25, aFinding) }), { changed: new Set(['a20.md', 'a24.md']) }));
  expect(output.slice(0, 3).map((line) => /file=([^,]+)/.exec(line)?.[1])).toEqual(['a20.md', 'a24.md', 'a0.md']);
});

test('hostile values start no command of their own', () => {
  const output = lines(github(aHostileReport()));
  expect(output).toHaveLength(2);
  expect(output[0]).toMatch(/^::error file=[^:,]*,line=6,endLine=6,col=27,endColumn=37,title=DAT004 review-overdue::/);
  expect(output[1]).not.toContain('::');
});

test('the step summary stays under its limit, however many findings', () => {
  const summary = githubSummary(aReport({ findings: many(9000, aFinding) }));
  expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(900 * 1024);
  expect(summary).toMatch(/\n\d+ more findings not shown: the list is longer than fits here\.\n$/);
});
