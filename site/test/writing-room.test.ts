// Tables to be written in, tables of many columns, and boxes that warn, in the text of a document.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSmall, elements, textIn, type BuiltSite } from './built-site.ts';
import { config, frontMatter } from './small-manual.ts';

const history = (change: string): string =>
  `## Revision history\n\n| Revision | Date | Change request | Summary |\n|---|---|---|---|\n| B | 2026-10-20 | ${change} | First issue |\n`;

const form = `${frontMatter('F-870-01', { title: 'Report' })}
# Report

> [!WARNING]
> Only for *parts* of F-852-01.

> [!NOTE] on the same line

> [!note]

> Said by somebody.

## Facts

| Field | What | Entry |
|:--|--:|--:|
| Number | of the report | |
| Found | when | <br> |

## Lots

| Lot | Quantity | Place | Who |
|---|---|---|---|
| first | | | |
| second | | | |

## Kind

| Field | Entry | Note |
|---|---|---|
| a | | |
| b | | words |

${history('')}`;

const listed = `${frontMatter('QP-871', { title: 'List' })}\n# List\n\n| No. | "><b>&amp; | Place | Who |\n|---|---|---|---|\n| 1 | **two** | | four |\n| 2 | | here | |\n\n| No. | | Place | Who |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n`;

const wide = `${frontMatter('F-870-02', { title: 'Log' })}\n# Log\n\n| a | b | c | d | e | f | g |\n|---|---|---|---|---|---|---|\n|   |   |   |   |   |   |   |\n`;

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSmall({
    'forms/F-870-01.md': form,
    'forms/F-870-02.md': wide,
    'procedures/QP-871.md': listed,
    'clausemark.yaml': `${config}site: { language: de }\n`,
  });
});
afterAll(() => site.remove());

/** Head of each table of a document: the class of the table, and the columns that are to be written in. */
function tables(path: string): readonly string[] {
  return [...elements(site.tree(path))]
    .filter(({ tagName }) => tagName === 'table')
    .map((table) => {
      const cells = [...elements(table)].filter(({ properties }) => [properties['className']].flat().includes('blank'));
      const heads = cells.filter(({ tagName }) => tagName === 'th').map((cell) => textIn(cell));
      const name = [table.properties['className']].flat().join(' ');
      return `${name}: ${heads.join(', ')} (${cells.length})`;
    });
}

test('columns that every row leaves empty are marked, head and cells; a line break is no emptiness, a history no form', () => {
  expect(tables('d/F-870-01/index.html')).toEqual([
    ':  (0)',
    'to-fill to-fill-3: Quantity, Place, Who (9)',
    'to-fill to-fill-1: Entry (3)',
    'cards:  (0)',
  ]);
  expect(tables('d/F-870-02/index.html')).toEqual(['to-fill to-fill-5: a, b, c, d, e, f, g (14)']);
});

test('each cell of a table of four columns to be read carries the name of its column, unless one has none', () => {
  const html = site.read('d/QP-871/index.html');
  expect(html.replaceAll('\n', '')).toContain(
    '<tbody role="rowgroup"><tr role="row"><td role="cell" data-label="No.">1</td><td role="cell" data-label="&quot;&gt;&amp;"><strong>two</strong></td><td role="cell" data-label="Place"></td>',
  );
  expect(html.match(/class="cards"/g)).toHaveLength(1);
  expect(site.read('d/F-870-01/index.html')).not.toContain('data-label="Quantity"');
});

test('a table of seven columns takes the whole width of the page', () => {
  expect(site.read('d/F-870-02/index.html')).toContain('class="document-columns wide-tables"');
  expect(site.read('d/F-870-01/index.html')).toContain('class="document-columns"');
});

test('a quotation that begins with a marker of its own line is a box with its word, every other one is as it was', () => {
  const html = site.read('d/F-870-01/index.html');
  expect(html).toMatch(
    /<div class="alert alert-warning" role="note"><p class="alert-word" lang="de">Warnung<\/p>\s*<p>Only for <em>parts<\/em> of <a class="nb"/,
  );
  expect(html).toMatch(
    /<div class="alert alert-note" role="note"><p class="alert-word" lang="de">Hinweis<\/p>\s*<\/div>/,
  );
  expect(html).toMatch(/<blockquote>\s*<p>\[!NOTE\] on the same line<\/p>/);
  expect(html).toMatch(/<blockquote>\s*<p>Said by somebody\.<\/p>/);
  expect(html).not.toContain('[!WARNING]');
});
