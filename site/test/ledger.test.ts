// What the site shows when there is a ledger: each row of the table "What is in force" of the design.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LedgerBuilder } from '../../packages/control/src/testing/ledger-builder.ts';
import { matrixText } from '../../packages/control/src/testing/company.ts';
import { buildSmall, elements, listFiles, textIn, type BuiltSite } from './built-site.ts';
import { acute, bySoundLedger, company, content, ratify, release, textOf, tree } from './ledger-company.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sites: BuiltSite[] = [];

async function on(today: string, builder = company(), files = tree): Promise<BuiltSite> {
  const site = await buildSmall({}, { ...bySoundLedger(builder, files), today });
  sites.push(site);
  return site;
}

function pageOf(site: BuiltSite, path: string): string {
  return textIn(site.tree(`${path}/index.html`)).replace(/\s+/g, ' ');
}

/** Bands that are shown without the script, which shows the others on their day. */
function bands(site: BuiltSite, path: string): readonly string[] {
  return [...elements(site.tree(`${path}/index.html`))]
    .filter(({ properties }) => [properties['className']].flat().includes('band') && properties['hidden'] === undefined)
    .map((band) => textIn(band).replace(/\s+/g, ' ').trim());
}

function hiddenBands(site: BuiltSite, path: string): readonly string[] {
  return [...elements(site.tree(`${path}/index.html`))]
    .filter(({ properties }) => properties['dataShowFrom'] !== undefined && properties['hidden'] !== undefined)
    .map((band) =>
      `${String(band.properties['dataShowFrom'])} ${
        textIn(band)
          .trim()
          .split(/\s{2,}|This/)[0] ?? ''
      }`.trim(),
    );
}

let site: BuiltSite;
let later: BuiltSite;
beforeAll(async () => {
  site = await on('2026-11-22');
  later = await on('2026-12-01');
});
afterAll(() => sites.forEach((built) => built.remove()));

describe('C in force, D released for a later day', () => {
  test('the page of a clause names who approved, and no claim of the document', () => {
    const page = pageOf(site, 'clauses/as9120-B/8.4.3');
    expect(page).toMatch(/Revision\s*C Effective\s*\S+ Approved by\s*\S/);
    expect(page).not.toContain('named in the document');
  });

  test('the page shows C, from the ledger although the file is D already, and says when D takes effect', () => {
    const page = pageOf(site, 'd/QP-07');
    expect(page).toContain('Rev C');
    expect(page).toContain('Inspect 10 parts.');
    expect(page).not.toContain('20 parts');
    expect(bands(site, 'd/QP-07')).toEqual([
      'REVISION D TAKES EFFECT ON 2026-12-01 Until then work by revision C, which this page shows. Read revision D to prepare',
    ]);
    expect(hiddenBands(site, 'd/QP-07')).toEqual([
      '2026-11-30 POSSIBLY OUT OF DATE',
      '2026-12-01 REVISION D TOOK EFFECT ON 2026-12-01',
    ]);
  });

  test('D has its page, not yet in force and not for search engines', () => {
    expect(pageOf(site, 'd/QP-07/rev/D')).toContain('Inspect 20 parts.');
    expect(bands(site, 'd/QP-07/rev/D')).toEqual([
      'NOT YET IN FORCE Takes effect on 2026-12-01. Read it to prepare; do not work by it yet. The page of QP-07 shows what counts',
    ]);
    expect(site.read('d/QP-07/rev/D/index.html')).toContain('<meta name="robots" content="noindex">');
    expect(site.read('d/QP-07/rev/D/index.html')).not.toContain('data-pagefind-body');
    expect(pageOf(site, 'd/QP-07/rev/C')).toContain('Revision C is the one in force. It is read on the page of QP-07');
  });

  test('on its day D is the page, and C is superseded', () => {
    expect(pageOf(later, 'd/QP-07')).toContain('Inspect 20 parts.');
    expect(bands(later, 'd/QP-07')).toEqual([]);
    expect(pageOf(later, 'd/QP-07/rev/C')).toContain('Inspect 10 parts.');
    expect(bands(later, 'd/QP-07/rev/C')).toEqual([
      'SUPERSEDED ON 2026-12-01 A later revision took its place. Do not work by it. The page of QP-07 shows what counts',
    ]);
    expect(later.read('d/QP-07/rev/C/index.html')).toContain('noindex');
  });
});

