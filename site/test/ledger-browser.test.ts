// The pages of a ledger in a real browser: accessible, without sideways scrolling; bars that come on their day; a day to choose.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../src/index.ts';
import { browserMissing, complaints, launch } from './browser.ts';
import { buildSmall, type BuiltSite } from './built-site.ts';
import { serious } from './serious.ts';
import { bySoundLedger, company } from './ledger-company.ts';

const PAGES = [
  'd/QP-07/',
  'd/QP-07/rev/C/',
  'd/QP-07/rev/D/',
  'd/QP-07/rev/D/changes/',
  'd/QP-08/rev/A/',
  'd/QP-10/',
  'd/QP-12/',
  'd/QP-15/',
  'in-force/',
  'control/',
  'about/',
];
const LOOKS: readonly [string, BrowserContextOptions][] = [
  ['1280 light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['360 dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
];

describe.skipIf(browserMissing)('in a browser', () => {
  let site: BuiltSite;
  let served: ServedSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await buildSmall({}, bySoundLedger(company()));
    served = await serveSite(site.dir, 0);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    site?.remove();
  });

  /** @param day what the clock of the reader's device says */
  async function open(path: string, day: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.clock.setFixedTime(`${day}T12:00:00Z`);
    await page.goto(served.url + path);
    return page;
  }

  const bars = (page: Page): Promise<string[]> => page.locator('[data-show-from]:visible strong').allTextContents();

  describe.each(LOOKS)('%s', (_, look) => {
    let page: Page;
    beforeAll(async () => {
      page = await open('', '2027-01-10', look);
    });
    afterAll(() => page?.context().close());

    // On a day on which every bar shows, with the evidence open.
    test.each(PAGES)('/%s', async (path) => {
      const found = complaints(page);
      await page.goto(served.url + path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await serious(page)).toEqual([]);
      expect(found).toEqual([]);
    });
  });

  test.each([
    ['2026-11-22', []],
    ['2026-11-29', []],
    ['2026-11-30', ['POSSIBLY OUT OF DATE']],
    ['2026-12-01', ['POSSIBLY OUT OF DATE', 'REVISION D TOOK EFFECT ON 2026-12-01']],
  ])('on %s a page built on 22 November shows the bars %j', async (day, expected) => {
    expect(await bars(await open('d/QP-07/', day))).toEqual(expected);
  });

  test('an emergency that ran out since says so the day after its last one', async () => {
    expect(await bars(await open('d/QP-10/', '2026-11-25'))).toEqual([]);
    expect(await bars(await open('d/QP-10/', '2026-11-26'))).toEqual(['THIS REVISION MAY HAVE EXPIRED']);
  });

  test('without script no bar shows, and the day of the build is on the page', async () => {
    const page = await open('d/QP-07/', '2027-01-10', { javaScriptEnabled: false });
    expect(await bars(page)).toEqual([]);
    expect(await page.textContent('.foot')).toContain('As of 2026-11-22');
  });

  test('a day is chosen, kept in the address, and taken from it', async () => {
    const page = await open('in-force/', '2026-11-22');
    const rows = (): Promise<string[]> =>
      page
        .locator('tbody tr:visible')
        .evaluateAll((all) =>
          all.map((row) => `${row.children[0]?.textContent ?? ''} ${row.children[2]?.textContent ?? ''}`),
        );
    expect(await rows()).toEqual(['QP-07 C', 'QP-08 B', 'QP-10 B', 'QP-11 A', 'QP-13 A']);
    await page.fill('[data-in-force-day]', '2026-11-06');
    expect(await rows()).toEqual(['QP-07 C', 'QP-08 A', 'QP-10 A', 'QP-11 B', 'QP-12 A', 'QP-13 A', 'QP-15 A']);
    expect(await page.textContent('[data-in-force-status]')).toBe('7 in force on 2026-11-06');
    expect(new URL(page.url()).search).toBe('?day=2026-11-06');
    await page.reload();
    expect(await rows()).toHaveLength(7);
    await page.click('[data-in-force-all]');
    expect(await rows()).toHaveLength(14);
  });

  test('without script the whole list is there', async () => {
    const page = await open('in-force/', '2026-11-22', { javaScriptEnabled: false });
    expect(await page.locator('tbody tr:visible').count()).toBe(14);
    expect(await page.locator('input:visible, button:visible').count()).toBe(0);
  });
});
