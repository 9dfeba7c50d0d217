import { describe, expect, test } from 'vitest';
import { corpora, hasCorpora } from '../../test/corpora.ts';
import { decodeSource, frontMatterTexts, readFrontMatter, toPlain } from '../index.ts';

/** One example a problem: the file, and the text its span covers. */
const examples: readonly (readonly [code: string, file: string, spanned: string, message: RegExp])[] = [
  ['missing', '# Title\n', '', /no front matter/],
  [
    'lfs-pointer',
    'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n',
    'version https://git-lfs.github.com/spec/v1',
    /Git LFS/,
  ],
  ['text-before-fence', '\n---\nid: A\n---\n', '\n', /before the opening/],
  ['text-before-fence', '<!-- c -->\n---\nid: A\n---\n', '<!-- c -->\n', /before the opening/],
  ['text-before-fence', ' ---\nid: A\n---\n', '', /before the opening/],
  ['text-before-fence', '\u00a0---\nid: A\n---\n', '', /before the opening/],
  ['no-opening-fence', 'id: A\ntitle: B\n---\n\n# T\n', 'id: A', /no opening/],
  ['fenced-yaml', '```yaml\nid: A\n```\n', '```yaml', /code fence/],
  ['unclosed-fence', '---\nid: A\n\n# T\n', '---', /never closed/],
  ['unclosed-fence', '---\nid: A\n\nThis is the text of it\n\n---\n', '---', /never closed/],
  ['closed-with-dots', '---\nid: A\n...\n\n# T\n', '...', /closed with/],
  ['not-yaml-language', '---js\n{title:(globalThis.P=1)}\n---\n', '---js', /written in js/],
  ['not-yaml-language', '+++\nid = "A"\n+++\n', '+++', /written in TOML/],
  ['too-large', `---\ntitle: ${'x'.repeat(17_000)}\n---\n`, '---', /larger than 16 KiB \(17008 characters\)/],
  ['not-a-map', '---\n---\n', '---\n---', /no `key: value` lines/],
  ['not-a-map', '---\njust text\n---\n', 'j', /no `key: value` lines/],
  ['unquoted-colon', '---\ntitle: Part 1: Purpose\n---\n', 'title: Part 1: Purpose', /Part 1: Purpose/],
  ['unquoted-colon', '---\nwho:\n  - Tim: the: boss\n---\n', '- Tim: the: boss', /colon/],
  ['no-colon', '---\ntitle: A\nwrapped value\nid: B\n---\n', 'wrapped value', /no `key:`: wrapped value/],
  ['reserved-at', '---\nowner: @thockin\n---\n', 'owner: @thockin', /`@`/],
  ['reserved-at', '---\nowners:\n  - @thockin\n---\n', '- @thockin', /`@`/],
  ['reserved-backtick', '---\ntitle: `x` y\n---\n', 'title: `x` y', /back-tick/],
  ['reserved-start', '---\ntitle: %x\n---\n', 'title: %x', /means something else/],
  ['tab', '---\nreview:\n\tlast: x\n---\n', 'last: x', /tab/],
  ['tab', '---\nreview: { interval: P24M }\n\tlast: x\n---\n', 'last: x', /tab/],
  ['conflict', '---\n<<<<<<< HEAD\ntitle: "a"\n=======\ntitle: "b"\n>>>>>>> x\n---\n', '<<<<<<< HEAD', /conflict/],
  ['duplicate-key', '---\nid: A\nid: B\n---\n', 'id', /`id` stands here twice/],
  ['duplicate-key', '---\nreview:\n  last: a\n  last: b\n---\n', 'last', /`last` stands here twice/],
  ['broken-list', '---\nrequires: [165], [721]\n---\n', 'requires: [165], [721]', /\[165\], \[721\]/],
  ['bad-indent', '---\na: b\n  c: d\n---\n', 'c: d', /./],
  ['unterminated-quote', '---\ntitle: "A\n---\n', 'title: "A', /opened and not closed/],
  ['text-after-quote', '---\ntitle: "A" and B\n---\n', 'title: "A" and B', /behind the closing quote/],
  ['smart-quotes', '---\ntitle: \u201cA\u201d\n---\n', '\u201cA\u201d', /Typographic quotes/],
  ['smart-quotes', '---\ntitle: \u201cA: b\u201d\n---\n', 'title: \u201cA: b\u201d', /Typographic quotes/],
  ['unclosed-bracket', '---\nrecords: [A, B\n---\n', 'records: [A, B', /bracket/],
  ['template-syntax', '---\nid: {{ meta.id }}\n---\n', '{ meta.id }', /template/],
  ['template-syntax', '---\nid: {{a}}-1\n---\n', 'id: {{a}}-1', /template/],
  ['anchor', '---\na: &x b\n---\n', 'b', /Anchors \(&x\)/],
  ['alias', '---\na: *x\n---\n', '*x', /Aliases/],
  ['tag', '---\ntitle: !!js/function "x"\n---\n', 'title: !!js/function "x"', /Tags/],
  ['tag', '---\ntitle: !foo x\n---\n', 'title: !foo x', /Tags/],
  ['directive', '---\n%YAML 1.2\na: b\n---\n', '%', /directives/],
  ['merge-key', '---\n<<: {a: b}\n---\n', '<<', /merge key/],
  ['complex-key', '---\na: [b, ?]\n---\n', '', /plain text/],
  ['complex-key', '---\n? [a]\n: b\n---\n', '[a]', /plain text/],
  ['dangerous-key', '---\n__proto__: {admin: true}\n---\n', '__proto__', /`__proto__` is not allowed/],
  ['dangerous-key', '---\na: {constructor: {prototype: {x: 1}}}\n---\n', 'constructor', /not allowed/],
  ['several-documents', '---\nid: A\n...\nid: B\n---\n', '', /second YAML document/],
  ['nested-too-deep', `---\na: ${'[ '.repeat(100)}\n---\n`, '', /inside one another/],
  [
    'nested-too-deep',
    `---\n${Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')}---\n`,
    'a:',
    /30 levels/,
  ],
];