test('a revision that counts again after an emergency fell is in force since that day, on its page and among the new ones', () => {
  expect(pageOf(site, 'd/QP-11')).toContain('Rev A In force since 2026-11-11');
  expect(pageOf(site, '.')).toMatch(/QP-11\s*Title of QP-11\s*Rev A\s*2026-11-11/);
  expect(pageOf(site, 'd/QP-10')).toContain('Rev B In force since 2026-11-20');
});

describe('what is not released', () => {
  test('a file changed around the gate is not shown; the last revision in force is', () => {
    expect(pageOf(site, 'd/QP-08')).toContain('Revision B of QP-08.');
    for (const file of site.files().filter((name) => !name.startsWith('pagefind/')))
      expect(site.read(file), file).not.toContain('Uncontrolled words');
  });

  test('drift is listed for those who keep the manual', () => {
    const page = pageOf(site, 'control');
    expect(page).toContain('QP-08: the file is not what the ledger released last (procedures/QP-08.md)');
    expect(page).toContain('QP-13: released in the ledger, and no file is left in the repository');
    expect(page).toContain(
      'QP-21: released in the repository, and the ledger has no release of it (procedures/QP-21.md), so it is not published',
    );
    expect(page).not.toContain('QP-07: the file');
    expect(site.read('control/index.html')).toContain('noindex');
  });

  test('drafts and documents without an entry have no page and answer no clause', () => {
    expect(site.files().filter((file) => file.startsWith('d/QP-2'))).toEqual([]);
    expect(pageOf(site, 'clauses/as9120-B/10.3')).toContain('Draft only');
    expect(pageOf(site, 'clauses/as9120-B/9.1.1')).toContain('No document claims this clause.');
    expect(site.read('register.csv')).not.toContain('QP-2');
  });

  test('a draft that was never released is shown where drafts are', async () => {
    const drafts = await on('2026-11-22', company(), {
      ...tree,
      'clausemark.yaml': `${String(tree['clausemark.yaml'])}site: { showDrafts: true }\n`,
    });
    expect(bands(drafts, 'd/QP-20')[0]).toContain('DRAFT');
    expect(drafts.files().filter((file) => file.startsWith('d/QP-21'))).toEqual([]);
  });
});

test('obsolete: why, since when, what instead, and no text anywhere', () => {
  expect(bands(site, 'd/QP-12')[0]).toContain('Withdrawn from 2026-11-15: Merged.');
  expect(pageOf(site, 'd/QP-12')).toContain('Use instead QP-08');
  expect(pageOf(site, 'd/QP-12')).not.toContain('Revision A of QP-12.');
  expect(pageOf(site, 'clauses/as9120-B/8.7.1')).not.toContain('Covered');
});

test('an emergency is red, with its last day; once expired the revision before counts again', async () => {
  expect(bands(site, 'd/QP-10')).toHaveLength(1);
  expect(bands(site, 'd/QP-10')[0]).toMatch(/^EMERGENCY REVISION, NOT RATIFIED .* until the end of 2026-11-25/);
  expect(site.read('d/QP-10/index.html')).toContain('band-emergency');
  expect(hiddenBands(site, 'd/QP-10')).toContain('2026-11-26 THIS REVISION MAY HAVE EXPIRED');
  expect(pageOf(site, 'control')).toContain('revision B, not ratified, counts until the end of 2026-11-25');
  expect(pageOf(later, 'd/QP-10')).toContain('Revision A of QP-10.');
  expect(bands(later, 'd/QP-10')[0]).toContain('REVISION B HAS EXPIRED');
  expect(bands(later, 'd/QP-10/rev/B')[0]).toContain('not ratified by the end of 2026-11-25');
  const ratified = company();
  ratify(ratified, 'QP-10', 'B', content(ratified, acute).digest);
  expect(bands(await on('2026-12-01', ratified), 'd/QP-10')[0]).toMatch(/^EMERGENCY REVISION, RATIFIED/);
});

test('a withdrawn revision leaves nothing in force, and the page says so', () => {
  expect(pageOf(site, 'd/QP-15')).not.toContain('Revision A of QP-15.');
  expect(bands(site, 'd/QP-15').join(' ')).toMatch(/REVISION A WAS WITHDRAWN .* Wrong limits.*NO REVISION IN FORCE/);
  expect(bands(site, 'd/QP-15/rev/A')[0]).toMatch(/^WITHDRAWN Withdrawn from 2026-11-12: Wrong limits/);
});

