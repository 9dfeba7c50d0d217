// Hostile documents, the rows H1 to H10 of the threat list: nothing of them runs, loads or leads anywhere in the built pages.
import type { MemoryFiles } from '@clausemark/testing';
import { createSlugger } from '@clausemark/manual';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmall, elements, textIn, type BuiltSite } from './built-site.ts';
import { frontMatter, PNG } from './small-manual.ts';

const TITLE = `'"><img src=x onerror=alert(1)></script><script>alert(2)</script>'`;
const body = (text: string): string => `\n# Hostile\n\n## Part\n\n${text}\n`;
const document = (id: string, text: string): MemoryFiles => ({ [`procedures/${id}.md`]: frontMatter(id) + body(text) });

const hostile: MemoryFiles = {
  ...document(
    'H-1',
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\nin <b onclick=alert(1)>line</b> <base href="https://evil.example">\n\n<iframe src="https://evil.example"></iframe>\n\n<meta http-equiv=refresh content="0;url=https://evil.example">\n\n<form action="https://evil.example"><input name=a></form>\n\n<sub onclick=alert(1)>x</sub> <sub>unclosed',
  ),
  ...document(
    'H-2',
    [
      '[a](javascript:alert(1))',
      '<javascript:alert(1)>',
      '[a](<javascript&#58;alert(1)>)',
      '[a](<java&#10;script:alert(1)>)',
      '[a](vbscript:x)',
      '[a](data:text/html;base64,PHNjcmlwdD4=)',
      '[a](//evil.example)',
      '[a](\\\\\\\\evil\\\\x)',
      '[a](JaVaScRiPt:alert(1))',
      '[a](file:///etc/passwd)',
      '[a](https://user:pass@evil.example)',
      '[a][ref]',
      '[ok](https://example.com/a?b=1&c=%22)',
      '[mail](mailto:a@example.com)',
      '[call](tel:+441234)',
      '[plain](http://example.com)',
      '[up](../../../etc/passwd)',
      '',
      '[ref]: javascript:alert(2)',
    ].join('\n\n'),
  ),
  ...document(
    'H-3',
    '![x](data:image/svg+xml;base64,PHN2Zz4=) ![remote](https://evil.example/p.png) ![svg](bad.svg) ![fake](fake.png) ![link](link.png) [page](page.html) [mdx](x.mdx) [sheet](sheet.csv)',
  ),
  ...document(
    'H-4',
    '<div style="display:none">Inspection is not required.</div>\n\n<!-- shall not -->\n\n[//]: # (x)\n\n<p hidden>gone</p>\n\ntext <!-- aside --> text',
  ),
  'procedures/H-5.md': `${frontMatter('H-5')}\n# Hostile\n\n## constructor\n\na\n\n## location\n\nb\n\n## __proto__\n\nc\n\n## cm.main\n\nd\n\n## Search\n\ne\n\n<a id="__proto__">x</a>\n`,
  'procedures/H-6.md': `${frontMatter('H-6', { title: TITLE, revision: `'"><u>'`, owner: `'<b>owner</b>'` })}\n# Other\n\n## A\n\n=cmd\n`,
  'procedures/H-7.md':
    frontMatter('H-7') +
    body('```js"><script>alert(1)</script>\nx < y\n```\n\n```mermaid\nclick A "javascript:alert(1)"\n```'),
  'procedures/H-9.md':
    frontMatter('H-9') +
    body(
      'import x from "y"\n\nexport const a = 1\n\n{1 + 1}\n\n# Second <em>title</em>\n\n## `code` & *more* --\n\n### \u00dcber  Gr\u00f6\u00dfe',
    ),
  'procedures/H-10.md': `${frontMatter('\'=HYPERLINK("http://evil")\'', { title: "'+1+1'" })}\n# T\n`,
  'procedures/H-11.md': `${frontMatter("'../../evil'")}\n# T\n`,
  'procedures/Z-same-id.md': `${frontMatter('H-6')}\n# Same id\n`,
  'procedures/bad.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'procedures/fake.png': '<html><script>alert(1)</script></html>',
  'procedures/page.html': '<script>alert(1)</script>',
  'procedures/x.mdx': 'export const a = 1',
  'procedures/sheet.csv': 'a,b\n1,2\n',
  'procedures/real.png': PNG,
};

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSmall(hostile);
});
afterAll(() => site.remove());

const page = (id: string) => site.tree(`d/${id}/index.html`);
const prose = (id: string) => {
  const found = [...elements(page(id))].find(({ properties }) => 'dataPagefindBody' in properties);
  if (found === undefined) throw new Error(`${id} has no body`);
  return found;
};
const tags = (id: string): readonly string[] => [...elements(prose(id))].map(({ tagName }) => tagName);
const hrefs = (id: string): readonly string[] =>
  [...elements(prose(id))].flatMap(({ properties }) =>
    typeof properties['href'] === 'string' ? [properties['href']] : [],
  );

