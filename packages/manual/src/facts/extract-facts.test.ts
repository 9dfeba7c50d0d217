import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../test/manual-of.ts';
import type { Span } from '../text/span.ts';

/** The text a fact's span covers. */
const at = (text: string, { span }: { readonly span: Span }) => text.slice(span.start, span.end);

describe('headings and sections', () => {
  const text = '---\nid: A\n---\n# One *two*\n\nthree four\n\n## Purpose\n\nfive six\n\n## Purpose\n\nN/A\n\n# Last\n';
  const { headings, words, bodyStart } = factsOf(text);

  test('text, anchor, span and extent', () => {
    expect(headings.map((item) => [item.depth, item.text, item.slug, at(text, item)])).toEqual([
      [1, 'One two', 'one-two', '# One *two*'],
      [2, 'Purpose', 'purpose', '## Purpose'],
      [2, 'Purpose', 'purpose-1', '## Purpose'],
      [1, 'Last', 'last', '# Last'],
    ]);
    expect(text.slice(headings[0]?.span.start, headings[0]?.end)).toBe(text.slice(14, text.indexOf('# Last')));
    expect(text.slice(bodyStart)).toMatch(/^\n# One/);
  });

  test('words below a heading, with and without its sub-sections; headings are no content', () => {
    expect(headings.map((item) => [item.words, item.totalWords])).toEqual([
      [2, 5],
      [2, 2],
      [1, 1],
      [0, 0],
    ]);
    expect(words).toBe(5);
  });

  test('a section that only denies says so; short ones keep their text', () => {
    expect(headings.map((item) => [item.denies, item.opening])).toEqual([
      [true, 'three four five six N/A'],
      [false, 'five six'],
      [true, 'N/A'],
      [false, ''],
    ]);
    expect(factsOf('# A\n\nWe do not address 8.4.1.\n').headings[0]?.denies).toBe(true);
    for (const blank of ['\n', '\u00a0'])
      expect(factsOf(`# A\n\nWe do not deal${blank}with 8.4.1.\n`).headings[0]?.denies).toBe(true);
    expect(factsOf(`# A\n\nNot applicable to spares. ${'More is said here. '.repeat(9)}\n`).headings[0]?.denies).toBe(
      false,
    );
  });

  test('placeholders, header rows and comments are no words', () => {
    const counted = factsOf('# A\n\nTBD\n\n| one | two |\n|---|---|\n| x | y |\n\n<!-- a b c -->\n').headings[0];
    expect(counted?.totalWords).toBe(2);
  });

  test('a long prompt is taken off whole, one in a heading or header row not at all', () => {
    const prompt = `[Insert ${'the reason why '.repeat(10).trim()}]`;
    expect(factsOf(`# A\n\n${prompt} done\n`).headings[0]?.words).toBe(1);
    expect(factsOf('# A [insert name]\n\none two\n').headings[0]?.words).toBe(2);
    expect(factsOf('# A\n\n| [insert name] |\n|---|\n| one two |\n').headings[0]?.words).toBe(2);
  });
});

describe('links', () => {
  const text =
    '# T\n\nSee [the *form*](F-1.md#x "hint"), ![alt](a.png), [ref][R], [R], ![pic][R] and <https://x.y>.\n\n[r]: t.md "title"\n[unused]: u.md\n';
  const { links, definitions } = factsOf(text);

  test('links, images and reference links in order, each with its source', () => {
    expect(links.map((item) => [item.kind, item.url, item.text, item.title, item.label, at(text, item)])).toEqual([
      ['link', 'F-1.md#x', 'the form', 'hint', undefined, '[the *form*](F-1.md#x "hint")'],
      ['image', 'a.png', 'alt', '', undefined, '![alt](a.png)'],
      ['link', 't.md', 'ref', 'title', 'R', '[ref][R]'],
      ['link', 't.md', 'R', 'title', 'R', '[R]'],
      ['image', 't.md', 'pic', 'title', 'R', '![pic][R]'],
      ['link', 'https://x.y', 'https://x.y', '', undefined, '<https://x.y>'],
    ]);
  });

  test('definitions and footnotes, used or not', () => {
    expect(definitions.map((item) => [item.label, item.url, item.title, item.used, at(text, item)])).toEqual([
      ['r', 't.md', 'title', true, '[r]: t.md "title"'],
      ['unused', 'u.md', '', false, '[unused]: u.md'],
    ]);
    expect(factsOf('a[^1]\n\n[^1]: note\n[^2]: other\n').definitions.map((item) => [item.label, item.used])).toEqual([
      ['^1', true],
      ['^2', false],
    ]);
  });

  test('of two definitions of a label the first counts', () =>
    expect(factsOf('[a]\n\n[a]: one\n[a]: two\n').links[0]?.url).toBe('one'));
});

describe('mentions of ids', () => {
  test.each([
    ['text', 'See QP-841 Rev C here', [['QP-841', 'text', 'C', 'Rev C here']]],
    ['heading', '# QP-841 Suppliers', [['QP-841', 'heading', undefined, 'Suppliers']]],
    ['table', '| a |\n|---|\n| F-841-02 |', [['F-841-02', 'table', undefined, '']]],
    ['link', '[QP-841](x.md)', [['QP-841', 'link', undefined, '']]],
    ['code', '`WI-801-01`', [['WI-801-01', 'code', undefined, '']]],
    [
      'dots and underscores',
      'VA-QM-01.00 and F_QM_04.',
      [
        ['VA-QM-01.00', 'text', undefined, 'and F_QM_04.'],
        ['F_QM_04', 'text', undefined, '.'],
      ],
    ],
    ['no id', 'Non-conforming e.g. U.S. well-known x86 A4 file.md', []],
    ['in a path', 'forms/F-841-02.md', []],
    ['a drive and in it', 'Q-Drive/QP-999 Acme.com/QP-996', []],
    ['a folder and in a folder', 'QP-841/annexes QP-841/F-841-02/a annexes/QP-841 a/QP-841/QP-842', []],
    [
      'with strokes between them',
      'QP-841/QP-842/F-841-02 Rev B',
      [
        ['QP-841', 'text', undefined, '/QP-842/F-841-02 Rev B'],
        ['QP-842', 'text', undefined, '/F-841-02 Rev B'],
        ['F-841-02', 'text', 'B', 'Rev B'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    const { mentions } = factsOf(text);
    expect(mentions.map((item) => [item.id, item.place, item.revision, item.following.trim()])).toEqual(expected);
    for (const item of mentions) expect(at(text, item)).toBe(item.id);
  });

  test.each([
    ['a continued line of a list item', '- one\n  two QP-841\n'],
    ['CRLF in a list', '- one\r\n  two QP-841\r\n'],
    ['a block quote', '> one\n> two QP-841\n'],
    ['an escape', 'a \\* b QP-841\n'],
    ['an entity', 'R&amp;D &lt; QP-841\n'],
    ['an escaped pipe in a cell', '| a |\n|---|\n| x \\| QP-841 |\n'],
    ['a byte order mark and emoji', '\ufeff\u{1f600} QP-841\n'],
  ])('the span is exact behind %s', (_name, text) => {
    const [mention] = factsOf(text).mentions;
    expect(mention && at(text, mention)).toBe('QP-841');
  });
});

test.each([
  ['Clause 8.4.1 applies', 'clause', undefined],
  ['see \u00a77.3', 'clause', undefined],
  ['clauses 8.4 and 8.5', 'clause', undefined],
  ['see section 4.2', 'section', undefined],
  ['AS9120B 8.4.1', 'standard', 'AS9120B'],
  ['ISO 9001:2015, 7.5.10', 'standard', 'ISO 9001:2015'],
  ['EN 9120:2018, Abschnitt 7.4.1', 'standard', 'EN 9120:2018'],
  ['ISO 9001:2015, Kapitel 7.4.3', 'standard', 'ISO 9001:2015'],
  ['AS9120 section 7.4.1', 'standard', 'AS9120'],
  ['AS9120B para. 7.4.1', 'standard', 'AS9120B'],
  ['EN 9120 : 2018, paragraphe 7.4.1', 'standard', 'EN 9120:2018'],
  ['ISO 9001:2015 apartado 7.4.1', 'standard', 'ISO 9001:2015'],
  ['AS9120, section 7.4.1 of this manual', 'section', 'AS9120'],
  ['ISO 9001, table 7.4', 'section', 'ISO 9001'],
  ['8.4.1 Suppliers', 'start', undefined],
  ['as in AS9120B we meet clause 8.4', 'clause', 'AS9120B'],
  ['clause 7.4.1 of AS9120', 'clause', 'AS9120'],
  ['as in AS9120 and clause 7.4.1 of ISO 13485:2016', 'clause', 'ISO 13485:2016'],
  ['as 7.4.1 of AS9120B says', 'standard', 'AS9120B'],
  ['nach Klausel 7.4.1 (Beschaffung) der EN 9120', 'clause', 'EN 9120'],
  ['section 7.4 of AS9120', 'section', 'AS9120'],
  ['as in AS9120B, clauses 7.4.1, 7.4.2 and 7.4.3 of ISO 13485', 'clause', 'ISO 13485'],
])('a number in %j has the cue %s', (text, cue, standard) => {
  const [mention] = factsOf(text).clauseMentions;
  expect(mention?.cue).toBe(cue);
  expect(mention?.standard).toBe(standard);
  expect(mention && at(text, mention)).toBe(mention?.number);
  expect(mention && text.slice(mention.followingSpan.start, mention.followingSpan.end)).toBe(mention?.following);
});

test.each(['It weighs 12.5 kg', 'version 1.2.3 of 2026.01.02', 'at 10.5 %', '192.168.1.1', 'QP-8.4'])(
  '%j names no clause',
  (text) => expect(factsOf(text).clauseMentions.filter((item) => item.cue !== 'section')).toEqual([]),
);

test('a table is header, rows and section, each cell with the span of its text', () => {
  const text = '# T\n\n## Map\n\n| Clause |  Document   |\n|---|---|\n| 8.4 | a \\| *b* |\n|   |[x](y.md)|\n';
  const [table] = factsOf(text).tables;
  const cells = (row: readonly { readonly text: string; readonly span: Span }[] = []) =>
    row.map((cell) => [cell.text, at(text, cell)]);
  expect(table?.section).toBe('map');
  expect(cells(table?.header)).toEqual([
    ['Clause', 'Clause'],
    ['Document', 'Document'],
  ]);
  expect(table?.rows.map((row) => cells(row))).toEqual([
    [
      ['8.4', '8.4'],
      ['a | b', 'a \\| *b*'],
    ],
    [
      ['', ''],
      ['x', '[x](y.md)'],
    ],
  ]);
});

test.each([
  ['plain words', 'plain words', 'plain words'],
  ['\u00fcber &amp; unter', '\u00fcber & unter', '\u00fcber &amp; unter'],
  ['`x` y', 'x y', '`x` y'],
  ['&lt;b&gt;', '<b>', '&lt;b&gt;'],
  ['\\*', '*', '\\*'],
  ['![a](b.png)', '', '![a](b.png)'],
  ['\u00a0x\u3000', 'x', 'x'],
  ['\fx\u000b', 'x', '\fx\u000b'],
])('the cell %j says %j', (written, text, inPlace) => {
  const file = `---\nid: \u00fc\n---\n| a | b |\n| - | - |\n| ${written} | F-1 |\n`;
  const [table] = factsOf(file).tables;
  const [cell] = table?.rows[0] ?? [];
  expect([cell?.text, cell && at(file, cell)]).toEqual([text, inPlace]);
  expect([table?.codes, table?.header.map((head) => head.text)]).toEqual([true, ['a', 'b']]);
});

test('cells are the same whenever they are asked for, of many tables too', () => {
  const names = Array.from({ length: 40 }, (_, index) => `c${index}`);
  const { tables } = factsOf(names.map((name) => `| ${name} | **b** |\n| - | - |\n| d | e |\n`).join('\n'));
  const heads = (): unknown => tables.map(({ header, rows }) => [header[0]?.text, rows[0]?.map(({ text }) => text)]);
  const wanted = names.map((name) => [name, ['d', 'e']]);
  expect([heads(), heads()]).toEqual([wanted, wanted]);
});

test('compared by its JSON a table has its cells', () => {
  const [table] = factsOf('| a |\n| - |\n| **b** |\n').tables;
  expect(JSON.parse(JSON.stringify(table))).toEqual({
    span: { start: 0, end: 21 },
    header: [{ text: 'a', span: { start: 2, end: 3 } }],
    rows: [[{ text: 'b', span: { start: 14, end: 19 } }]],
    section: '',
    codes: false,
  });
});

test('a section that begins with "Todo el" may be Spanish and does not wait', () => {
  const [first, second] = factsOf('# A\n\nTodo el personal firma.\n\n# B\n\nTodo: escribir.\n').headings;
  expect([first?.denies, first?.words, second?.denies]).toEqual([false, 4, true]);
});

test('a value ends at a line break and before the next label', () => {
  const values = (text: string) =>
    factsOf(text).labels.map((item) => [item.label, item.value, text.slice(item.valueSpan.start, item.valueSpan.end)]);
  expect(values('# A\n\n**Document ID:** QP-899<br>**Revision:** A<BR />\n')).toEqual([
    ['Document ID', 'QP-899', 'QP-899'],
    ['Revision', 'A', 'A'],
  ]);
  expect(
    values('**Document No.:** WI 7.5-03 **Rev.:** v1.3 \u00b7 **Page**: 1 of 2 \u2013 **Owner:** **Buyer**\n'),
  ).toEqual([
    ['Document No.', 'WI 7.5-03', 'WI 7.5-03'],
    ['Rev.', 'v1.3', 'v1.3'],
    ['Page', '1 of 2', '1 of 2'],
    ['Owner', 'Buyer', '**Buyer**'],
  ]);
});

test('a label between underscores, which may be blanks to fill in as well', () => {
  const values = (text: string) => factsOf(text).labels.map(({ label, value }) => `${label}=${value}`);
  expect(values('__Revision:__ B\n__Owner__: **Buyer** __Page:__ 1 of 2\n')).toEqual([
    'Revision=B',
    'Owner=Buyer',
    'Page=1 of 2',
  ]);
  expect(values('Name: ____ Revision: ____ Date: __ Owner: __\n\n__init__: x\n')).toEqual(['init=x']);
  expect(values('Write `__version__: 2.1` and go on.\n')).toEqual([]);
});

test.each(['\n', '\r\n', '\r'])('labels stand in the first 40 lines, which end with %j', (lineEnd) => {
  const labels = (above: number) =>
    factsOf(`${'words\n'.repeat(above)}**Revision:** B\n`.replaceAll('\n', lineEnd)).labels;
  expect([labels(39).length, labels(40).length]).toEqual([1, 0]);
});

test('labels and values side by side in a table', () => {
  const pairs = (text: string) => factsOf(text).labels.map((item) => `${item.label}=${item.value}`);
  expect(
    pairs('| Document ID | QP-899 | Revision | A |\n|---|---|---|---|\n| Effective date | 2026-11-20 | Owner |\n'),
  ).toEqual(['Document ID=QP-899', 'Revision=A', 'Effective date=2026-11-20']);
  expect(pairs('| | | | |\n|---|---|---|---|\n| Owner | Buyer | Status | Released |\n')).toEqual([
    'Owner=Buyer',
    'Status=Released',
  ]);
  expect(pairs('| ID | Title | Revision | Status |\n|---|---|---|---|\n| QP-1 | Suppliers | A | released |\n')).toEqual(
    ['ID=QP-1', 'Title=Suppliers', 'Revision=A', 'Status=released'],
  );
  expect(pairs('| 1 | QP-899 | 2 | A |\n|---|---|---|---|\n| a | b | c | d |\n')).toEqual([]);
});

test('labels stand in bold lines and header tables at the top', () => {
  const text =
    '# T\n\n**Revision:** B\n**Owner**: QM | **Date:** 2026-01-01\n\n| Field | Value |\n|---|---|\n| Status | released |\n\n## Next\n\n| a | b |\n|---|---|\n| c | d |\n';
  const { labels } = factsOf(text);
  const slices = labels.map((item) => [
    item.label,
    item.value,
    text.slice(item.labelSpan.start, item.labelSpan.end),
    text.slice(item.valueSpan.start, item.valueSpan.end),
  ]);
  expect(slices).toEqual([
    ['Revision', 'B', 'Revision', 'B'],
    ['Owner', 'QM', 'Owner', 'QM'],
    ['Date', '2026-01-01', 'Date', '2026-01-01'],
    ['Status', 'released', 'Status', 'released'],
  ]);
});

test.each([
  ['<!-- shall not -->', 'comment', '', 'comment'],
  ['<script>alert(1)</script>', 'element', 'script', 'script'],
  ['<div style="display:none">x</div>', 'element', 'div', 'display:none'],
  ['<p hidden>x</p>', 'element', 'p', 'hidden'],
  ['<details>x</details>', 'element', 'details', 'details'],
  ['a <span style="color:#fff">x</span>', 'element', 'span', 'color:#fff'],
  ['a <br> b', 'element', 'br', undefined],
])('raw HTML %j is seen', (text, kind, tag, hides) => {
  const [fact] = factsOf(text).html;
  expect([fact?.kind, fact?.tag, fact?.hides]).toEqual([kind, tag, hides]);
  expect(fact && at(text, fact)).toBe(fact?.excerpt);
});

test.each([
  ['a\u202eb', 'bidi', 'U+202E'],
  ['sh\u200ball', 'invisible', 'U+200B'],
  ['n\u00adot', 'invisible', 'U+00AD'],
  ['a\u{e0041}b', 'invisible', 'U+E0041'],
  ['a\u000cb', 'control', 'U+000C'],
  ['a\u2028b', 'control', 'U+2028'],
  ['a\u00a0b', 'nbsp', 'U+00A0'],
  ['e\u0301', 'not-nfc', 'U+0065 U+0301'],
])('the character in %j is %s', (text, kind, codePoint) => {
  const { characters } = factsOf(text);
  expect(characters.map((item) => [item.kind, item.codePoint, item.inFrontMatter])).toEqual([[kind, codePoint, false]]);
});

test('a byte order mark, emoji and their parts are no suspects', () => {
  expect(
    factsOf('\ufeff\u2705 ok \u26a0\ufe0f \u{1f468}\u200d\u{1f469} 1\ufe0f\u20e3 \u00e4\u20ac').characters,
  ).toEqual([]);
});

test('a suspect character in the front matter is told apart', () => {
  expect(factsOf('---\ntitle: a\u200bb\n---\n\nc\u200bd\n').characters.map((item) => item.inFrontMatter)).toEqual([
    true,
    false,
  ]);
});

test.each([
  ['Owner: TBD.', 'word', 'TBD'],
  ['Owner: [TBD]', 'word', 'TBD'],
  ['todo: later', 'word', 'todo'],
  ['date DD.MM.YYYY', 'date', 'DD.MM.YYYY'],
  ['on 2026-XX-XX', 'date', '2026-XX-XX'],
  ['signed ____', 'blank', '____'],
  ['by {{ meta.author }}', 'template', '{{ meta.author }}'],
  ['by <% tp.date %>', 'template', '<% tp.date %>'],
  ['[Insert company name]', 'bracket', '[Insert company name]'],
  ['Lorem ipsum dolor', 'lorem', 'Lorem ipsum'],
  ['really???', 'word', '???'],
  ['Owner: T.B.D.', 'word', 'T.B.D.'],
  ['kept by t.b.c', 'word', 't.b.c'],
  ['since 20XX', 'date', '20XX'],
  ['since 20XX.', 'date', '20XX'],
  ['on 20XX-XX-XX', 'date', '20XX-XX-XX'],
  ['on XX.XX.20XX', 'date', 'XX.XX.20XX'],
  ['on 01/05/20XX', 'date', '01/05/20XX'],
  ['see Error! Reference source not found.', 'word', 'Error! Reference source not found.'],
  ['see **Error! Bookmark not defined.**', 'word', 'Error! Bookmark not defined.'],
  ['Fehler! Verweisquelle\nkonnte nicht gefunden werden.', 'word', 'Fehler! Verweisquelle'],
  ['Name: Click or tap here to enter text.', 'prompt', 'Click or tap here to enter text.'],
  ['Click here to enter a date.', 'prompt', 'Click here to enter a date.'],
  ['Klicken oder tippen Sie hier, um Text einzugeben.', 'prompt', 'Klicken oder tippen Sie hier, um Text einzugeben.'],
  ['Cliquez ou appuyez ici pour entrer du texte.', 'prompt', 'Cliquez ou appuyez ici pour entrer du texte.'],
  ['Haga clic o pulse aqu\u00ed para escribir texto.', 'prompt', 'Haga clic o pulse aqu\u00ed para escribir texto.'],
  ['Type: Choose an item.', 'prompt', 'Choose an item.'],
  ['| A |\n|---|\n| Choose an item. |', 'prompt', 'Choose an item.'],
  ['Choisissez un \u00e9l\u00e9ment.', 'prompt', 'Choisissez un \u00e9l\u00e9ment.'],
  ['Erreur ! Source du renvoi introuvable.', 'word', 'Erreur ! Source du renvoi introuvable.'],
  ['voir Erreur\u00a0! Signet non d\u00e9fini.', 'word', 'Erreur\u00a0! Signet non d\u00e9fini.'],
  ['voir Erreur\u202f!\u00a0Source du renvoi introuvable', 'word', 'Erreur\u202f!\u00a0Source du renvoi introuvable'],
  ['(Erreur! Signet non d\u00e9fini.)', 'word', 'Erreur! Signet non d\u00e9fini.'],
  ['since 202X.', 'date', '202X'],
  ['from 202X-XX-XX', 'date', '202X-XX-XX'],
  ['in 20__ and later', 'date', '20__'],
])('a placeholder in %j', (text, kind, found) => {
  const [fact] = factsOf(`# A\n\n${text}\n`).placeholders;
  expect([fact?.kind, fact?.text, fact?.section]).toEqual([kind, found, 'a']);
  expect(fact && at(`# A\n\n${text}\n`, fact)).toBe(found);
});

test.each([
  ['Owner: TBD', 'other'],
  ['We write "TBD" there', 'quoted'],
  ['"TODO": later', 'quoted'],
  ['todo: later', 'before-colon'],
  ['**Todo**: later', 'before-colon'],
  ['todo later', undefined],
  ['TODO later', 'other'],
  ['TBD\n: not a colon behind it', 'other'],
  ['TBD\r\n: not a colon behind it', 'other'],
  ['| Date |\n|---|\n| DD.MM.YYYY |', 'alone'],
  ['Date: DD.MM.YYYY', 'alone'],
  ['DD.MM.YYYY', 'alone'],
  [`${' '.repeat(3)}DD.MM.YYYY`, 'alone'],
  ['DD.MM.YYYY\rmore', 'alone'],
  ['Dates are written DD.MM.YYYY here', 'other'],
  [`Dates are written${' \u00a0'.repeat(60)}DD.MM.YYYY`, 'other'],
  ['on 2026-XX-XX', undefined],
  ['since 20XX', undefined],
  ['write "20XX" there', 'quoted'],
  ['write "20__" there', 'quoted'],
  ['"Choose an item."', 'quoted'],
  ['the prompt "Click or tap here to enter text."', 'quoted'],
  ['signed ____', undefined],
])('how a placeholder stands in %j', (text, context) => {
  const [fact] = factsOf(`# A\n\n${text}\n`).placeholders;
  expect(fact?.context).toBe(context);
  expect(factsOf(text).placeholders[0]?.context).toBe(context);
});

test.each([
  'tomorrow',
  'a TBDX b',
  'the list of names',
  '[ ] open',
  'total 2026-01-02',
  'fixed',
  '_a_',
  'T.B. Miller',
  'record NC-20XX-001',
  'record 20XX-001',
  'edition ISO 9001:20XX',
  'alloys of the 20XX series',
  'records/20XX/list',
  '2xx',
  'Error! The label is not read.',
  'Click here to enter a date of delivery.',
  'Click on the list.',
  'The buyer may choose an item.',
  'Choose an item by its tolerance.',
  'Choose an item',
  'Erreur ! La source du renvoi est introuvable.',
  'record NC-202X-001',
  'edition IA9100:202X',
  'alloys of the 202X series',
  'part 1202X',
  'part 202XL',
  'a 12X lens',
  'a 1920__a name',
  '`20__` and `Choose an item.`',
])('%j is no placeholder', (text) => expect(factsOf(text).placeholders).toEqual([]));

test.each([
  ['This form is a draft.', 'This form is a draft'],
  ['This policy was withdrawn.', 'This policy was withdrawn'],
  ['This version has been cancelled.', 'This version has been cancelled'],
  ['This revision is no longer in force.', 'This revision is no longer in force'],
  ['Dieses Formular ist nicht mehr g\u00fcltig.', 'Dieses Formular ist nicht mehr g\u00fcltig'],
  ['Diese Version ist ung\u00fcltig.', 'Diese Version ist ung\u00fcltig'],
  ['Dieses Dokument ist veraltet.', 'Dieses Dokument ist veraltet'],
  ['Dieses Verfahren wurde zur\u00fcckgezogen.', 'Dieses Verfahren wurde zur\u00fcckgezogen'],
  ['Diese Anweisung ist au\u00dfer Kraft.', 'Diese Anweisung ist au\u00dfer Kraft'],
  ['Dieser Prozess ist noch ein Entwurf.', 'Dieser Prozess ist noch ein Entwurf'],
  ['Cette proc\u00e9dure est p\u00e9rim\u00e9e.', 'Cette proc\u00e9dure est p\u00e9rim\u00e9e'],
  ['Ce document a \u00e9t\u00e9 annul\u00e9.', 'Ce document a \u00e9t\u00e9 annul\u00e9'],
  ['Ce manuel est un projet.', 'Ce manuel est un projet'],
  ['Este documento ha sido sustituido.', 'Este documento ha sido sustituido'],
  ['Esta versi\u00f3n es un borrador.', 'Esta versi\u00f3n es un borrador'],
  ['This document is obsolete.', 'This document is obsolete'],
  [
    '**NOTE:** This procedure has been superseded by [QP-842](QP-842.md).',
    'This procedure has been superseded by [QP-842](QP-842.md)',
  ],
  ['> [!WARNING]\r\n> This version is a draft. Do not use it.\r\n', 'This version is a draft'],
  ['# THIS DOCUMENT IS NO LONGER VALID\n\nText', 'THIS DOCUMENT IS NO LONGER VALID'],
  ['# A\n\n## Diese Anweisung ist veraltet.\n\nText', 'Diese Anweisung ist veraltet'],
  ['Ce document est p\u00e9rim\u00e9.', 'Ce document est p\u00e9rim\u00e9'],
  ['Este documento est\u00e1 obsoleto.', 'Este documento est\u00e1 obsoleto'],
])('%j says that the document does not count', (text, found) =>
  expect(factsOf(text).leftovers).toMatchObject([{ kind: 'watermark', text: found }]),
);

test.each([
  'Obsolete documents are removed.',
  'The document is obsolete.',
  'This document is obsolete when it is replaced.',
  'This document is obsolete\nwhen it is replaced.',
  'The stamp says:\nThis document is obsolete.',
  '"This document is obsolete."',
  'This document is superseded by any later version.',
  'This procedure is obsolete as of day 5 after its replacement is released.',
  '    This document is obsolete.',
  '```\n\nThis document is obsolete.\n\n```',
  '# A\n\n## Stamps\n\nThis document is obsolete.',
])('%j says it of others', (text) => expect(factsOf(text).leftovers).toEqual([]));

test('conflict markers and CriticMarkup are left over', () => {
  const text = 'a\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n\nd {++e++}\n';
  expect(factsOf(text).leftovers.map((item) => [item.kind, at(text, item)])).toEqual([
    ['conflict', '<<<<<<< HEAD'],
    ['conflict', '======='],
    ['conflict', '>>>>>>> x'],
    ['criticmarkup', '{++e++}'],
  ]);
  expect(factsOf('Title\n=======\n').leftovers).toEqual([]);
});

describe('what cannot be read as it should be', () => {
  test.each([
    ['```js\nx\n', ['unclosed-code-fence']],
    ['```js\nx\n```\n', []],
    ['~~~\nx\n```\n', ['unclosed-code-fence']],
    ['````\n```\n````\n', []],
    ['> ```\n> x\n> ```\n', []],
    ['    indented\n', []],
    ['```', ['unclosed-code-fence']],
  ])('the fence in %j', (text, codes) => expect(factsOf(text).problems.map((item) => item.code)).toEqual(codes));

  test.each([
    ['5 000 quotes', '>'.repeat(5000)],
    ['a list 400 deep', Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ])('%s are too deep', (_name, text) =>
    expect(factsOf(text).problems.map((item) => item.code)).toEqual(['nested-too-deep']),
  );

  test('a refused file keeps its front matter when that can be read', () => {
    const facts = factsOf(`---\nid: A\n---\n\n${'x'.repeat(20_001)}\n`);
    expect(facts.problems.map((item) => item.code)).toEqual(['line-too-long']);
    expect(facts.frontMatter.entries.map((entry) => entry.key)).toEqual(['id']);
    expect(facts.words).toBe(0);
  });
});

describe('on any text', () => {
  /** Pieces of Markdown with blanks between them. */
  const inline =
    '| ** * _ [ ] ( ) ! <!-- --> <a > ` ``` |---| QP-841 8.4.1 TBD AS9120B \\ &amp; & \ufeff \u{1f600} [^1] http://a.b'.split(
      ' ',
    );
  const blocks = [
    '# ',
    '## ',
    '- ',
    '> ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '---\n',
    'id: A\n',
    '[^1]: ',
    '[a]: b',
    '\t',
    '  ',
    ' ',
  ];
  const markdown = fc.constantFrom(...inline, ...blocks);

  test.each(['---\n\uFEFFQP-841[a]: b', '\uFEFF\uFEFFQP-841 is first', '---\n\uFEFF\uFEFFQP-841 and ä'])(
    'a mark of byte order in front of the body moves no place: %j',
    (input) => {
      const { mentions, characters } = factsOf(input);
      expect(mentions.map((mention) => at(input, mention))).toEqual(['QP-841']);
      expect(characters.map(({ codePoint }) => codePoint)).toContain('U+FEFF');
    },
  );

  test('nothing throws, and every span lies within the text', () => {
    const text = fc.oneof(
      fc.array(markdown, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (input) => {
        const facts = factsOf(input);
        for (const { start, end } of spansIn(facts)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(input.length);
        }
        for (const mention of facts.mentions)
          if (mention.span.end - mention.span.start === mention.id.length) expect(at(input, mention)).toBe(mention.id);
      }),
      { numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 2000) },
    );
  });

  test.each([
    ['standards', 'AS 9120 1.1 '],
    ['repeated prefixes', 'AS '],
    ['placeholders in headings', '# TBD\n'],
    ['piled marks', '\u0300\u0323'],
    ['definitions', '[a]: b\n[a]\n\n'],
    ['open brackets', '['],
    ['open tags', '<a '],
    ['carriage returns', '\r'],
    ['spaces in cells', `|x${' '.repeat(900)}x|\n|-|\n`],
  ])('half a megabyte of %s is read to the end', (_name, piece) => {
    const line = piece.includes('\n') ? piece : `${piece.repeat(Math.floor(9000 / piece.length))}\n`;
    const facts = factsOf(line.repeat(Math.ceil(500_000 / line.length)));
    expect(facts.problems).toEqual([]);
  });

  test.each(['&amp;x ', '\\_x ', '&#65;'])('a megabyte of %j is refused before the parser sees it', (piece) => {
    const line = `${piece.repeat(Math.floor(9000 / piece.length))}\n`;
    const { problems, frontMatter } = factsOf(`---\nid: A\n---\n${line.repeat(100)}`);
    expect(problems.map((item) => item.code)).toEqual(['too-complex']);
    expect(frontMatter.entries).toHaveLength(1);
  });

  test('long tables and lists with many escapes are read', () => {
    const rows = '| a \\| b | R&amp;D | x |\n'.repeat(12_000);
    const items = '- R&amp;D and a\\_b\n'.repeat(20_000);
    expect(factsOf(`| a | b | c |\n|---|---|---|\n${rows}\n${items}`).problems).toEqual([]);
  });
});

function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield value as Span;
  else for (const item of Object.values(value)) yield* spansIn(item);
}

test.each([
  ['[form](../forms/F 841.md)', 'address', '[form](../forms/F 841.md)'],
  ['see ![flow](flow chart.png).', 'address', '![flow](flow chart.png)'],
  ['[form](https://example.com/F 841.pdf), then', 'address', '[form](https://example.com/F 841.pdf)'],
  ['[the list][lst]', 'label', '[the list][lst]'],
  ['[the list][]', 'label', '[the list][]'],
  ['| a |\n|---|\n| [[QP-842]] |', 'wiki', '[[QP-842]]'],
])('in %j the link is none', (text, kind, shown) => {
  expect(factsOf(text).rawLinks.map((item) => [item.kind, item.text])).toEqual([[kind, shown]]);
});

test.each([
  '`[[QP-842]]`',
  '```\n[form](F 841.md)\n```',
  '\\[form\\](F 841.md)',
  '\\[the list\\]\\[lst\\]',
  'a[i][j] and [0][1], [[1, 2]], f[x](a b)',
  '[list][lst]\n\n[lst]: a.md',
  '[form](<F 841.md>)',
  '[form]({{ base }}/a b.md)',
  'a[^1] [text][^2]\n\n[^1]: b\n[^2]: c',
])('%j holds no such link', (text) => expect(factsOf(text).rawLinks).toEqual([]));