describe('evidence', () => {
  test('who approved, in which role, when, what it means, and what it rests on', () => {
    const page = pageOf(site, 'd/QP-08');
    expect(page).toMatch(/Alice Roe, Quality Manager: approval, 2026-11-01 \d\d:00 UTC \(GitHub review 1\)/);
    expect(page).toContain('Evidence levelreview: reviews on the platform');
    expect(page).toMatch(/Ledgerentry 4, 2026-11-01/);
    expect(page).toContain('substantive, change request CR-2');
  });

  test('titles of roles are the approved ones, and changed rules are told', async () => {
    const roles = 'roles:\n  quality-manager: { title: Warehouse Cat }\n';
    const forged = await on('2026-11-22', company(), { ...tree, 'control/roles.yaml': roles });
    expect(pageOf(forged, 'd/QP-08')).toContain('Alice Roe, Quality Manager');
    expect(pageOf(forged, 'd/QP-08')).not.toContain('Warehouse Cat');
    expect(pageOf(forged, 'control')).toContain('control/roles.yaml: the file is not the one that was approved');
  });

  test('a baseline is called one', () => {
    expect(pageOf(site, 'd/QP-13')).toContain('Baseline. In force before the ledger began. It cites: Signed sheet 12');
    expect(pageOf(site, 'd/QP-13')).toContain('baseline: declared to have been approved before the ledger began');
  });

  test('a solo approval is said', async () => {
    const builder = new LedgerBuilder(matrixText('solo'));
    const own = [builder.approval('alice', 'quality-manager'), builder.approval('bob', 'managing-director')];
    release(builder, { doc: 'QP-30' }, { authors: ['alice', 'bob'], approvals: own });
    const solo = await on('2026-11-22', builder, {
      'clausemark.yaml': '',
      'procedures/QP-30.md': textOf({ doc: 'QP-30' }),
    });
    expect(pageOf(solo, 'd/QP-30')).toContain('solo approval: the approver wrote it');
    expect(pageOf(site, 'd/QP-08')).not.toContain('solo');
  });

  test('the history leads to texts and changes', () => {
    const html = site.read('d/QP-07/index.html');
    expect(html).toContain('href="/d/QP-07/rev/D/changes/"');
    const changes = site.read('d/QP-07/rev/D/changes/index.html');
    expect(changes).toContain('<del>10</del>');
    expect(changes).toContain('<ins>20</ins>');
    expect(changes).toContain('<ins>2026-12-01</ins>');
  });

  test('the print says entry and head of the ledger', () => {
    const css = site
      .read('d/QP-08/print.css')
      .replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
    expect(css).toMatch(/Rev B  · {2}IN FORCE/);
    expect(css).toMatch(/Ledger entry \d+, [0-9a-f]{16}\./);
  });
});

test('files of a released text come from the ledger, whatever lies in their place now', async () => {
  const swapped = await on('2026-11-22', company(), {
    ...tree,
    'procedures/sheet.csv': 'evil\n',
    'procedures/pixel.png': 'no picture',
  });
  const files = swapped.files().filter((file) => file.startsWith('files/'));
  expect(files).toHaveLength(2);
  for (const file of files) expect(swapped.read(file)).not.toContain('evil');
  expect(swapped.read('d/QP-07/index.html')).toMatch(/<img src="\/files\/[0-9a-f]{24}\.png"/);
  expect(pageOf(swapped, 'control')).toContain('QP-07: the file is not what the ledger released last');
});

test('a file that was removed for legal reasons is not published, not even from the repository, and the pages stay', async () => {
  const builder = company();
  const files = [...builder.text.matchAll(/"path":"([\w.]+)","sha256":"(\w{64})"/g)];
  for (const object of new Set(files.map(([, , hash = '']) => hash))) {
    builder.add({ type: 'expunged', ...builder.act(), object, reason: 'x', authority: 'District Court' });
    builder.alter(object, undefined);
  }
  const gone = await on('2026-11-22', builder);
  expect(files.length).toBeGreaterThan(0);
  expect(gone.files().filter((file) => file.startsWith('files/'))).toEqual([]);
  expect(pageOf(gone, 'd/QP-07')).toContain('Inspect 10 parts.');
});

