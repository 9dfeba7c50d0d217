// The same as memory.test.ts, in small manuals and many more of them: also what a change touches must not depend on what is remembered.
import { readApprovals } from '@clausemark/control';
import { lint, type ChangeInput, type Report } from '@clausemark/linter';
import { exampleCompany, fileChanges, memorySide } from '@clausemark/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files } from './edits.ts';
import { KeptMemory } from './kept-memory.ts';
import { histories } from './small-manuals.ts';

test('whatever a manual was before, its report is the one without memory', async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (states) => {
      const memory = new KeptMemory();
      let base = states[0] ?? {};
      for (const head of states) {
        const remembered = await check(base, head, memory);
        expect(remembered).toEqual(await check(base, head));
        base = head;
      }
      passed += memory.recalled;
    }),
    { numRuns: Number(process.env['MEMORY_RUNS'] ?? 4) * 5 },
  );
  expect(passed).toBeGreaterThan(0);
});

test('who refers to a section that is there again is known although no rule looks at links', async () => {
  const off = ['link-and-anchor', 'path-and-type', 'title-match', 'required-fields', 'required-sections'];
  const text = (id: string, section: string, link: string): string =>
    `---\nid: ${id}\ntitle: One\ntype: procedure\nrevision: A\nstatus: released\nowner: buyer\neffective_date: 2026-01-01\n---\n\n# One\n\n## ${section}\n\nWith words below it. ${link}\n`;
  const base = {
    'clausemark.yaml': `rules: { ${off.map((rule) => `${rule}: off`).join(', ')} }\n`,
    'procedures/qp-1.md': text('QP-1', 'Scope', '[there](qp-2.md#details)'),
    'procedures/qp-2.md': text('QP-2', 'Scope', ''),
  };
  const head = { ...base, 'procedures/qp-2.md': text('QP-2', 'Details', '') };
  const memory = new KeptMemory();
  await check(base, base, memory);
  const { change } = await check(base, head, memory);
  expect(memory.recalled).toBe(1);
  expect(change?.documents[0]?.impact.references).toMatchObject([{ what: 'QP-1', via: 'link #details' }]);
});

async function check(base: Files, head: Files, memory?: KeptMemory): Promise<Report> {
  const change: ChangeInput = {
    base: memorySide(base),
    head: memorySide(head),
    matrix: readApprovals(exampleCompany['control/approvals.yaml']).value,
    files: fileChanges(base, head),
    history: { complete: true },
    ledger: { kind: 'none' },
  };
  const { manual } = change.head;
  const report = await lint(manual, { today: '2026-11-29', version: '0', memory, change });
  memory?.add(manual);
  return report;
}
