// The template manual, opened from disk and published as people will: complete, small, and every link leads somewhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openManual } from '@clausemark/workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../src/index.ts';
import { elements, openBuilt, textIn, type BuiltSite } from './built-site.ts';

const root = join(import.meta.dirname, '../../manual-template');
let parent: string;
let site: BuiltSite;
let documents: number;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'clausemark-site-test-'));
  const manual = await openManual({ root, cache: false });
  documents = manual.documents.length;
  await buildSite({ manual, today: '2026-11-22', outDir: join(parent, 'out'), root });
  site = openBuilt(join(parent, 'out'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const pages = (): readonly string[] => site.files().filter((file) => file.endsWith('.html'));

test('every released document has a page of at most 20 KB beside its text', () => {
  const own = pages().filter((file) => file.startsWith('d/'));
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThanOrEqual(documents);
  for (const file of own) {
    const html = site.read(file);
    const body = /<div class="prose"[\s\S]*?(?=<section class="related"|<nav class="pager")/.exec(html)?.[0] ?? '';
    expect(html.length - body.length, file).toBeLessThan(20 * 1024);
  }
});

test('every link leads to a file of the site', () => {
  const all = new Set(site.files());
  for (const file of pages()) {
    for (const { properties } of elements(site.tree(file))) {
      const { href } = properties;
      if (typeof href !== 'string' || /^(?:https|mailto|tel):|^#/.test(href)) continue;
      const { pathname } = new URL(href, 'http://site');
      expect(all, `${file}: ${href}`).toContain(
        pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1),
      );
    }
  }
});

test('nothing of the template is dead or raw', () => {
  for (const file of pages()) {
    for (const element of elements(site.tree(file))) {
      const { className } = element.properties;
      expect(String(className), `${file}: ${textIn(element)}`).not.toMatch(/dead-link|raw-html/);
    }
  }
});
