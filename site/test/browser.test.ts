// The pages in a real browser: accessible, without sideways scrolling, without complaint, usable by keyboard, kept in the address.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../src/index.ts';
import { browserMissing, complaints, launch } from './browser.ts';
import { buildSmall, type BuiltSite } from './built-site.ts';
import { lookAt, LOOKS } from './looks.ts';
import { serious } from './serious.ts';
import { config, frontMatter } from './small-manual.ts';

const PAGES = [
  '',
  'd/QP-852/',
  'd/QP-870/',
  'd/QP-840/',
  'd/QP-900/',
  'd/X-1/',
  'documents/',
  'register/',
  'clauses/',
  'clauses/as9120-B/',
  'clauses/as9120-B/documents/',
  'clauses/as9120-B/8.5.2/',
  'forms/',
  'about/',
];

const wide = `| ${Array.from({ length: 12 }, (_, index) => `Column ${index}`).join(' | ')} |\n|${'---|'.repeat(12)}\n| ${'some words '.repeat(1)}${'| more words '.repeat(11)}|\n`;
const hostile = `${frontMatter('X-1', { title: `'"><img src=x onerror=alert(1)><script>alert(2)</script> ${'W'.repeat(120)}'` })}
# T

## __proto__

${wide}

\`${'x'.repeat(300)}\` <script>alert(3)</script> <img src=x onerror=alert(4)> [a](javascript:alert(5)) ![p](https://evil.example/p.png)

> [!NOTE] ${'y'.repeat(200)}

- [ ] to do
`;

