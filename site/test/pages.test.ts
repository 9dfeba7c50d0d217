// What stands on the pages of a small manual.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmall, elements, textIn, type BuiltSite } from './built-site.ts';
import { config, frontMatter } from './small-manual.ts';

let site: BuiltSite;
let drafts: BuiltSite;

beforeAll(async () => {
  site = await buildSmall();
  drafts = await buildSmall({ 'clausemark.yaml': `${config}site: { showDrafts: true }\n` });
});
afterAll(() => {
  site.remove();
  drafts.remove();
});

const textOf = (path: string): string => textIn(site.tree(path)).replace(/\s+/g, ' ');

describe('a document', () => {
  test('shows its control data, and that its approver is a claim', () => {
    const page = textOf('d/QP-852/index.html');
    for (const part of [
      'QP-852',
      'Rev B',
      'In force',
      'Quality Manager',
      'Managing Director',
      '2026-11-01',
      '2028-10-01',
      '8.5.2',
    ])
      expect(page).toContain(part);
    expect(page).toContain('Not under ledger control');
    expect(page).toContain('a claim, not evidence');
  });

  test('keeps every character of its text', () => {
    const page = textOf('d/QP-852/index.html');
    expect(page).toContain('Rivet MS20470AD4--6, drill 5/8", "quoted" -- and ... stay. See QP-841 and the card.');
  });

  test('has the anchors of the linter and a link to copy at each', () => {
    const html = site.read('d/QP-852/index.html');
    for (const anchor of ['labels', 'labels-1', 'revision-history']) {
      expect(html).toContain(`id="${anchor}"`);
      expect(html).toContain(`class="anchor" href="#${anchor}"`);
    }
    expect(html).toContain('<h1 id="traceability">');
    expect(html).toContain('H<sub>2</sub>O<br>next line');
  });

  test('links ids and other documents, and says what is not published', () => {
    expect(site.read('d/QP-852/index.html')).toContain('href="/d/F-852-01/#use"');
    expect(site.read('d/QP-852/index.html')).toMatch(/<a class="nb" href="\/d\/QP-841\/"[^>]*>QP-841<\/a>/);
    expect(textOf('d/QP-841/index.html')).toContain('Draft (not published)');
    expect(site.read('d/QP-841/index.html')).toContain('href="/d/QP-840/"');
  });

  test('names the summary of its revision, its forms and who refers to it', () => {
    expect(textOf('d/QP-852/index.html')).toContain('This revision Second labels section');
    expect(textOf('d/QP-852/index.html')).toContain('Forms, registers and records used');
    expect(textOf('d/F-852-01/index.html')).toContain('Referred to by');
  });

  test('shows pictures with their size and under a name of their content', () => {
    expect(site.read('d/QP-852/index.html')).toMatch(
      /<img src="\/files\/[0-9a-f]{24}\.png" alt="a pixel" width="1" height="1"/,
    );
    expect(site.files().some((file) => /^files\/[0-9a-f]{24}\.png$/.test(file))).toBe(true);
  });

  test('carries its control data on every printed page', () => {
    const css = site
      .read('d/QP-852/print.css')
      .replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
    expect(css).toContain('QP-852  Traceability');
    expect(css).toContain('Rev B  \u00b7  IN FORCE');
    expect(css).toContain('UNCONTROLLED WHEN PRINTED');
    expect(css).toContain('counter(page) " of " counter(pages)');
  });
});

