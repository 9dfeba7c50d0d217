// The interface in other languages: nothing of it is left in English, the language of each part is said, documents stay as they are.
import { loadStandards } from '@clausemark/linter';
import { memoryManual } from '@clausemark/testing';
import { clauseLabel } from '@clausemark/standards';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../src/texts/en.ts';
import type { Plural } from '../src/texts/texts.ts';
import { buildSmall, elements, listFiles, textIn, type BuiltSite } from './built-site.ts';
import { bySoundLedger, company, tree } from './ledger-company.ts';
import { outside, outsideCss, pseudo } from './pseudo-language.ts';
import { config, files, frontMatter, smallManual, TODAY } from './small-manual.ts';

const sites: BuiltSite[] = [];
async function build(...given: Parameters<typeof buildSmall>): Promise<BuiltSite> {
  const site = await buildSmall(...given);
  sites.push(site);
  return site;
}
afterAll(() => sites.forEach((site) => site.remove()));

const pagesOf = (site: BuiltSite): readonly string[] => site.files().filter((file) => file.endsWith('.html'));
const textOf = (site: BuiltSite, path: string): string => textIn(site.tree(path)).replace(/\s+/g, ' ');

/** A document of every kind of trouble, so that every note a page can make is on some page. */
const troubled = `${frontMatter('QP-999', { title: 'Δοκιμή', retention: 'P10Y', process: 'Ροή' })}
# Δοκιμή

[α](nowhere.md) [β](../../out.md) [γ](javascript:1) [δ](sheet.csv) [ε](secret.svg) ![ζ](https://e.example/p.png) ![](gone.png) ![η](secret.svg)

| α |
|---|
| β |

## Βήματα

- [x] α
- [ ] β[^1]

[^1]: γ
`;
const words: Record<string, string> = {
  'procedures/QP-999.md': troubled,
  'procedures/sheet.csv': 'a,b\n',
  'procedures/secret.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'policies/QP-852.md': `${frontMatter('QP-852', { title: 'Τίτλος' })}\n# Τίτλος\n`,
  'records/R-1.md': `${frontMatter('R-1', { title: 'Αρχείο', revision: '""' })}\n# Αρχείο\n`,
};

