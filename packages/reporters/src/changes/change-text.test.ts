import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { ChangedDocument, ChangeReport } from '@clausemark/linter';
import { changeDetailsMarkdown, changeSummaryMarkdown } from './change-markdown.ts';
import { changeText } from './change-text.ts';
import { redlineText } from './redline-text.ts';

const approvals = {
  denied: false,
  slots: [
    { name: 'quality-manager', roles: ['quality-manager'] },
    { name: 'owner', roles: ['purchasing-manager'] },
    { name: 'approver', roles: [] },
  ],
  evidence: 'sshsig',
} as const;

const document: ChangedDocument = {
  key: 'QP-841',
  name: 'QP-841',
  title: 'Suppliers',
  kind: 'moved',
  before: { path: 'a.md', revision: 'C', status: 'in-review' },
  after: { path: 'b.md', revision: 'D', status: 'released' },
  minimum: 'substantive',
  class: 'substantive',
  reasons: [{ code: 'moved' }, { code: 'guard', guard: 'digit', section: 'Limits', words: '10' }],
  redline: {
    metadata: [{ key: 'revision', before: 'C', after: 'D', controlled: true, release: true }],
    sections: [{ heading: 'Scope', folded: true, count: 2, lines: [] }],
  },
  impact: {
    sections: ['Limits'],
    references: [
      { relation: 'refers to it', what: 'QP-843', title: 'Purchasing', where: 'c.md:7', via: 'link #limits' },
    ],
    forms: ['F-1'],
    audience: ['buyer'],
    clauses: [
      {
        relation: 'only cover of clause',
        what: 'as9120@B:8.4.1',
        title: 'Control of external providers: general',
        where: 'b.md',
        via: '',
      },
    ],
  },
  approvals,
};
const draft: ChangedDocument = {
  ...document,
  name: 'QP-9',
  kind: 'added',
  class: 'none',
  minimum: 'none',
  reasons: [{ code: 'draft' }],
};
const change: ChangeReport = {
  base: 'main (0123456789ab)',
  head: 'the files on disk',
  documents: [document, draft],
  acts: [
    {
      path: 'acts/QP-841-C-withdraw.yaml',
      name: 'withdrawal of QP-841 C',
      approvals: {
        denied: false,
        slots: [{ name: 'quality-manager', roles: ['quality-manager'] }],
        evidence: 'review',
      },
    },
  ],
  gate: { paths: ['clausemark.yaml'], approvals: { denied: true, slots: [], evidence: 'review' } },
  files: 3,
};

test('what was compared, each document with class, reasons, impact and approvals', () => {
  expect(changeText(change, { width: 90, color: false }).join('\n')).toBe(
    `Compared with main (0123456789ab): 2 documents and 3 files differ in the files on disk.

Decides how changes are judged: clausemark.yaml
  approval     nobody may approve it by the matrix of the base

withdrawal of QP-841 C
  path         acts/QP-841-C-withdraw.yaml
  approval     quality-manager, by a review of the record

QP-841 Suppliers: moved, substantive, revision C to D, status in-review to released
  path         a.md → b.md
  why          the file has another path; digit in "Limits": 10
  changed      "Limits"
  referred to  QP-843 (c.md:7)
  forms        F-1
  audience     buyer
  clauses      as9120@B:8.4.1 (only here)
  approval     quality-manager and owner (purchasing-manager) and approver (the document
               names none), with the evidence sshsig

  Front matter  Before  After
  ────────────  ──────  ─────
  revision      C       D

  … unchanged: Scope

QP-9 Suppliers: new file, needs no approval, revision C to D, status in-review to released
  path         a.md → b.md
  why          drafts are free until they are released
`,
  );
});

test('markdown: a table above the findings, words below', () => {
  const summary = changeSummaryMarkdown(change).join('\n');
  expect(summary).toContain('| QP-841 | substantive | C → D | quality-manager and owner (purchasing-manager)');
  expect(summary).toContain('| clausemark.yaml | gate | | nobody may approve it by the matrix of the base |');
  expect(summary).toContain('| withdrawal of QP-841 C | act | | quality-manager, by a review of the record |');
  const details = changeDetailsMarkdown(change).join('\n');
  expect(details).toContain('#### QP-841 Suppliers: moved, substantive');
  expect(details).toContain('- **referred to** QP-843 (c.md:7)');
  expect(details).toContain('… unchanged: Scope');
});

test('two long values that differ at their ends do not look the same', () => {
  const claims = Array.from({ length: 60 }, (_, index) => `8.4.${index}#approval-of-suppliers`).join(', ');
  const [before, after] = [`${claims}, 8.5.1#release`, `${claims}, 8.5.2#marking`];
  const metadata = [{ key: 'clauses', before, after, controlled: true, release: false }];
  const shown = redlineText({ metadata, sections: [] }, 80, pc.createColors(false)).join('\n');
  expect(shown).toContain('8.5.1#release');
  expect(shown).toContain('8.5.2#marking');
});