test('H1: raw HTML is shown as text, not made', () => {
  for (const tag of ['script', 'iframe', 'base', 'meta', 'form', 'img', 'b', 'input', 'sub'])
    expect(tags('H-1')).not.toContain(tag);
  expect(textIn(prose('H-1'))).toContain('<script>alert(1)</script>');
});

test('H2: only https, mailto, tel and pages of the manual are linked', () => {
  expect(hrefs('H-2').filter((href) => !href.startsWith('#'))).toEqual([
    'https://example.com/a?b=1&c=%22',
    'mailto:a@example.com',
    'tel:+441234',
  ]);
  expect(textIn(prose('H-2'))).toContain('address not allowed');
});

test('H3: no SVG, no remote picture, nothing that is not what it says', () => {
  expect(tags('H-3')).not.toContain('img');
  expect(textIn(prose('H-3')).match(/Picture not shown/g)).toHaveLength(5);
  expect(hrefs('H-3').filter((href) => href.startsWith('/files/'))).toHaveLength(1);
  expect(site.files().filter((file) => /\.(?:svg|html?|mdx)$/.test(file) && file.startsWith('files/'))).toEqual([]);
});

test('H4: hidden text is shown, comments are gone', () => {
  const text = textIn(prose('H-4'));
  expect(text).toContain('Inspection is not required.');
  expect(text).not.toContain('shall not');
  expect(text).not.toContain('aside');
  expect([...elements(prose('H-4'))].some(({ properties }) => properties['hidden'] !== undefined)).toBe(false);
});

test('H5: ids of headings never meet ids of the page', () => {
  const ids = [...elements(page('H-5'))].flatMap(({ properties }) => properties['id'] ?? []);
  expect(ids).toEqual(expect.arrayContaining(['constructor', 'location', 'proto', 'cmmain', 'search', 'cm.main']));
  expect(new Set(ids).size).toBe(ids.length);
});

test('H6: a hostile title is text in every sink', () => {
  for (const file of site.files().filter((name) => name.endsWith('.html'))) {
    for (const { tagName, properties } of elements(site.tree(file))) {
      expect(
        Object.keys(properties).some((name) => /^on/i.test(name)),
        file,
      ).toBe(false);
      if (tagName === 'img') expect(properties['src'], file).toMatch(/^\/files\//);
      if (tagName === 'script') expect(properties['src'], file).toMatch(/^\/assets\//);
    }
  }
  const heads = [...elements(site.tree('d/H-6/index.html'))].filter(
    ({ tagName }) => tagName === 'h1' || tagName === 'title',
  );
  for (const head of heads)
    expect(textIn(head)).toContain('"><img src=x onerror=alert(1)></script><script>alert(2)</script>');
  const css = site.read('d/H-6/print.css');
  expect(css).not.toMatch(/[<>']|url\(/);
  expect(css.match(/"/g)?.length).toBe(10);
});

test('H6: no formula in the CSV', () => {
  for (const line of site.read('register.csv').split('\r\n'))
    for (const cell of line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/);
});

test('H7: fences carry no language into attributes', () => {
  expect(tags('H-7')).not.toContain('script');
  expect(textIn(prose('H-7'))).toContain('x < y');
  for (const { tagName, properties } of elements(prose('H-7'))) if (tagName === 'code') expect(properties).toEqual({});
});

test('H9: what would be code in MDX is text', () => {
  const text = textIn(prose('H-9'));
  for (const part of ['import x from "y"', 'export const a = 1', '{1 + 1}']) expect(text).toContain(part);
});

describe('H10: anchors are those of the linter', () => {
  test('for headings with markup, repeats and other alphabets', () => {
    const slug = createSlugger();
    const expected = ['Hostile', 'Part', 'Second title', 'code & more --', '\u00dcber  Gr\u00f6\u00dfe'].map(slug);
    const ids = [...elements(page('H-9'))].flatMap(({ properties }) => properties['id'] ?? []);
    for (const anchor of expected) expect(ids).toContain(anchor);
  });
});

test('ids that are no file names stay inside the output', () => {
  expect(site.files().every((file) => !file.includes('..'))).toBe(true);
  expect(site.files().filter((file) => /^d\/evil-[0-9a-f]{10}\/index\.html$/.test(file))).toHaveLength(1);
});

test('an id used twice gets two pages that both say so', () => {
  const pages = site.files().filter((file) => file.startsWith('d/H-6') && file.endsWith('index.html'));
  expect(pages).toHaveLength(2);
  for (const file of pages) expect(textIn(site.tree(file))).toContain('ID USED TWICE');
});