describe('in a language of brackets', () => {
  /** Words of the manual, of the catalogue and names, longest first. Everything else must be a text of the interface. */
  let known: readonly string[];

  beforeAll(async () => {
    const { all } = await loadStandards(smallManual());
    const catalogue = all.flatMap((standard) => [
      standard.title,
      `${standard.id.toUpperCase()} Rev ${standard.edition}`,
      ...standard.clauses.flatMap((clause) => [
        clause.title,
        clauseLabel(standard, clause),
        clause.summary ?? '',
        ...[...clause.documentedInformation.maintain, ...clause.documentedInformation.retain].map(({ what }) => what),
      ]),
    ]);
    const documents = [...smallManual().documents, ...memoryManual(tree).documents];
    const written = documents.flatMap(({ title, path, facts }) => [
      title,
      path,
      ...facts.headings.map(({ text }) => text),
    ]);
    const names = ['Larkfield Aero', 'Quality Manager', 'Managing Director', 'Alice Roe', 'Bob Low', 'Signed sheet 12'];
    const data = [
      'released',
      'obsolete',
      'draft',
      'control/approvals.yaml',
      'control/people.yaml',
      'control/roles.yaml',
      'clausemark.yaml',
      'Title of QP-13',
      'Title of QP-15',
      'effective_date',
      'revision',
      'abc1234',
      'QP-920 Internal audit',
      'clausemark verify',
    ];
    const formats = [
      'CSV',
      'JSON',
      'Ctrl K',
      'SHA-256',
      'UTC',
      'pixel.png',
      'sheet.csv',
      'sheet',
      'a pixel',
      'Merged.',
      'Second labels section',
    ];
    known = [...catalogue, ...written, ...names, ...data, ...formats]
      .filter((text) => text.length > 1)
      .toSorted((a, b) => b.length - a.length);
  });

  function hardCoded(text: string): readonly string[] {
    let rest = text.replace(/\b[a-z]+\/[\w.-]+\.md\b/g, ' ');
    for (const part of known) rest = rest.replaceAll(part, ' ');
    return rest.match(/[A-Za-z]{3,}(?: [A-Za-z]+)*/g)?.filter((found) => !/^[0-9a-f]+$/.test(found)) ?? [];
  }

  /** Bodies of documents are checked by what is put into them, in `troubled`; theirs are words of their own. */
  function withoutBodies(site: BuiltSite, file: string): ReturnType<BuiltSite['tree']> {
    const page = site.tree(file);
    if (file.includes('QP-999')) return page;
    for (const element of elements(page))
      if (/prose|redline|recent/.test(String(element.properties['className'])) && element.tagName === 'div')
        element.children = [];
    return page;
  }

  test.each([
    [
      'without a ledger, with drafts',
      () => build({ ...words, 'clausemark.yaml': `${config}site: { showDrafts: true }\n` }, { texts: pseudo }),
    ],
    ['without a ledger, without drafts', () => build(words, { texts: pseudo, commit: undefined })],
    ['with a ledger', () => build({}, { ...bySoundLedger(company()), texts: pseudo })],
    [
      'with nothing to show',
      () => build(Object.fromEntries(Object.keys(files).map((path) => [path, ''])), { texts: pseudo }),
    ],
  ])('%s no word of the pages is hard-coded', async (_, make) => {
    const site = await make();
    const prints = site.files().filter((name) => name.endsWith('print.css') || name.startsWith('assets/print'));
    const found = [
      ...pagesOf(site).map((file) => [file, hardCoded(outside(withoutBodies(site, file)))] as const),
      ...prints.map((file) => [file, hardCoded(outsideCss(site.read(file)))] as const),
    ];
    expect(found.filter(([, hard]) => hard.length > 0)).toEqual([]);
  });

  test('the scripts hold the texts of their language and of no other', async () => {
    const site = await build({}, { texts: pseudo });
    const script = site.files().find((file) => /^assets\/site\..*\.js$/.test(file)) ?? '';
    expect(site.read(script)).toContain('⟦Link copied⟧');
    expect(site.read(script)).not.toContain(pseudo['about.title']);
    const plain = await build();
    const own = plain.files().find((file) => /^assets\/site\..*\.js$/.test(file)) ?? '';
    expect(plain.read(own)).not.toContain('Link kopiert');
    // The rest comes when search is first used.
    expect(plain.read(own).length).toBeLessThan(16 * 1024);
    const search = plain.files().find((file) => /^assets\/search\..*\.js$/.test(file)) ?? '';
    expect(plain.read(search).length).toBeLessThan(24 * 1024);
  });
});

