// Who names an id that nobody has is told of the file that is named after it and has another one.
import { builtInRules, lint } from '@clausemark/linter';
import { expect, it } from 'vitest';
import { memoryManual } from '../src/index.ts';

const rules = builtInRules.filter(({ name }) => name === 'ref-exists');
const document = (id: string): string => `---\nid: ${id}\ntype: procedure\n---\n`;
const files = {
  'procedures/QP-841-suppliers.md': document('QP-814'),
  'procedures/QP-842 Receiving.md': document('qp-842'),
  'forms/F-841-01-questionnaire.md': document('F-841-01'),
  'forms/F-841-07 Scorecard.docx': '',
  'forms/F-843-01-02.docx': '',
  'procedures/QP-844-flow chart.png': '',
};

async function mend(id: string): Promise<string | undefined> {
  const manual = memoryManual({ ...files, 'procedures/QP-900.md': `${document('QP-900')}\nSee ${id} here.\n` });
  const { findings } = await lint(manual, { today: '2026-11-22', version: '0', rules });
  return findings[0]?.mend;
}

it('names the file and its id', async () =>
  expect(await mend('QP-841')).toMatch(
    /^procedures\/QP-841-suppliers\.md is named after it and has the id `QP-814`: correct the one or the other\. /,
  ));

it.each(['QP-843', 'F-841-02', 'F-843-01', 'QP-844'])('%s names no file', async (id) =>
  expect(await mend(id)).toMatch(/^Did you mean/),
);

it('names the file that is no Markdown', async () =>
  expect(await mend('F-841-07')).toMatch(
    /^forms\/F-841-07 Scorecard\.docx is named so, and only Markdown files are documents: write a document `F-841-07` that links to it\. /,
  ));
