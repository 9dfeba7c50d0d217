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
  'a\nb c\n1.10\n:\n: \n \n  \n- \n-\n[\n]\n, \n,\n{\n}\n"\n\'\n#\n #\n&\n*\n!\n|\n>\n%\n@\n`\n?\n? \n\t\n\\\n~\n\u00e4\n\u201c\n\u00a0\n\u{1f600}\nhttps://x.y/z\n...\n---\n=';
const pieces = fc.constantFrom(...PIECES.split('\n'));
const value = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
const eol = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const key = fc.constantFrom('id', 'title', 'a-b', '_x', 'on', 'A1', 'id');
const line = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(key, fc.constantFrom(': ', ':', ':  '), value, eol).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('- ', '  - ', ' - ', '  '), value, eol).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.tuple(value, eol).map((parts) => parts.join('')) },
);

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