describe('links of released texts', () => {
  test('lead to the page of today, also after the other document has moved', async () => {
    const builder = new LedgerBuilder();
    const body = '# T\n\n[one](QP-41.md#part) [own](#part)\n\n## Part\n\nWords.\n';
    release(builder, { doc: 'QP-40', body });
    release(builder, { doc: 'QP-40', revision: 'B', effective: '2026-11-04', body: `${body}\nMore.\n` });
    release(builder, { doc: 'QP-41' });
    release(builder, { doc: 'QP-41', revision: 'B', effective: '2026-11-05' }, { path: 'procedures/sub/QP-41.md' });
    const moved = await on('2026-11-22', builder, { 'clausemark.yaml': '' });
    for (const page of ['d/QP-40', 'd/QP-40/rev/A']) {
      const html = moved.read(`${page}/index.html`);
      expect(html).toContain('<a href="/d/QP-41/#part">one</a>');
      expect(html).toContain('<a href="#part">own</a>');
    }
  });

  test('a text that was removed for legal reasons says so, in force or not', async () => {
    const builder = new LedgerBuilder();
    release(builder, { doc: 'QP-42' });
    const { objects } = content(builder, { doc: 'QP-42' });
    builder.add({
      type: 'expunged',
      ...builder.act(),
      object: objects[0] ?? '',
      reason: 'Court order.',
      authority: 'District Court',
    });
    const expunged = await on('2026-11-22', builder, { 'clausemark.yaml': '' });
    expect(pageOf(expunged, 'd/QP-42')).toContain('The text of this revision was removed for legal reasons');
    expect(pageOf(expunged, 'd/QP-42')).toContain('Title of QP-42');
    expect(pageOf(expunged, 'd/QP-42')).not.toContain('Revision A of QP-42.');
  });
});

test('what was in force when: every stretch of time, as page and as JSON', () => {
  const { revisions } = JSON.parse(site.read('in-force.json')) as {
    revisions: readonly { id: string; revision: string; from: string; until: string }[];
  };
  expect(revisions.map(({ id, revision, from, until }) => `${id} ${revision} ${from} ${until}`.trim())).toEqual([
    'QP-07 C 2026-11-05 2026-12-01',
    'QP-07 D 2026-12-01',
    'QP-08 A 2026-11-03 2026-11-10',
    'QP-08 B 2026-11-10',
    'QP-10 A 2026-11-03 2026-11-20',
    'QP-10 B 2026-11-20 2026-11-26',
    'QP-10 A 2026-11-26',
    'QP-11 A 2026-11-03 2026-11-05',
    'QP-11 B 2026-11-05 2026-11-11',
    'QP-11 A 2026-11-11',
    'QP-12 A 2026-11-03 2026-11-15',
    'QP-13 A 2024-05-01',
    'QP-14 A 2026-12-15',
    'QP-15 A 2026-11-03 2026-11-12',
  ]);
  expect(pageOf(site, 'in-force')).toContain('2026-12-01 (planned)');
});

test('the register is that of the ledger', () => {
  const { documents, ledger } = JSON.parse(site.read('register.json')) as {
    documents: readonly { id: string; revision: string; state: string }[];
    ledger: { entry: number };
  };
  expect(ledger.entry).toBe(15);
  expect(documents.map(({ id, revision, state }) => `${id} ${revision} ${state}`)).toEqual([
    'QP-07 C In force',
    'QP-08 B In force',
    'QP-10 B In force',
    'QP-11 A In force',
    'QP-12 A Obsolete',
    'QP-13 A In force',
    'QP-14 A Not yet in force',
    'QP-15 A No revision in force',
  ]);
});

test('two builds are byte-identical', async () => {
  const again = await on('2026-11-22');
  expect(listFiles(again.dir)).toEqual(listFiles(site.dir));
  for (const file of listFiles(site.dir))
    expect(readFileSync(join(again.dir, file)).equals(readFileSync(join(site.dir, file))), file).toBe(true);
});

test('an object that is gone or altered ends the build', async () => {
  const given = bySoundLedger(company());
  const altered = { ...given.ledger, object: () => Buffer.from('other') };
  await expect(buildSmall({}, { ...given, ledger: altered })).rejects.toThrow(/missing or altered.*clausemark verify/);
});

test('every link of the new pages leads to a page of the site', () => {
  const all = new Set(site.files());
  for (const file of all) {
    if (!file.endsWith('.html')) continue;
    for (const { properties } of elements(site.tree(file))) {
      const { href } = properties;
      if (typeof href !== 'string' || /^(?:https|#)/.test(href)) continue;
      const { pathname } = new URL(href, `http://site/${file}`);
      expect(all, `${file}: ${href}`).toContain(
        pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1),
      );
    }
  }
});
