// The interface in other languages in a real browser: accessible and without sideways scrolling with longer words, and scripts that speak
// the language of the page.
import { htmlToHast } from 'satteri';
import type { Nodes } from 'hast';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../src/index.ts';
import { browserMissing, complaints, launch } from './browser.ts';
import { buildSmall, elements, textIn, type BuiltSite } from './built-site.ts';
import { bySoundLedger, company } from './ledger-company.ts';
import { pseudo } from './pseudo-language.ts';
import { serious } from './serious.ts';
import { config } from './small-manual.ts';

const PAGES = ['', 'd/QP-841/', 'register/', 'clauses/as9120-B/', 'forms/', 'about/'];

describe.skipIf(browserMissing)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  describe.each(['de', 'fr', 'es'])('%s', (language) => {
    let site: BuiltSite;
    let served: ServedSite;
    let page: Page;
    beforeAll(async () => {
      page = await browser.newPage();
      site = await buildSmall({ 'clausemark.yaml': `${config}site: { language: ${language}, showDrafts: true }\n` });
      served = await serveSite(site.dir, 0);
    });
    afterAll(async () => {
      await page?.context().close();
      await served?.close();
      site?.remove();
    });

    test.each(PAGES)('/%s, at 360 and 1280 pixels', async (path) => {
      await page.goto(served.url + path);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.reload();
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(sideways, `at ${width}`).toBeLessThanOrEqual(0);
      }
      // The words of a language have a say in how wide a page is, and not in how it is built: that is examined in one of them.
      if (language === 'de') expect(await serious(page)).toEqual([]);
    });

    test('search finds documents and passages of texts in English', async () => {
      const found = complaints(page);
      await page.goto(served.url);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('calibraton');
      await page.waitForSelector('dialog .excerpt');
      expect(await page.textContent('dialog [data-search-results]')).toContain('QP-852');
      expect(found).toEqual([]);
    });
  });

  describe('in a language of brackets', () => {
    let site: BuiltSite;
    let served: ServedSite;
    beforeAll(async () => {
      site = await buildSmall({}, { ...bySoundLedger(company()), texts: pseudo });
      served = await serveSite(site.dir, 0);
    });
    afterAll(async () => {
      await served?.close();
      site?.remove();
    });

    /** Texts that a script has put into an element: all of each stands in brackets, but for what it is about. */
    async function said(page: Page, selector: string): Promise<readonly string[]> {
      return page.locator(selector).allTextContents();
    }

    test('lists say what they show in the language of the page', async () => {
      const page = await browser.newPage();
      await page.goto(`${served.url}register/`);
      await page.click('th[data-sort=title] button');
      expect(await said(page, '[data-list-status]')).toEqual(['⟦⟦5 of 8 shown⟧, sorted by ⟦Title⟧, ascending⟧']);
      expect(await page.evaluate(() => document.querySelectorAll('tbody tr:not([hidden])').length)).toBe(5);
      await page.goto(`${served.url}in-force/`);
      expect(await said(page, '[data-in-force-status]')).toEqual(['⟦5 in force on 2026-11-22⟧']);
      await page.click('[data-in-force-all]');
      expect(await said(page, '[data-in-force-status]')).toEqual(['⟦14 lines, all days⟧']);
      await page.close();
    });

    test('search and tools as well', async () => {
      const page = await browser.newPage();
      await page.goto(`${served.url}d/QP-07/`);
      await page.click('[data-copy-link]');
      await page.waitForFunction(() => document.querySelector('[data-copy-status]')?.textContent !== '');
      expect((await said(page, '[data-copy-status]'))[0]).toMatch(/^⟦.*⟧$/);
      for (const query of ['inspction', '8.4.3', 'zzzzqqq']) {
        await page.goto(served.url);
        await page.fill('main [data-search-input]', query);
        await page.waitForFunction(() =>
          /⟦(?:Nothing|\d+ found)/.test(document.querySelector('main [data-search-status]')?.textContent ?? ''),
        );
        const results = htmlToHast(await page.innerHTML('main [data-search-results]')) as Nodes;
        const spoken = [...elements(results)].filter(
          ({ tagName, properties }) =>
            tagName === 'h3' || (tagName === 'span' && String(properties['className']) === 'meta'),
        );
        for (const element of spoken) expect(textIn(element)).toMatch(/^⟦.*⟧$/);
        for (const status of await said(page, 'main [data-search-status]')) expect(status).toMatch(/^⟦.*⟧$/);
      }
      await page.close();
    });
  });
});
