// What a reader sees first: on a phone, on paper, with a long name of the company, and with colours that were hard to read.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../src/index.ts';
import { browserMissing, launch } from './browser.ts';
import { buildSmall, type BuiltSite } from './built-site.ts';
import { serious } from './serious.ts';
import { config, frontMatter, TODAY } from './small-manual.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const NAME = 'Müller & Søn Luftfahrtbedarf Handelsgesellschaft mbH';
const form = `${frontMatter('F-841-01', { title: 'Report', clauses: '[8.4.1#facts]' })}\n# Report\n\n## Facts\n\n| Field | What to enter, in words that are long enough for more than one line of the table | Entry |\n|---|---|---|\n| Number | of the report | |\n| Found | when | |\n`;
const suppliers = `${frontMatter('QP-845', { title: 'Suppliers' })}\n# Suppliers\n\n| No. | Supplier with a long name | Site | Status | Evidence |\n|---|---|---|---|---|\n| S-1 | One [form](../forms/F-841-01.md) | Here | approved | |\n| S-2 | Two | There | suspended | a certificate that is described in many words |\n`;
const arabic = `${frontMatter('QP-846', { title: 'إجراء الفحص', lang: 'ar' })}\n# إجراء الفحص\n\n## الغرض\n\nيصف هذا الإجراء فحص القطع QP-852.\n\n1. الأولى\n\n| عمود | رقم |\n|---|---|\n| أ | 1 |\n`;
const list = `${frontMatter('F-841-02', { title: 'List' })}\n# List\n\n${'| a long head of a column '.repeat(16)}|\n${'|---'.repeat(16)}|\n${'| 2026-11-22 '.repeat(16)}|\n`;

