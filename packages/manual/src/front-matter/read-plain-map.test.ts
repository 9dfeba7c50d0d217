import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpora, hasCorpora } from '../../test/corpora.ts';
import { decodeSource } from '../index.ts';
import { span } from '../text/span.ts';
import { findFences } from './find-fences.ts';
import { readPlainMap } from './read-plain-map.ts';
import { readYamlMap } from './read-yaml-map.ts';

const runs = Number(process.env['FAST_CHECK_RUNS'] ?? 3000);

/** Whenever the fast path answers, it answers what `yaml` answers. */
function agree(text: string, content = span(0, text.length)): boolean {
  const plain = readPlainMap(text, content);
  if (plain !== undefined) expect(plain).toEqual(readYamlMap(text, content));
  return plain !== undefined;
}

/** Pieces of lines, separated by line ends here. */
const PIECES =
  'a\nb c\n1.10\n:\n: \n \n  \n- \n-\n[\n]\n, \n,\n{\n}\n"\n\'\n#\n #\n&\n*\n!\n|\n>\n%\n@\n`\n?\n? \n\t\n\\\n~\n\u00e4\n\u201c\n\u00a0\n\u{1f600}\nhttps://x.y/z\n...\n---\n=\n\u2028\n\u0085\n\ufeff';
const pieces = fc.constantFrom(...PIECES.split('\n'));
const value = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
const eol = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const key = fc.constantFrom('id', 'title', 'a-b', '_x', 'on', 'A1', 'id');
/** Mappings and lists in each other as people write them, as lines without their indentation from the left. */
const scalar = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('text', 'two words', '"q, #: "', "'s'", '1.10', 'a:b#c', 'x # c', '"x" # c'),
  },
  { weight: 1, arbitrary: value },
);
const item = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.constantFrom('text', 'two words', '"q, #: "', "'s'", '1.10', 'a#b', '2026-01-01', 'José'),
  },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('', 'a:b', '"a"b'), value) },
);
const flow = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    item,
    fc.array(tie('any'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(tie('any'), { maxLength: 3 })
      .map((items) => `{ ${items.map((each, index) => `k${index}: ${each}`).join(', ')} }`),
  ),
})).any;
const blocks = fc.letrec<{ map: string[]; list: string[]; value: string[] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(scalar, flow).map((text) => [text]),
    fc
      .tuple(fc.constantFrom('', ' ', '# c', ' # c'), tie('map'))
      .map(([behind, inner]) => [behind, ...indented(inner, '  ')]),
    fc.tuple(fc.constantFrom('', '  ', '    '), tie('list')).map(([by, inner]) => ['', ...indented(inner, by)]),
  ),
  map: fc
    .array(fc.tuple(key, tie('value'), fc.constantFrom('', '', '', '\n', '\n# c', '\n  # c', '\n ')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pairs) =>
      pairs.flatMap(([name, [first = '', ...rest], behind], index) => [
        `${name}${index}:${first === '' ? '' : ' '}${first}${rest.length === 0 ? behind : ''}`,
        ...rest,
      ]),
    ),
  list: fc
    .array(
      fc.oneof(
        fc.oneof(scalar, flow).map((text) => [text]),
        tie('map'),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) => items.flatMap(([first = '', ...rest]) => [`- ${first}`, ...indented(rest, '  ')])),
}));
const mappings = blocks.map.map((all) => `${all.join('\n')}\n`);

function indented(all: readonly string[], by: string): string[] {
  return all.map((each) => `${by}${each}`);
}

const line = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(key, fc.constantFrom(': ', ':', ':  '), value, eol).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('- ', '  - ', ' - ', '  '), value, eol).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.tuple(value, eol).map((parts) => parts.join('')) },
);

test('what was read before decides nothing about a mapping with the same keys, fewer, more, or one of them twice', () => {
  const first = 'id: A\neffective_date: 2026-01-01\ntitle: B';
  for (const text of [
    first,
    first,
    'id: C',
    `${first}\nowner: x`,
    `${first}\nid: D`,
    'id: A\nid: B',
    'idx: A\neffective_dat: B',
  ]) {
    readPlainMap(first, span(0, first.length));
    expect([text, agree(text)]).toEqual([text, !/id: [DB]/.test(text)]);
  }
});

test('the fast path equals the authority on lines of every kind', () => {
  let answered = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      if (agree(lines.join(''))) answered += 1;
    }),
    { numRuns: runs },
  );
  expect(answered).toBeGreaterThan(runs / 200);
});

test('the fast path equals the authority on mappings and lists in each other', () => {
  let answered = 0;
  fc.assert(
    fc.property(mappings, fc.option(fc.tuple(fc.nat(), fc.nat(2), pieces)), fc.boolean(), (whole, edit, isCrlf) => {
      const [place, cut, piece] = edit ?? [0, 0, ''];
      const at = place % whole.length;
      const edited = `${whole.slice(0, at)}${piece}${whole.slice(at + cut)}`;
      if (agree(isCrlf ? edited.replaceAll('\n', '\r\n') : edited)) answered += 1;
    }),
    { numRuns: runs },
  );
  expect(answered).toBeGreaterThan(runs / 12);
});

test('the fast path equals the authority on what ends anywhere in a text', () => {
  fc.assert(
    fc.property(mappings, fc.constantFrom('', '---\n', '\ufeff'), fc.nat(), (whole, before, place) => {
      agree(`${before}${whole}`, span(before.length, before.length + (place % (whole.length + 1))));
    }),
    { numRuns: runs },
  );
  expect(agree('k:\n- xyz', span(0, 5))).toBe(false);
});

test.each(['map', 'list of maps', 'list of maps with brackets'])(
  'the fast path equals the authority on a %s of any depth',
  (kind) => {
    let answered = 0;
    for (let depth = 1; depth < 40; depth += 1) {
      const levels = Array.from({ length: depth }, (_, level) =>
        kind === 'map' ? `${'  '.repeat(level)}k:` : `${'  '.repeat(level)}${level === 0 ? '' : '- '}k:`,
      );
      const inner = kind.endsWith('brackets') ? `${'['.repeat(8)}x${']'.repeat(8)}` : 'x';
      if (agree(`${levels.join('\n')} ${inner}\n`)) answered += 1;
    }
    expect(answered).toBeGreaterThan(5);
  },
);

test('the fast path equals the authority on any text behind a key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void agree(`id: ${text}\n`)),
    { numRuns: runs },
  );
});

test.skipIf(!hasCorpora)('the fast path equals the authority on every front matter of the corpora', () => {
  let answered = 0;
  let all = 0;
  for (const { path, bytes } of corpora()) {
    const { source, problems } = decodeSource(path, bytes);
    const fences = findFences(source.text);
    if (problems.length > 0 || fences.state !== 'present') continue;
    all += 1;
    if (agree(source.text, fences.content)) answered += 1;
  }
  expect(answered / all).toBeGreaterThan(0.9);
});

test('the fast path reads the configuration of the template, and as the authority does', () => {
  const template = new URL('../../../../manual-template/', import.meta.url);
  const files = ['clausemark.yaml', ...readdirSync(new URL('control/', template)).map((name) => `control/${name}`)];
  expect(files).toContain('control/approvals.yaml');
  for (const path of files) expect(agree(readFileSync(new URL(path, template), 'utf8')), path).toBe(true);
});
