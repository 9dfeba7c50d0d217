// Values that a document may hold and that no sink may obey. Used by tests only.
import { aFinding, aReport, aWaived } from './report-fixture.ts';
import type { ChangeReport, Report } from '@clausemark/linter';

export const HOSTILE = [
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007',
  '\n::error::x\n::stop-commands::y',
  'x%0A::set-output name=verdict::pass',
  '##vso[task.setvariable variable=a]b ##[group]x ##teamcity[testFailed]',
  '</script><script>alert(1)</script> <img src=x onerror=alert(1)>',
  ']]> --> </details>',
  '@acme/all Fixes #1 GH-2 !3 www.evil.example https://evil.example/a',
  '![p](https://evil.example/p.png) [a](javascript:alert(1)) `code` | cell |',
  '\u202eevil\u2066 zero\u200bwidth \ud800 \u0000 \uffff',
  '=cmd|calc!A1',
] as const;

/** A report with every hostile value in every field that comes from a document. */
export function aHostileReport(): Report {
  const all = HOSTILE.join(' ');
  const path = `procedures/${HOSTILE.join('').replaceAll('/', '')}.md`;
  const location = { path, anchor: `fm:/${all}`, span: { start: 0, end: 4 } };
  const related = [{ path, start: { line: 1, column: 1 }, label: all }];
  const hostile = { document: all, location, what: all, why: all, mend: all, related };
  return aReport({
    manual: all,
    documents: [{ path, id: all, title: all, status: all, revision: all }],
    findings: [aFinding(hostile)],
    waived: [aWaived({ ...hostile, waiver: { reason: all, owner: all, expires: all } })],
    notChecked: [all],
    rulesOff: [all],
    change: aHostileChange(all, path),
  });
}

function aHostileChange(all: string, path: string): ChangeReport {
  const approvals = { denied: false, slots: [{ name: all, roles: [all] }], evidence: 'review' } as const;
  const row = { relation: 'refers to it', what: all, title: all, where: `${path}:1`, via: all } as const;
  const clause = { ...row, relation: 'only cover of clause' } as const;
  const run = (op: 'same' | 'added' | 'removed') => ({ op, tokens: [{ kind: 'text' as const, text: all }] });
  const line = { op: 'changed', kind: 'text', level: 0, marker: all, cells: [[run('removed'), run('added')]] } as const;
  return {
    base: all,
    head: all,
    files: 1,
    acts: [{ path, name: all, approvals }],
    gate: { paths: [path], approvals },
    documents: [
      {
        key: all,
        name: all,
        title: all,
        kind: 'changed',
        before: { path, revision: all, status: all },
        after: { path: `${path}x`, revision: all, status: all },
        minimum: 'substantive',
        class: 'substantive',
        declared: 'substantive',
        reasons: [
          { code: 'guard', guard: 'digit', section: all, words: all },
          { code: 'metadata', key: all },
          { code: 'unreadable', message: all },
        ],
        redline: {
          metadata: [{ key: all, before: all, after: all, controlled: true, release: false }],
          sections: [
            { heading: all, folded: true, count: 1, lines: [] },
            { heading: all, folded: false, count: 1, lines: [line] },
          ],
        },
        impact: { sections: [all], references: [row], forms: [all], audience: [all], clauses: [clause] },
        approvals,
      },
    ],
  };
}
