// Which id-shaped words count as ids of documents of a manual, seen through the rule that reports those that are none.
import { builtInRules, lint } from '@clausemark/linter';
import { expect, it } from 'vitest';
import { memoryManual } from '../src/index.ts';

const rules = builtInRules.filter(({ name }) => name === 'ref-exists');
const document = (id: string, type: string): string => `---\nid: ${id}\ntype: ${type}\n---\n`;
const files = {
  'clausemark.yaml':
    'types:\n  instruction:\n    id: WI-{nnn}-{nn}\nreferences:\n  external: [GRP, SOP-9]\n  ignore: [QP-000]\n',
  'procedures/a.md': document('QP-841', 'procedure'),
  'procedures/b.md': document('SOP-1', 'procedure'),
  'procedures/c.md': document('ISMS-POL-A.5.15', 'procedure'),
  'forms/a.md': document('F-841-03', 'form'),
  'external/a.md': document('ISO-9001', 'external'),
};

async function phantoms(word: string): Promise<readonly string[]> {
  const manual = memoryManual({
    ...files,
    'procedures/z.md': `${document('QP-900', 'procedure')}\nSee ${word} here.\n`,
  });
  const { findings } = await lint(manual, { today: '2026-11-22', version: '0', rules });
  return findings.map(({ location }) => location.anchor);
}

it.each(['QP-842', 'QP-84', 'SOP-10', 'SOP-91', 'SOP-DOC-001', 'WI-841-07', 'F-841-04'])('reports %s', async (word) =>
  expect(await phantoms(word)).toEqual([`id:${word}`]),
);

it.each([
  'QP-841',
  'QP-841.2',
  'QP-841-supplier-approval',
  'QP-841.pdf',
  'ISMS-POL-A.5.15',
  'F-16',
  'F-841-NN',
  'QP-000',
  'GRP-QP-7',
  'SOP-9',
  'ISO-13485',
  'AN-960',
  'QP-123456',
])('leaves %s alone', async (word) => expect(await phantoms(word)).toEqual([]));
