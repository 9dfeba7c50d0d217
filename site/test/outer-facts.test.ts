// What others can know of a document stays while only its words change, and changes with everything that is said of it elsewhere.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryManual } from '@clausemark/testing';
import { openManual } from '@clausemark/workspace';
import { expect, onTestFinished, test } from 'vitest';
import { outerFacts } from '../src/build/outer-facts.ts';

const text = `---
id: QP-1
title: Buying
type: procedure
status: released
clauses: [8.4.1#approval]
---

# Buying

## Purpose

Parts are bought from suppliers that were looked at before, and from no others. See QP-2 for more.

## Approval

Each supplier is looked at by two persons before the first order is sent, see [the list](F-1.md#suppliers).

| Class | Sample |
|---|---|
| A | 12 |
`;

function hashOf(content: string): string {
  const [document] = memoryManual({ 'procedures/QP-1.md': content }).documents;
  if (document === undefined) throw new Error('no document');
  return outerFacts(document);
}

test.each([
  ['a word more', 'before the first order', 'before the very first order'],
  ['another word', 'suppliers that were looked at', 'suppliers that were visited'],
  ['a line more', 'and from no others.', 'and from no others.\nNever.'],
])('%s changes nothing others can know', (_, from, to) => {
  expect(text).toContain(from);
  expect(hashOf(text.replace(from, to))).toBe(hashOf(text));
});

test.each([
  ['the title', 'title: Buying', 'title: Buying parts'],
  ['a field', 'status: released', 'status: draft'],
  ['a heading', '## Approval', '## Approvals'],
  ['the depth of a heading', '## Approval', '### Approval'],
  ['a link', 'F-1.md#suppliers', 'F-2.md#suppliers'],
  ['the words of a link', '[the list]', '[a list]'],
  ['a mention', 'See QP-2', 'See QP-3'],
  ['a clause', 'for more.', 'for more, and clause 8.4.2.'],
  ['a cell', '| A | 12 |', '| A | 13 |'],
  ['a placeholder', 'for more.', 'for more. TODO: say where.'],
  [
    'a section that is emptied',
    'Parts are bought from suppliers that were looked at before, and from no others. See QP-2 for more.',
    '',
  ],
  ['a mention in another section', ' See QP-2 for more.\n\n## Approval\n\n', '\n\n## Approval\n\nSee QP-2 for more. '],
])('%s is known to others', (_, from, to) => {
  expect(text).toContain(from);
  expect(hashOf(text.replace(from, to))).not.toBe(hashOf(text));
});

test('facts from the cache tell the same as those of a text that was just read, cells of tables included', async () => {
  const root = mkdtempSync(join(tmpdir(), 'clausemark-outer-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'procedures'));
  writeFileSync(join(root, 'clausemark.yaml'), 'organisation: Larkfield Aero\n');
  const hashes = async (content: string): Promise<string[]> => {
    writeFileSync(join(root, 'procedures/QP-1.md'), content);
    const open = () => openManual({ root, cache: { folder: join(root, 'cache') } });
    const read = [await open(), await open()];
    return read.flatMap(({ documents }) => documents.map(outerFacts));
  };
  const [fresh, cached] = await hashes(text);
  expect(cached).toBe(fresh);
  const [, edited] = await hashes(text.replace('| A | 12 |', '| A | 13 |'));
  expect(edited).not.toBe(cached);
});