describe('states', () => {
  test('not yet in force: a band with the day', () => {
    expect(textOf('d/QP-870/index.html')).toContain('NOT YET IN FORCE Takes effect on 2026-12-01.');
  });

  test('not yet in force: from its day on a page that was not built again says that it is old', () => {
    const bands = [...elements(site.tree('d/QP-870/index.html'))].filter(
      ({ properties }) => properties['dataShowFrom'] === '2026-12-01',
    );
    expect(
      bands.map((band) => [band.properties['hidden'] !== undefined, textIn(band).trim().replace(/\s+/g, ' ')]),
    ).toEqual([
      [
        true,
        'REVISION B TOOK EFFECT ON 2026-12-01 This page was built on 2026-11-22 and does not show it. Reload it; if this stays, ask the document controller before you work by it.',
      ],
    ]);
    expect(site.read('d/QP-852/index.html').match(/data-show-from/g)).toHaveLength(1);
  });

  test('obsolete: a tombstone with its successor and without its text', () => {
    const page = textOf('d/QP-840/index.html');
    expect(page).toContain('OBSOLETE');
    expect(page).toContain('Use instead');
    expect(site.read('d/QP-840/index.html')).toContain('href="/d/QP-841/"');
    expect(page).not.toContain('nobody should work by');
  });

  test('overdue review: a band', () => {
    expect(textOf('d/QP-841/index.html')).toContain('REVIEW OVERDUE The review was due on 2026-01-01');
  });

  test('a draft is nowhere in what is published, but its id in the clause matrix', () => {
    for (const file of site.files().filter((name) => /\.(?:html|json|csv|css)$/.test(name))) {
      expect(site.read(file), file).not.toContain('Secret draft plan');
      expect(site.read(file), file).not.toContain('Words of a draft');
    }
    expect(textOf('clauses/as9120-B/index.html')).toContain('QP-900draft');
    expect(textOf('index.html')).toContain('1 draft is not published.');
  });

  test('showDrafts publishes it with a band and a watermark', () => {
    const html = drafts.read('d/QP-900/index.html');
    expect(html).toContain('<div class="watermark" aria-hidden="true">DRAFT</div>');
    expect(html).toContain('band-draft');
    expect(html).toContain('name="robots" content="noindex"');
  });
});

describe('lists', () => {
  test('the register has every published document, in HTML, CSV and JSON', () => {
    const { documents, asOf } = JSON.parse(site.read('register.json')) as {
      documents: { id: string; state: string }[];
      asOf: string;
    };
    expect(asOf).toBe('2026-11-22');
    expect(documents.map(({ id }) => id)).toEqual(['F-852-01', 'QP-840', 'QP-841', 'QP-852', 'QP-870']);
    expect(site.read('register.csv').split('\r\n')).toHaveLength(7);
    for (const { id } of documents) expect(textOf('register/index.html')).toContain(id);
  });

  test('the matrix states covered, draft only, planned and gap, with counts', () => {
    const { clauses, totals } = JSON.parse(site.read('clauses/as9120-B/matrix.json')) as {
      clauses: { clause: string; state: string; note: string }[];
      totals: Record<string, number>;
    };
    const state = (number: string): string | undefined => clauses.find(({ clause }) => clause === number)?.state;
    expect([state('8.5.2'), state('10.3'), state('8.7.1'), state('9.2.1'), state('9.3.1')]).toEqual([
      'covered',
      'draft-only',
      'planned',
      'planned',
      'gap',
    ]);
    expect(textOf('clauses/as9120-B/index.html')).toContain(`${totals['gap']} gap`);
    expect(textOf('clauses/as9120-B/index.html')).toContain('QP-920 Internal audit');
    expect(site.read('clauses/as9120-B/8.5.2/index.html')).toContain('href="/d/QP-852/#labels"');
  });

  test('a clause says of each document which revision counts, since when, by whose claim, and when it is due', () => {
    expect(textOf('clauses/as9120-B/8.5.2/index.html')).toMatch(
      /Revision\s*B Effective\s*2026-11-01 Approver\s*Managing Director named in the document Review due 2028-10-01/,
    );
    expect(textOf('clauses/as9120-B/8.4.1/index.html')).toMatch(/Review due 2026-01-01\s*overdue by 325 days/);
    expect(textOf('clauses/as9120-B/10.3/index.html')).not.toContain('Review due');
  });

  test('forms name what asks for them', () => {
    expect(site.read('forms/index.html')).toMatch(/F-852-01[\s\S]*href="\/d\/QP-852\/"/);
  });

  test('the first page has the stages in the order goods flow, and what is new by its own history', () => {
    const home = textOf('index.html');
    expect(home.indexOf('Purchase')).toBeLessThan(home.indexOf('Identify, store and split'));
    expect(home).toContain('Second labels section');
    expect(home).toContain('Coming into force');
  });

  test('the page for wrong addresses names withdrawn documents, and numbers that are gone, with what replaces them', () => {
    expect(textOf('404.html')).toMatch(/QP-840 was replaced by QP-841 Supplier approval/);
    expect(textOf('404.html')).toMatch(/OLD-1 was replaced by QP-841 Supplier approval/);
  });

  test('says what the states mean and that 0 findings is not conformity', () => {
    expect(textOf('about/index.html')).toContain('a check with 0 findings are not conformity');
  });
});

