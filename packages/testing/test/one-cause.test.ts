// Two rules that look at one key say one thing about it.
import { lint } from '@clausemark/linter';
import { expect, test } from 'vitest';
import { memoryManual } from '../src/index.ts';

const DOCUMENT =
  '---\ndoc_id: QP-841\ncode: X\ntitle: Suppliers\ntype: procedure\nstatus: draft\nversion: A\n---\n\n# Suppliers\n';

async function codesOf(config: string, document = DOCUMENT): Promise<readonly string[]> {
  const manual = memoryManual({ 'clausemark.yaml': config, 'procedures/QP-841.md': document });
  const { findings } = await lint(manual, { today: '2026-11-22', version: '0.0.0-test' });
  return findings.filter(({ code }) => /^(?:META|TXT)/.test(code)).map(({ code, start }) => `${start.line} ${code}`);
}

test('a key that holds what the document must have is one finding', async () => {
  expect(await codesOf('version: 1')).toEqual(['2 META003', '3 META004', '7 META004']);
});

test('a day of the last review that is not known is one finding, under its own key too', async () => {
  const released = DOCUMENT.replace('doc_id: QP-841\ncode: X', 'id: QP-841')
    .replace('draft', 'released')
    .replace('version: A', 'review_interval: P24M\nlast_review: tbd');
  const fields = 'fields: { review_interval: review.interval, last_review: review.last }';
  expect((await codesOf(fields, released)).filter((code) => code.startsWith('7'))).toEqual(['7 META003']);
});

test.each(['required-fields: off', 'META003: off', "required-fields: { ignore: '**' }"])(
  'with %s it is the finding of the other rule',
  async (rules) => expect(await codesOf(`rules: { ${rules} }`)).toEqual(['2 META004', '3 META004', '7 META004']),
);
