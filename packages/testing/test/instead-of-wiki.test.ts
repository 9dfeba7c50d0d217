// Who wrote a link of a wiki is told what to write instead: the file of that name, wherever it lies.
import { builtInRules, lint } from '@clausemark/linter';
import { expect, it } from 'vitest';
import { memoryManual } from '../src/index.ts';

const rules = builtInRules.filter(({ name }) => name === 'link-and-anchor');
const document = (id: string): string => `---\nid: ${id}\ntype: procedure\n---\n`;
const files = {
  'procedures/PROC-001 Gestion des documents.md': document('PROC-001'),
  'procedures/Trame.md': '# Trame\n',
  'img/flux qualité.png': '',
  'a/Deux.md': '# Deux\n',
  'b/Deux.md': '# Deux\n',
};

async function mend(link: string): Promise<string | undefined> {
  const manual = memoryManual({ ...files, 'procedures/QP-900.md': `${document('QP-900')}\nSee ${link} here.\n` });
  const { findings } = await lint(manual, { today: '2026-11-22', version: '0', rules });
  return findings[0]?.mend;
}

it.each([
  ['[[PROC-001 Gestion des documents]]', 'Write `[PROC-001 Gestion des documents](doc:PROC-001)`.'],
  ['[[PROC-001 Gestion des documents#Objet|the rules]]', 'Write `[the rules](doc:PROC-001)`.'],
  ['[[PROC-001]]', 'Write `[PROC-001](doc:PROC-001)`.'],
  ['[[procedures/Trame]]', 'Write `[Trame](Trame.md)`.'],
  ['![[flux qualité.png]]', 'Write `![flux qualité.png](../img/flux%20qualité.png)`.'],
])('%s', async (link, expected) => expect(await mend(link)).toBe(expected));

it.each([
  ['[[Deux]]', /several files have the name/],
  ['[[IOD Core Skills]]', /no file has the name/],
])('%s', async (link, expected) => expect(await mend(link)).toMatch(expected));