describe('every page', () => {
  const pages = (): readonly string[] => site.files().filter((file) => file.endsWith('.html'));

  test('links only to what exists, anchors included', () => {
    const ids = new Map(
      pages().map((file) => [
        file,
        new Set([...elements(site.tree(file))].map(({ properties }) => String(properties['id'] ?? ''))),
      ]),
    );
    const all = new Set(site.files());
    for (const file of pages()) {
      for (const { tagName, properties } of elements(site.tree(file))) {
        const address =
          properties['href'] ?? (tagName === 'script' || tagName === 'img' ? properties['src'] : undefined);
        if (typeof address !== 'string' || /^(?:https|mailto|tel):/.test(address)) continue;
        const { pathname, hash } = new URL(address, `http://site/${file.replace(/index\.html$/, '')}`);
        const target = pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
        expect(all, `${file}: ${address}`).toContain(target);
        if (hash !== '') expect(ids.get(target), `${file}: ${address}`).toContain(decodeURIComponent(hash.slice(1)));
      }
    }
  });

  test('has no inline script or style, one h1, a language and a policy', () => {
    for (const file of pages()) {
      const all = [...elements(site.tree(file))];
      expect(
        all.filter(({ tagName }) => tagName === 'style'),
        file,
      ).toHaveLength(0);
      expect(
        all.filter(({ tagName }) => tagName === 'h1'),
        file,
      ).toHaveLength(1);
      for (const element of all) {
        expect(
          Object.keys(element.properties).filter((name) => /^(?:on|style$)/i.test(name)),
          file,
        ).toEqual([]);
        if (element.tagName === 'script') expect(element.properties['src'], file).toMatch(/^\/assets\//);
      }
      const policy = all.find(({ properties }) => String(properties['httpEquiv']) === 'Content-Security-Policy');
      expect(String(policy?.properties['content']), file).toContain("default-src 'none'");
      expect(all.find(({ tagName }) => tagName === 'html')?.properties['lang']).toBe('en');
    }
  });

  test('has the same head and scripts as every other, whichever Astro makes first', () => {
    const headOf = (file: string): string =>
      (/<head>.*?<\/head>/s.exec(site.read(file))?.[0] ?? file)
        .replace(/<title>[^<]+<\/title>/, '')
        .replace('<meta name="robots" content="noindex">', '')
        .replace(/href="[^"]+print[^"]*\.css"/, '');
    const heads = pages().map(headOf);
    expect(heads[0]).toContain('/assets/');
    expect(new Set(heads).size).toBe(1);
    const scripts = pages().map((file) => site.read(file).match(/<(?:script|style|link)\b/g)?.length);
    expect(new Set(scripts).size).toBe(1);
    expect(existsSync(join(site.dir, 'd/index.html'))).toBe(false);
  });

  test('has no id twice', () => {
    for (const file of pages()) {
      const ids = [...elements(site.tree(file))].flatMap(({ properties }) => properties['id'] ?? []);
      expect(ids.length, file).toBe(new Set(ids).size);
    }
  });

  test('says as of which day and from which commit', () => {
    for (const file of pages()) expect(textOf(file), file).toContain('As of 2026-11-22. Built from commit abc1234.');
  });
});

describe('much of it', () => {
  let many: BuiltSite;
  beforeAll(async () => {
    const ids = Array.from({ length: 7 }, (_, index) => `QP-95${index}`);
    const sections = Array.from({ length: 40 }, (_, index) => `## Section ${index}\n\nWords.\n`).join('\n');
    many = await buildSmall({
      'procedures/QP-960.md': `${frontMatter('QP-960')}\n# Not the title\n\n${sections}`,
      'procedures/QP-961.md': `${frontMatter('QP-961')}\n${sections.replaceAll('Words.', '### Part\n\nWords.')}`,
      ...Object.fromEntries(
        ids.map((id) => [
          `procedures/${id}.md`,
          `${frontMatter(id, { effective_date: '2026-12-01' })}\n# Title of ${id}\n\nWords.\n`,
        ]),
      ),
    });
  });
  afterAll(() => many.remove());

  test('a long text keeps its contents, of one level where that is a list, else of both', () => {
    const entries = (path: string): number => many.read(path).match(/<li class="toc-/g)?.length ?? 0;
    expect(entries('d/QP-960/index.html')).toBe(41);
    expect(entries('d/QP-961/index.html')).toBe(40);
  });

  test('the first page says how many more come into force than it names', () => {
    const home = textIn(many.tree('index.html')).replace(/\s+/g, ' ');
    expect(home).toMatch(/Coming into force .*and 3 more/);
  });

  test('the first page leaves out what is withdrawn, which stands among all documents', () => {
    expect(many.read('index.html')).not.toContain('/d/QP-840/');
    expect(many.read('documents/index.html')).toContain('/d/QP-840/');
  });
});
