import { describe, expect, test } from 'vitest';
import { classify } from '../classes/classify.ts';
import { documentText } from '../testing/document.ts';
import { memorySide, type MemoryFiles } from '../testing/memory-side.ts';
import { compareManuals } from './compare-manuals.ts';

const A = documentText('# A\n\nParts shall be checked.\n', { id: 'QP-01', title: 'A' });
const B = documentText('# B\n\nParts shall be packed.\n', { id: 'QP-02', title: 'B' });
const FILES: MemoryFiles = { 'procedures/a.md': A, 'procedures/b.md': B };
const roles = { roles: {} };

const compare = (head: MemoryFiles, symlinks: readonly string[] = [], base = FILES) =>
  compareManuals(memorySide(base), memorySide(head, symlinks));
const kinds = (head: MemoryFiles, base = FILES): Record<string, string> =>
  Object.fromEntries(compare(head, [], base).changes.map(({ key, kind }) => [key, kind]));

describe('documents are paired by id', () => {
  test('same, changed, added, removed', () => {
    expect(kinds(FILES)).toEqual({ 'QP-01': 'same', 'QP-02': 'same' });
    expect(kinds({ ...FILES, 'procedures/b.md': B.replace('packed', 'kept') })).toMatchObject({ 'QP-02': 'changed' });
    expect(kinds({ 'procedures/a.md': A })).toEqual({ 'QP-01': 'same', 'QP-02': 'removed' });
    expect(kinds(FILES, { 'procedures/a.md': A })).toEqual({ 'QP-01': 'same', 'QP-02': 'added' });
  });

  test('a move keeps the document, whatever its text', () => {
    expect(kinds({ 'procedures/a.md': A, 'procedures/sub/c.md': B })).toEqual({ 'QP-01': 'same', 'QP-02': 'moved' });
  });

  test('threat 7: a configuration that calls what is released a draft changes every document', () => {
    const approved = { ...FILES, 'procedures/b.md': B.replace('status: released', 'status: approved') };
    const said = (status: string): MemoryFiles => ({
      ...approved,
      'clausemark.yaml': `statuses: { approved: ${status} }\n`,
    });
    const { changes } = compare(said('draft'), [], said('released'));
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
      ['QP-01', 'same'],
      ['QP-02', 'changed'],
    ]);
    expect(changes.map((change) => classify(change, roles).minimum)).toEqual(['none', 'substantive']);
    expect(compare(said('released'), [], approved).changes.map((change) => classify(change, roles).minimum)).toEqual([
      'none',
      'none',
    ]);
  });

  test('another type', () => {
    expect(kinds({ ...FILES, 'procedures/b.md': B.replace('type: procedure', 'type: policy') })).toMatchObject({
      'QP-02': 'retyped',
    });
  });

  test('translations are documents of their own', () => {
    const german = documentText('# B\n\nTeile.\n', { id: 'QP-02', lang: 'de' });
    expect(kinds({ ...FILES, 'procedures/b.de.md': german })).toMatchObject({ 'QP-02': 'same', 'QP-02:de': 'added' });
  });

  test('documents without an id are paired by path, also when they get one', () => {
    const base = { 'procedures/a.md': '# A\n\ntext\n' };
    expect(kinds({ 'procedures/a.md': '# A\n\nother\n' }, base)).toEqual({ 'path:procedures/a.md': 'changed' });
    expect(kinds({ 'procedures/a.md': A }, base)).toEqual({ 'path:procedures/a.md': 'changed' });
    expect(kinds(base, { 'procedures/a.md': A })).toEqual({ 'QP-01': 'changed' });
  });
});