describe('in German', () => {
  let site: BuiltSite;
  const german = { 'clausemark.yaml': `${config}language: en\nsite: { language: de }\n` };
  beforeAll(async () => {
    site = await build({
      ...german,
      'procedures/QP-860.md': `${frontMatter('QP-860', { title: 'Freigabe', lang: 'de' })}\n# Freigabe\n\n## Ablauf\n\n[x](nirgends.md)\n`,
    });
  });

  const attribute = (file: string, tag: string, name: string): unknown =>
    [...elements(site.tree(file))].find(
      ({ tagName, properties }) => tagName === tag && 'id' in properties !== (tag === 'html'),
    )?.properties[name];

  test('every page says so, and documents in another language say theirs', () => {
    for (const file of pagesOf(site)) expect(attribute(file, 'html', 'lang'), file).toBe('de');
    const bodyLang = (id: string): unknown =>
      [...elements(site.tree(`d/${id}/index.html`))].find(({ properties }) => 'dataPagefindBody' in properties)
        ?.properties['lang'];
    expect(bodyLang('QP-852')).toBe('en');
    expect(bodyLang('QP-860')).toBeUndefined();
    expect(site.read('d/QP-841/index.html')).toContain('<span class="note" lang="de">(nicht veröffentlicht)</span>');
    expect(site.read('d/QP-860/index.html')).toContain('<span class="note">(nicht in diesem Handbuch)</span>');
    expect(site.read('clauses/as9120-B/8.5.2/index.html')).toContain('<h1 lang="en">');
  });

  test('the page of a document says what it is in German, and leaves the document as it is', () => {
    const page = textOf(site, 'd/QP-852/index.html');
    for (const part of [
      'Gültig',
      'VerantwortlichQuality Manager',
      'Gültig ab2026-11-01',
      'Überprüfung fällig 2028-10-01',
    ])
      expect(page).toContain(part);
    expect(page).toContain('Rivet MS20470AD4--6, drill 5/8", "quoted" -- and ... stay. See QP-841 and the card.');
    expect(textOf(site, 'd/QP-870/index.html')).toContain('NOCH NICHT GÜLTIG Gültig ab 2026-12-01.');
    expect(textOf(site, 'd/QP-841/index.html')).toContain('fällig, 325 Tage vor dem 2026-11-22.');
  });

  test('prints carry German words, and nothing of them can end the string', () => {
    const css = site.read('d/QP-870/print.css');
    expect(css).toMatch(/@bottom-right \{ content: "Seite " counter\(page\) " von " counter\(pages\); \}/);
    expect(css.match(/"/g)?.length).toBe(10);
    expect(css).not.toMatch(/[^\x20-\x7e\n]/);
  });

  test('no sentence of the English interface is on any page', () => {
    const sentences = Object.entries<string | Plural>(en)
      // Titles of stages are short enough to be words of the catalogue as well.
      .filter(([name]) => !name.startsWith('stage.'))
      .flatMap(([, text]) => (typeof text === 'string' ? [text] : [text.one, text.other]))
      .flatMap((text) => text.split(/\{[\w-]+\}/))
      .map((part) => part.trim())
      .filter((part) => part.split(' ').length > 2);
    for (const file of pagesOf(site)) {
      const page = textOf(site, file);
      for (const sentence of sentences) expect(page, file).not.toContain(sentence);
    }
  });

  test('data for other tools has keys that are the same in every language', () => {
    const { documents, language } = JSON.parse(site.read('register.json')) as {
      language: string;
      documents: readonly Record<string, string>[];
    };
    expect(language).toBe('de');
    expect(documents.find(({ id }) => id === 'F-852-01')).toMatchObject({
      type: 'Formular',
      typeKey: 'form',
      state: 'Gültig',
      stateKey: 'in-force',
    });
  });

  test('two builds are byte-identical, and pages are no larger than the English ones but for their words', async () => {
    const again = await build({
      ...german,
      'procedures/QP-860.md': `${frontMatter('QP-860', { title: 'Freigabe', lang: 'de' })}\n# Freigabe\n\n## Ablauf\n\n[x](nirgends.md)\n`,
    });
    expect(listFiles(again.dir)).toEqual(listFiles(site.dir));
    for (const file of listFiles(site.dir)) expect(again.read(file), file).toBe(site.read(file));
    const english = await build();
    const size = (built: BuiltSite): number => Buffer.byteLength(built.read('d/QP-852/index.html'));
    expect(size(site) / size(english)).toBeLessThan(1.12);
  });

  test('hostile words of a manual stay words within German sentences', async () => {
    const evil = '"><img src=x onerror=alert(1)>{id}';
    const hostile = await build({
      ...german,
      'procedures/QP-840.md': `${frontMatter('QP-840', { status: 'obsolete', title: `'${evil}'`, revision: `'${evil}'` })}\n# T\n`,
    });
    for (const file of pagesOf(hostile))
      for (const { tagName, properties } of elements(hostile.tree(file))) {
        if (tagName === 'img') expect(properties['src'], file).toMatch(/^\/files\//);
        expect(
          Object.keys(properties).filter((name) => /^on/i.test(name)),
          file,
        ).toEqual([]);
      }
    expect(textOf(hostile, 'd/QP-840/index.html')).toContain(`Rev. ${evil}`);
  });
});

test.each([
  ['fr', 'En vigueur', 'COPIE NON MAÎTRISÉE'],
  ['es', 'Vigente', 'COPIA NO CONTROLADA'],
])('%s: the words of its standard', async (language, state, print) => {
  const site = await build({ 'clausemark.yaml': `${config}site: { language: ${language} }\n` }, { today: TODAY });
  expect(textOf(site, 'd/QP-852/index.html')).toContain(state);
  const css = site
    .read('d/QP-852/print.css')
    .replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  expect(css).toContain(print);
});
