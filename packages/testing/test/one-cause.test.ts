// Two rules that look at one key say one thing about it.
import { lint } from '@clausemark/linter';
import { expect, test } from 'vitest';
import { memoryManual } from '../src/index.ts';

const DOCUMENT =
  '---\ndoc_id: QP-841\ncode: X\ntitle: Suppliers\ntype: procedure\nstatus: draft\nversion: A\n---\n\n# Suppliers\n';

async function codesOf(config: string): Promise<readonly string[]> {
  const manual = memoryManual({ 'clausemark.yaml': config, 'procedures/QP-841.md': DOCUMENT });
  const { findings } = await lint(manual, { today: '2026-11-22', version: '0.0.0-test' });
  return findings.filter(({ code }) => code.startsWith('META')).map(({ code, start }) => `${start.line} ${code}`);
}

test('a key that holds what the document must have is one finding', async () => {
  expect(await codesOf('version: 1')).toEqual(['2 META003', '3 META004', '7 META004']);
});

test.each(['required-fields: off', 'META003: off', "required-fields: { ignore: '**' }"])(
  'with %s it is the finding of the other rule',
  async (rules) => expect(await codesOf(`rules: { ${rules} }`)).toEqual(['2 META004', '3 META004', '7 META004']),
);