describe('identity', () => {
  const problems = (head: MemoryFiles, base = FILES) => compare(head, [], base).problems;

  test('threat 21: the bodies of two ids are swapped', () => {
    const swapped = { 'procedures/a.md': A.replace('QP-01', 'QP-02'), 'procedures/b.md': B.replace('QP-02', 'QP-01') };
    expect(problems(swapped)).toEqual([
      { kind: 'swapped-bodies', key: 'QP-01', other: 'QP-02' },
      { kind: 'swapped-bodies', key: 'QP-02', other: 'QP-01' },
    ]);
  });

  test('threat 21: a swap is found when it is retyped as well', () => {
    const head = {
      'procedures/a.md': documentText('A\n=\n\nParts shall be\npacked.\n', { id: 'QP-01' }).replace('A\n=', '# B'),
      'procedures/b.md': A.replace('QP-01', 'QP-02'),
    };
    expect(problems(head).map(({ kind }) => kind)).toEqual(['swapped-bodies', 'swapped-bodies']);
  });

  test('threat 21: a document that gets another id', () => {
    expect(problems({ ...FILES, 'procedures/b.md': B.replace('QP-02', 'QP-31') })).toEqual([
      { kind: 'renumbered', key: 'QP-31', other: 'QP-02' },
    ]);
    expect(problems({ 'procedures/a.md': A, 'procedures/x.md': B.replace('QP-02', 'QP-31') })).toEqual([
      { kind: 'renumbered', key: 'QP-31', other: 'QP-02' },
    ]);
  });

  test('an id used twice', () => {
    expect(problems({ ...FILES, 'procedures/c.md': A })).toMatchObject([
      { kind: 'duplicate-id', key: 'QP-01', side: 'head' },
    ]);
  });

  test('a document that cannot be read is changed, a problem, and substantive', () => {
    const { changes, problems: found } = compare({ ...FILES, 'procedures/b.md': `${B}\0` });
    expect(found).toMatchObject([{ kind: 'undigestible', key: 'QP-02', side: 'head' }]);
    const change = changes.find(({ key }) => key === 'QP-02');
    expect(change?.kind).toBe('changed');
    expect(change === undefined ? undefined : classify(change, roles).minimum).toBe('substantive');
  });
});

describe('attachments and links', () => {
  const withImage = documentText('# A\n\n![flow](img/flow.png) and [B](b.md#b)\n', { id: 'QP-01' });
  const base = { 'procedures/a.md': withImage, 'procedures/b.md': B, 'procedures/img/flow.png': 'one' };

  test('threat 20: another image behind a stable link', () => {
    const { changes } = compare({ ...base, 'procedures/img/flow.png': 'two' }, [], base);
    const change = changes[0];
    expect(change?.kind).toBe('changed');
    expect(change && classify(change, roles).minimum).toBe('substantive');
  });

  test('threat 19: an image that became a symlink cannot be digested', () => {
    const { 'procedures/img/flow.png': _, ...rest } = base;
    expect(compare(rest, ['procedures/img/flow.png'], base).problems).toMatchObject([
      { kind: 'undigestible', key: 'QP-01' },
    ]);
  });

  test('a move that repairs relative paths is a move in meaning', () => {
    const moved = withImage.replace('img/flow.png', '../img/flow.png').replace('b.md#b', '../b.md#b');
    const { 'procedures/a.md': _, ...rest } = base;
    const { changes, problems } = compare({ ...rest, 'procedures/sub/a.md': moved }, [], base);
    expect(problems).toEqual([]);
    expect(changes[0]?.base?.digest).not.toBe(changes[0]?.head?.digest);
    expect(changes[0]?.base?.meaning).toBe(changes[0]?.head?.meaning);
    expect(changes[0] && classify(changes[0], roles).minimum).toBe('move');
  });

  test('a link by id means what a link by path means', () => {
    const { changes } = compare({ ...base, 'procedures/a.md': withImage.replace('b.md#b', 'doc:QP-02#b') }, [], base);
    expect(changes[0] && classify(changes[0], roles).minimum).toBe('format');
  });

  test('a link to a translation is another link', () => {
    const german = documentText('# B\n\nTeile.\n', { id: 'QP-02', lang: 'de' });
    const both = { ...base, 'procedures/b.de.md': german };
    const { changes } = compare({ ...both, 'procedures/a.md': withImage.replace('b.md#b', 'b.de.md#b') }, [], both);
    expect(changes[0] && classify(changes[0], roles).minimum).toBe('substantive');
  });

  test('a target cannot pretend to be a file', () => {
    const { changes } = compare(
      {
        ...base,
        'procedures/a.md': withImage.replace(
          'img/flow.png',
          `sha256:${memorySide(base).fileDigest('procedures/img/flow.png')}`,
        ),
      },
      [],
      base,
    );
    expect(changes[0]?.base?.meaning).not.toBe(changes[0]?.head?.meaning);
  });
});