describe.skipIf(browserMissing)('in a browser', () => {
  let site: BuiltSite;
  let served: ServedSite;
  let browser: Browser;

  beforeAll(async () => {
    const more = Object.fromEntries(
      ['QP-842', 'QP-843', 'QP-844'].map((id) => [
        `procedures/${id}.md`,
        `${frontMatter(id, { clauses: '[8.4.1#buying]' })}\n# P\n\n## Buying\n\nWords.\n`,
      ]),
    );
    site = await buildSmall({
      ...more,
      'forms/F-841-01.md': form,
      'forms/F-841-02.md': list,
      'procedures/QP-845.md': suppliers,
      'procedures/QP-846.md': arabic,
      'clausemark.yaml': `${config.replace('Larkfield Aero', NAME)}site: { language: fr }\n`,
    });
    served = await serveSite(site.dir, 0);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    site?.remove();
  });

  async function open(path: string, options: BrowserContextOptions = PHONE): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    // Soon after it was built: later a band says that the site may be out of date.
    await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00Z`));
    await page.goto(served.url + path);
    return page;
  }

  test('the text of a document begins in the upper two thirds of a phone, its control data folded', async () => {
    const page = await open('d/QP-852/');
    expect(await page.evaluate(() => document.querySelector('.prose p')?.getBoundingClientRect().top)).toBeLessThan(
      490,
    );
    expect(await page.locator('.document-id').innerText()).toMatch(
      /QP-852\s+Rév\. B\s+En vigueur\s+depuis le 2026-11-01/,
    );
    expect(await page.locator('.control dl:visible').count()).toBe(0);
    await page.click('.control summary');
    expect(await page.locator('.control dl.narrow').innerText()).toMatch(
      /Quality Manager[\s\S]*Managing Director[\s\S]*8\.5\.2/,
    );
    expect(await serious(page)).toEqual([]);
  });

  test.each([true, false])(
    'on a phone a row is a card with all of its columns; script %s',
    async (javaScriptEnabled) => {
      const page = await open('register/', { ...PHONE, javaScriptEnabled });
      const row = page.locator('tbody tr', { hasText: 'QP-852' });
      for (const part of ['Traceability', 'Quality Manager', '2026-11-01', '2028-10-01'])
        expect(await row.innerText()).toContain(part);
      const outside = await row.evaluate((element) =>
        [...element.children]
          .filter((cell) => cell.getBoundingClientRect().right > innerWidth)
          .map((cell) => cell.textContent),
      );
      expect(outside).toEqual([]);
      expect(await page.getByRole('row').filter({ hasText: 'QP-852' }).getByRole('cell').count()).toBe(8);
    },
  );

  test('a table of a text that has no room on a phone is cards with the names of its columns, still a table to those who hear it', async () => {
    const page = await open('d/QP-845/');
    const region = page.locator('.prose .table-scroll');
    expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await region.getAttribute('tabindex')).toBeNull();
    const label = (cell: Element): string => getComputedStyle(cell, '::before').content;
    expect(await page.locator('.prose td').nth(8).evaluate(label)).toContain('Status');
    expect(await page.getByRole('table').getByRole('columnheader').count()).toBe(5);
    expect(await page.getByRole('row', { name: 'S-2' }).getByRole('cell').count()).toBe(5);
    expect(await serious(page)).toEqual([]);
    await page.setViewportSize({ width: 1000, height: 800 });
    expect(await page.locator('.prose td').nth(8).evaluate(label)).toBe('none');
  });

  test('a text that is written from right to left stands and begins at the right, the page around it at the left', async () => {
    const page = await open('d/QP-846/');
    const from = (selector: string): Promise<unknown> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => [getComputedStyle(element).direction, getComputedStyle(element).textAlign]);
    expect(await from('h1')).toEqual(['rtl', 'start']);
    expect(await from('.prose p')).toEqual(['rtl', 'start']);
    expect(await from('.prose td')).toEqual(['rtl', 'start']);
    expect(await from('.control')).toEqual(['ltr', 'start']);
    const number = await page.locator('.prose ol').evaluate((element) => getComputedStyle(element).paddingRight);
    expect(Number.parseFloat(number)).toBeGreaterThan(20);
    expect(await serious(page)).toEqual([]);
  });

  test('cards are sorted and filtered as rows are', async () => {
    const page = await open('register/');
    await page.click('th[data-sort=title] button');
    await page.selectOption('[data-filter=type]', { index: 1 });
    expect(new URL(page.url()).searchParams.get('sort')).toBe('title');
    const shown = await page.locator('tbody tr:visible .card-title').allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual(shown.toSorted());
    for (const path of ['forms/', 'clauses/as9120-B/']) {
      await page.goto(served.url + path);
      const wide = await page.evaluate(
        () =>
          [...document.querySelectorAll('.table-scroll')].filter((region) => region.scrollWidth > region.clientWidth)
            .length,
      );
      expect(wide, path).toBe(0);
    }
  });

  test.each([360, 700, 961, 1280])(
    'a long name and the places keep to their places on every page, %i wide',
    async (width) => {
      const page = await open('', { viewport: { width, height: 740 } });
      const bar = (): Promise<unknown> =>
        page.evaluate(() => {
          const box = (selector: string): DOMRect | undefined =>
            document.querySelector(selector)?.getBoundingClientRect();
          const name = box('.brand > span');
          const tools = box('.tools');
          const clear = (name?.right ?? 0) <= (tools?.left ?? 0);
          const places = [...document.querySelectorAll('.places a')].map((place) => {
            const { left, top } = place.getBoundingClientRect();
            return [left, top];
          });
          return { clear, lines: new Set(places.map(([, top]) => top)).size, height: box('.bar')?.height, places };
        });
      const home = await bar();
      expect(home).toMatchObject({ clear: true, lines: 1 });
      for (const path of ['documents/', 'register/', 'clauses/as9120-B/', 'forms/']) {
        await page.goto(served.url + path);
        expect(await bar(), path).toEqual(home);
      }
    },
  );

  test('in colours of the system only the current place is marked', async () => {
    const page = await open('register/', { ...PHONE, forcedColors: 'active' });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const marked = await page
      .locator('.places a')
      .evaluateAll(
        (places, unseen) => places.filter((place) => getComputedStyle(place).borderBottomColor !== unseen).length,
        paper,
      );
    expect(marked).toBe(1);
  });

  test('marked words and the example in the search field are dark or light enough', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('', { colorScheme });
      const pairs = await page.evaluate(() => {
        const excerpt = document.createElement('span');
        excerpt.className = 'excerpt';
        const mark = document.createElement('mark');
        excerpt.append(mark);
        document.querySelector('main')?.append(excerpt);
        const field = document.querySelector('main [data-search-input]') ?? document.body;
        const styles = getComputedStyle(mark);
        return [
          [styles.color, styles.backgroundColor],
          [getComputedStyle(field, '::placeholder').color, getComputedStyle(field).backgroundColor],
        ];
      });
      for (const [ink = '', paper = ''] of pairs)
        expect(contrast(ink, paper), `${colorScheme} ${ink}`).toBeGreaterThan(4.5);
    }
  });

  test('a printed form has room to write, and no way on that paper cannot go', async () => {
    const page = await open('d/F-841-01/', { viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const field = await page.evaluate(() => {
      const cell = document.querySelector('td.blank')?.getBoundingClientRect();
      return {
        share: (cell?.width ?? 0) / (document.querySelector('table')?.offsetWidth ?? 1),
        height: cell?.height ?? 0,
      };
    });
    expect(field.share).toBeGreaterThanOrEqual(0.4);
    expect(field.height).toBeGreaterThanOrEqual((11 / 25.4) * 96 - 1);
    expect(await page.locator('.control-main:visible').count()).toBe(1);
    expect(await page.locator('.control-full:visible, .narrow:visible').count()).toBe(0);
    await page.goto(`${served.url}register/`);
    expect(await page.locator('.downloads:visible').count()).toBe(0);
  });

  test('a table that is wider than its place shows it, and where the side is full it takes the whole page', async () => {
    const page = await open('d/F-841-02/', { viewport: { width: 1280, height: 900 } });
    const region = page.locator('.prose .table-scroll');
    expect(await region.evaluate((element) => element.clientWidth)).toBeGreaterThan(1200);
    expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    expect(await region.evaluate((element) => getComputedStyle(element).backgroundAttachment)).toBe(
      'local, local, scroll, scroll',
    );
  });

  test('a document with a table of many columns is printed on its side, every other one upright', async () => {
    for (const [path, size] of [
      ['d/F-841-02/', '842 595'],
      ['d/F-841-01/', '595 842'],
    ] as const) {
      const page = await open(path);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const sizes = new Set(
        [...pdf.toString('latin1').matchAll(/MediaBox\s*\[0 0 ([\d. ]+)\]/g)].map(([, box = '']) =>
          box
            .split(' ')
            .map((length) => Math.round(Number(length)))
            .join(' '),
        ),
      );
      expect([...sizes], path).toEqual([size]);
    }
  });

  test('what a group on the first page has more leads to the group', async () => {
    const page = await open('');
    const more = page.locator('.map .count a').first();
    const href = await more.getAttribute('href');
    expect(href).toMatch(/^\/documents\/#g\./);
    expect((await more.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await more.click();
    await page.waitForURL('**/documents/#g.*');
    await page.locator(':target').waitFor();
  });
});

function contrast(ink: string, paper: string): number {
  const [a = 0, b = 0] = [luminance(ink), luminance(paper)].toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+(?:\.\d+)?/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
