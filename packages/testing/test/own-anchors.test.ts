// A heading that names its own anchor, as other programs let it, is told to those who link to it.
import { builtInRules, lint } from '@clausemark/linter';
import { expect, it } from 'vitest';
import { memoryManual } from '../src/index.ts';

const rules = builtInRules.filter(({ name }) => name === 'link-and-anchor');
const document = (id: string): string => `---\nid: ${id}\ntype: procedure\n---\n`;

it('says where the anchor stands', async () => {
  const manual = memoryManual({
    'procedures/QP-841.md': `${document('QP-841')}\n# A\n\n## Steps {#steps}\n\nText.\n`,
    'procedures/QP-842.md': `${document('QP-842')}\n# B\n\nSee [the steps](QP-841.md#steps).\n`,
  });
  const { findings } = await lint(manual, { today: '2026-11-22', version: '0', rules });
  expect(findings.map(({ mend }) => mend)).toEqual([
    'Anchors follow from the words of a heading: take `{#steps}` out of "Steps {#steps}", where readers see it.',
  ]);
});