describe.skipIf(browserMissing)('in a browser', () => {
  let site: BuiltSite;
  let served: ServedSite;
  let browser: Browser;
  let inEveryLook: Page;

  beforeAll(async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `policies/POL-${100 + index}.md`,
        `${frontMatter(`POL-${100 + index}`, { title: `Policy ${index}` })}\n# P\n`,
      ]),
    );
    site = await buildSmall({
      ...many,
      'procedures/X-1.md': hostile,
      'clausemark.yaml': `${config}site: { showDrafts: true }\n`,
    });
    served = await serveSite(site.dir, 0);
    browser = await launch();
    inEveryLook = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    site?.remove();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(served.url + path);
    return page;
  }

  test.each(PAGES)('/%s in every look', async (path) => {
    const page = inEveryLook;
    const found = complaints(page);
    await page.goto(served.url + path);
    for (const look of LOOKS) {
      await lookAt(page, look);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, JSON.stringify(look)).toBeLessThanOrEqual(0);
      if (look.examine !== 'nothing')
        expect(await serious(page, look.examine === 'colours'), JSON.stringify(look)).toEqual([]);
    }
    expect(found).toEqual([]);
  });

  test('a page that does not exist searches for the id in its address', async () => {
    const page = await open('d/QP-85/');
    await page.waitForSelector('main .result');
    expect(await serious(page)).toEqual([]);
    expect(await page.textContent('main .results')).toContain('QP-852');
  });

  test('the skip link leads to the content, by keyboard', async () => {
    const page = await open('d/QP-852/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cm.main');
  });

  test('a site without an index of passages says that texts were not searched', async () => {
    const without = await buildSmall({}, { passages: false });
    const server = await serveSite(without.dir, 0);
    const page = await browser.newPage();
    try {
      expect(without.files().filter((file) => file.startsWith('pagefind'))).toEqual([]);
      const problems = complaints(page);
      await page.goto(server.url);
      for (const [query, said] of [
        ['zzzzqqq', 'Nothing found. The text of the documents was not searched.'],
        ['QP-852', '1 found. The text of the documents was not searched.'],
      ] as const) {
        await page.fill('main [data-search-input]', query);
        await page.waitForFunction(
          (text) => document.querySelector('main [data-search-status]')?.textContent === text,
          said,
        );
      }
      expect(problems).toEqual([]);
    } finally {
      await page.close();
      await server.close();
      without.remove();
    }
  });

  test('Ctrl K opens search; a mistyped word finds documents and passages; the results are reached by keyboard', async () => {
    const page = await open('');
    const found = complaints(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('calibraton');
    await page.waitForSelector('dialog .excerpt');
    expect(await page.textContent('dialog [data-search-results]')).toContain('QP-852');
    await page.fill('dialog [data-search-input]', 'suplier aproval');
    await page.waitForFunction(() => document.querySelector('dialog .result')?.textContent?.includes('QP-841'));
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/d/QP-841/');
    expect(found).toEqual([]);
  });

  test.each([
    ['8.5.2', '**/clauses/as9120-B/8.5.2/'],
    ['qp-841', '**/d/QP-841/'],
    ['QP 841', '**/d/QP-841/'],
    ['AS9120 Rev B 8.5.2 a)', '**/clauses/as9120-B/8.5.2/'],
  ])('%s and Enter jumps', async (query, address) => {
    const page = await open('about/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
  });

  test('Enter at once goes by what the field says now, not by what was found before', async () => {
    const page = await open('about/');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('trace');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.classList.contains('result'));
    expect(await focused()).toContain('QP-852');
    await page.fill('dialog [data-search-input]', 'supplier approval');
    await page.focus('dialog [data-search-input]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('QP-841'));
    // The passages that come later leave the focus where it is.
    await page.waitForSelector('dialog .excerpt');
    expect(await focused()).toContain('QP-841');
    await page.fill('dialog [data-search-input]', 'traceability');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('QP-852'));
    await page.fill('dialog [data-search-input]', 'qp841');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/d/QP-841/');
  });

  test('Enter waits for texts where only they have what was asked', async () => {
    const page = await open('about/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('segregate');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.querySelector('.excerpt'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain('/d/QP-870/');
  });

  test('a list that is cut has a button for the rest', async () => {
    const page = await open('');
    await page.fill('main [data-search-input]', 'policy');
    await page.click('text=Show all 60');
    expect(await page.locator('main .results').first().locator('.result').count()).toBe(60);
    expect(await page.locator('main .results button').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Policy 8');
    expect(await serious(page)).toEqual([]);
  });

  test('documents that have some of the words say so, and a hit in a heading shows it', async () => {
    const page = await open('');
    await page.fill('main [data-search-input]', 'supplier wrench');
    await page.waitForSelector('text=No document has all of these words in its title and headings; these have some:');
    await page.waitForFunction(() =>
      document
        .querySelector('main [data-search-status]')
        ?.textContent?.startsWith('1 found, no document has all of these words'),
    );
    await page.fill('main [data-search-input]', 'labels');
    await page.waitForSelector('main .found-in mark');
    expect(await page.textContent('main .found-in')).toBe('Section “Labels”');
    expect(await serious(page)).toEqual([]);
  });

  test('what is found nowhere is said, with a way on', async () => {
    const page = await open('');
    await page.fill('main [data-search-input]', 'zzzzqqq');
    await page.waitForFunction(
      () => document.querySelector('main [data-search-status]')?.textContent === 'Nothing found.',
    );
    expect(await page.getAttribute('main [data-search-results] a', 'href')).toBe('/register/');
  });

  test('the register: filters, sorting and pages are kept in the address', async () => {
    const page = await open('register/');
    const shown = (): Promise<number> => page.locator('tbody tr:visible').count();
    expect(await shown()).toBe(50);
    await page.click('text=Next');
    expect(page.url()).toContain('page=2');
    await page.selectOption('[data-filter=type]', 'Procedure');
    await page.click('th[data-sort=title] button');
    await page.click('th[data-sort=title] button');
    expect(new URL(page.url()).search).toBe('?type=Procedure&sort=title&dir=desc');
    expect(await page.getAttribute('th[data-sort=title]', 'aria-sort')).toBe('descending');
    const before = await page.locator('tbody tr:visible th').allTextContents();
    await page.reload();
    expect(await page.locator('tbody tr:visible th').allTextContents()).toEqual(before);
    expect(before).toEqual(['QP-852', 'QP-841', 'X-1']);
    await page.click('[data-clear]');
    expect(new URL(page.url()).searchParams.get('state')).toBe('all');
    expect(await page.textContent('[data-list-status]')).toContain('67 shown');
  });

  test('the clause matrix shows gaps on demand', async () => {
    const page = await open('clauses/as9120-B/?state=Gap');
    const states = await page
      .locator('tbody tr:visible:not(.chapter)')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['state']));
    expect(new Set(states)).toEqual(new Set(['Gap']));
  });

  test('the theme is remembered and set before the first paint', async () => {
    const page = await open('', { colorScheme: 'light' });
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.click('[data-theme-toggle]');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(`${served.url}register/`, { waitUntil: 'commit' });
    await page.waitForSelector('body');
    expect(await paper()).toBe(dark);
  });

  test('without script everything reads: the whole register, no dead buttons', async () => {
    const page = await open('register/', { javaScriptEnabled: false });
    expect(await page.locator('tbody tr:visible').count()).toBe(67);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('input:visible, select:visible').count()).toBe(0);
  });

  test('a printed draft carries control data and watermark on every page', async () => {
    const page = await open('d/QP-900/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.watermark:visible').count()).toBe(1);
    expect(await page.locator('.bar:visible, .foot:visible, button:visible').count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