test.each(examples)('%s: %j', (code, file, spanned, message) => {
  const { problems, state } = readFrontMatter(file);
  const problem = problems.find((item) => item.code === code);
  expect(problems.map((item) => item.code)).toContain(code);
  expect(state).toBe(code === 'missing' ? 'absent' : 'broken');
  if (problem === undefined) return;
  expect(firstLine(file.slice(problem.span.start, problem.span.end))).toBe(firstLine(spanned));
  const texts = frontMatterTexts(problem.code, problem.detail);
  expect(texts.message).toMatch(message);
  expect(texts.message + texts.mend).not.toMatch(/\{detail\}/);
});

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

describe('what people really write', () => {
  const value = (line: string) => {
    const { entries, problems } = readFrontMatter(`---\n${line}\n---\n`);
    expect(problems).toEqual([]);
    return entries[0] === undefined ? undefined : { [entries[0].key]: toPlain(entries[0].value) };
  };

  test.each(['1.10', '0012', 'NO', '2026-02-30', '0x1A', '1e3', '01', 'true', 'null', '~', '12:30:45', '-1', '1_000'])(
    'the scalar %s stays text',
    (text) => expect(value(`revision: ${text}`)).toEqual({ revision: text }),
  );

  test('the key `on` stays text', () => expect(value('on: x')).toEqual({ on: 'x' }));
  test('an empty value is empty text', () => expect(value('id:')).toEqual({ id: '' }));
  test('a typographic apostrophe is text', () =>
    expect(value('title: Ethereum\u2019s state')).toEqual({ title: 'Ethereum\u2019s state' }));

  test.each([
    ['BOM', '\ufeff---\nid: A\n---\n'],
    ['CRLF', '---\r\nid: A\r\n---\r\n'],
    ['lone CR', '---\rid: A\r---\r'],
    ['mixed line ends', '---\r\nid: A\n---\r'],
    ['spaces behind the fences', '---  \nid: A\n--- \n'],
  ])('%s is read', (_name, file) => {
    const { state, entries } = readFrontMatter(file);
    expect(state).toBe('present');
    const [entry] = entries;
    expect(entry && file.slice(entry.keySpan.start, entry.keySpan.end)).toBe('id');
    expect(entry && file.slice(entry.value.span.start, entry.value.span.end)).toBe('A');
  });

  test('keys above a missing closing fence are still read', () => {
    const { entries, span } = readFrontMatter('---\nid: A\ntitle: B\n\n# T\n');
    expect(entries.map((entry) => entry.key)).toEqual(['id', 'title']);
    expect(span).toEqual({ start: 0, end: 19 });
  });
});

describe('hostile front matter', () => {
  test('an alias bomb is refused and nothing grows', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `b${i + 1}: &b${i + 1} [${Array(9).fill(`*b${i}`).join(', ')}]`);
    const { problems } = readFrontMatter(`---\nb0: &b0 x\n${levels.join('\n')}\n---\n`);
    expect(problems.map((item) => item.code)).toContain('anchor');
    expect(problems.map((item) => item.code)).toContain('alias');
  });

  test('nothing reaches the prototype of objects, and no code runs', () => {
    for (const file of [
      '---\n__proto__: {admin: true}\n---\n',
      '---\na:\n  constructor:\n    prototype: {admin: true}\n---\n',
      '---\n<<: {__proto__: {admin: true}}\n---\n',
      '---js\n{title:(globalThis.admin=1)}\n---\n',
    ]) {
      const { entries } = readFrontMatter(file);
      entries.map((entry) => toPlain(entry.value));
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect((globalThis as Record<string, unknown>)['admin']).toBeUndefined();
  });

  test.each([
    ['5 000 brackets', `a: ${'['.repeat(5000)}`],
    ['7 000 dashes', '- '.repeat(7000)],
    ['7 000 question marks', '? '.repeat(7000)],
    ['nested keys', Array.from({ length: 175 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('%s are a problem, not a crash', (_name, yaml) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n`).problems).not.toEqual([]);
  });

  test('20 000 keys are refused by size', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(readFrontMatter(`---\n${keys}\n---\n`).problems.map((item) => item.code)).toEqual(['too-large']);
  });

  test('messages never echo a long value', () => {
    const { problems } = readFrontMatter(`---\ntitle: a: ${'x'.repeat(9000)}\n---\n`);
    for (const problem of problems) expect(problem.detail.length).toBeLessThanOrEqual(80);
  });
});

test.skipIf(!hasCorpora)('files named for a front-matter fault have a named problem of that kind', () => {
  const expected: Readonly<Record<string, RegExp>> = {
    'fm-dup-key': /duplicate-key/,
    'fm-no-open': /no-opening-fence/,
    'fm-unclosed': /unclosed-fence/,
    'fm-close-dots': /unclosed-fence|closed-with-dots/,
    'fm-yaml-error': /^(?!.*\bother\b)/,
  };
  for (const { path, bytes } of corpora()) {
    const kind = /^nasty\/([^/]+)\//.exec(path)?.[1] ?? '';
    if (expected[kind] === undefined) continue;
    const { problems } = readFrontMatter(decodeSource(path, bytes).source.text);
    expect(problems.map((item) => item.code).join(' '), path).toMatch(expected[kind]);
  }
});
