// The same words, written otherwise: the findings are the same but for their places, and a change from one to the other is at most one of format.
import { classify, compareManuals } from '@clausemark/control';
import { lint } from '@clausemark/linter';
import { once } from '@clausemark/manual';
import { expect, test } from 'vitest';
import { memorySide } from '../src/memory-side.ts';
import { templateFiles } from './memory/template-files.ts';
import { rewritings, type Rewriting } from './rewritings.ts';

/** What documents of the sample are given, one each, so that there is something to find in them. */
const defects = [
  'See QP-999 and [a form](../forms/none.md), as QP-842 (Receiving and other matters) says.',
  'See [there](#no-such-place) and [nowhere](javascript:alert) \u2013 <b>now</b>.',
  'TBD: the value is [insert value], a\u200bb.',
  'This answers clause 8.4.1 Operational risk management.',
  '## Empty',
  '#### Too deep\n\nWords.',
  '# Another title\n\nWords.',
  '- one QP-998\n- two TBD\n- three {++added++}',
  '| Item | Value |\n|---|---|\n| QP-997 | TBD |\n| a | b | hidden |',
  '**Revision:** Z',
  'A \u{1f600} before QP-996, and an entity before QP&#45;995.',
  '<!-- hidden -->',
  'DRAFT',
];

/** Every third document of the sample is enough: what leads to the others is found as well. */
function withDefects(): Record<string, string> {
  let next = 0;
  return Object.fromEntries(
    Object.entries(templateFiles()).flatMap(([path, text]): [string, string][] => {
      if (!path.endsWith('.md')) return [[path, text]];
      if (!isDocument(path, text) || next++ % 3 !== 0) return [];
      const defect = defects[Math.floor(next / 3) % defects.length] ?? '';
      return [[path, text.replace(/(?<=\n)## /, `${defect}\n\n## `)]];
    }),
  );
}

/** Without code, in which nothing may be written otherwise. */
function isDocument(path: string, text: string): boolean {
  return path.endsWith('.md') && text.startsWith('---\n') && !text.includes('```');
}

const files = withDefects();
const before = memorySide(files);
const found = once(() => findings(before));

async function findings({ manual }: typeof before): Promise<string[]> {
  const report = await lint(manual, { today: '2026-11-22', version: 'test' });
  return report.findings
    .map(({ fingerprint, code, severity, document = '', location, what, mend }) =>
      [code, severity, document, location.path, location.anchor, what, mend, fingerprint].join(' | '),
    )
    .sort();
}

function rewritten(change: Rewriting): typeof before {
  return memorySide(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, isDocument(path, text) ? change(text) : text]),
    ),
  );
}

test('there is something to find', async () => {
  const codes = new Set((await found()).map((line) => line.slice(0, 7).trim()));
  expect(codes.size).toBeGreaterThan(12);
});

test.each(Object.entries(rewritings))('%s', async (_name, change) => {
  const after = rewritten(change);
  expect(after.manual.documents.map(({ path }) => after.manual.source(path)?.text)).not.toEqual(
    before.manual.documents.map(({ path }) => before.manual.source(path)?.text),
  );
  expect(await findings(after)).toEqual(await found());
  const { changes, problems } = compareManuals(before, after);
  expect(problems).toEqual([]);
  const classes = changes
    .filter(({ kind }) => kind !== 'same')
    .map((item) => `${item.key}: ${classify(item, before.manual.roles).minimum}`);
  expect(classes.filter((line) => !line.endsWith(': format'))).toEqual([]);
});
