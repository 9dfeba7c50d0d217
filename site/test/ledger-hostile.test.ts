// Hostile texts in the ledger and in the texts it released, the rows H1 to H10 of the threat list: titles, names, reasons, revisions.
import { createSlugger } from '@clausemark/manual';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LedgerBuilder } from '../../packages/control/src/testing/ledger-builder.ts';
import { buildSmall, elements, textIn, type BuiltSite } from './built-site.ts';
import { bySoundLedger, content, emergency, end, release, type Text } from './ledger-company.ts';
import { config } from './small-manual.ts';

const EVIL = `"><img src=x onerror=alert(1)></script><script>alert(2)</script>'`;
const REVISIONS = ['../../evil', '"><u>', 'C/changes', 'con', EVIL];
const BODY = [
  '# T',
  '<script>alert(1)</script> <img src=x onerror=alert(1)> <form action="https://evil.example"></form>',
  '[a](javascript:alert(1)) [b](<javascript&#58;alert(1)>) [c](data:text/html;base64,PHN=) [d](//evil.example)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=) ![y](bad.svg) [page](page.html) [up](../../../etc/passwd)',
  '<div style="display:none">Not required.</div>\n\n<!-- shall not -->',
  '## constructor\n\n## __proto__\n\n## Second <em>title</em>\n\n```js"><script>alert(1)</script>\nx\n```\n\nimport x from "y"',
].join('\n\n');

const texts: readonly Text[] = REVISIONS.map((revision, index) => ({
  doc: 'QP-66',
  revision,
  effective: `2026-11-0${index + 3}`,
  title: EVIL,
  body: `${BODY}\n\nWords of number ${index} ${EVIL}\n`,
  files: { 'bad.svg': Buffer.from('<svg onload="alert(1)"/>'), 'page.html': Buffer.from('<script>alert(1)</script>') },
}));

function hostile(): ReturnType<typeof bySoundLedger> {
  const builder = new LedgerBuilder();
  for (const text of texts) release(builder, text, { change: EVIL });
  release(builder, { doc: 'QP-67' });
  emergency(builder, { doc: 'QP-67', revision: 'B', effective: '2026-11-20' }, '2026-11-25');
  const gone: Text = { doc: 'QP-68', title: EVIL };
  release(builder, gone);
  end(builder, 'document.obsoleted', { text: gone, effective: '2026-11-15', reason: EVIL, successors: [EVIL] });
  const paper: Text = { doc: 'QP-69' };
  const { policy } = builder;
  const subject = builder.subject({ doc: 'QP-69', revision: 'A' });
  builder.add({
    type: 'baseline',
    ...subject,
    ...content(builder, paper),
    effective: '2026-11-03',
    cites: EVIL,
    policy,
  });
  const given = bySoundLedger(builder, { 'clausemark.yaml': config });
  // Names and roles are held against people.yaml, so that hostile ones cannot get in this way; the pages must not rely on it.
  const entries = given.ledger.entries.map((entry) => ({
    ...entry,
    ...('approvals' in entry && {
      approvals: entry.approvals.map((approval) => ({ ...approval, name: EVIL, role: EVIL })),
    }),
    ...('risk' in entry && { risk: EVIL, reason: EVIL }),
  })) as typeof given.ledger.entries;
  return { ...given, ledger: { ...given.ledger, entries } };
}

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSmall({}, hostile());
});
afterAll(() => site.remove());

const pages = (): readonly string[] => site.files().filter((file) => file.endsWith('.html'));

test('H1, H6, H7: nothing of it becomes an element, an attribute or a script', () => {
  for (const file of pages()) {
    for (const { tagName, properties } of elements(site.tree(file))) {
      expect(['iframe', 'object', 'form', 'base', 'u', 'img'], file).not.toContain(tagName);
      expect(
        Object.keys(properties).filter((name) => /^(?:on|style$)/i.test(name)),
        file,
      ).toEqual([]);
      if (tagName === 'script') expect(properties['src'], file).toMatch(/^\/assets\//);
    }
  }
  expect(textIn(site.tree('d/QP-66/index.html'))).toContain(EVIL);
});

test('H2, H3: no address of theirs is linked and no file of theirs is served', () => {
  for (const file of pages())
    for (const { properties } of elements(site.tree(file)))
      if (typeof properties['href'] === 'string')
        expect(properties['href'], file).toMatch(/^(?:\/(?!\/)|#|https:\/\/github\.com\/clausemark\/)/);
  expect(site.files().filter((file) => /\.(?:svg|html?)$/.test(file) && file.startsWith('files/'))).toEqual([]);
});

test('H4: what hides is shown, comments are gone, in former revisions as well', () => {
  const former = site.files().filter((file) => /^d\/QP-66\/rev\/[^/]+\/index\.html$/.test(file));
  expect(former).toHaveLength(REVISIONS.length);
  const shown = former.map((file) => textIn(site.tree(file))).filter((text) => text.includes('Words of number'));
  expect(shown).toHaveLength(REVISIONS.length - 1);
  for (const text of shown) {
    expect(text).toContain('Not required.');
    expect(text).not.toContain('shall not');
  }
});

test('H5, H10: anchors of former revisions are those of the linter, and no id is there twice', () => {
  const slug = createSlugger();
  const expected = ['T', 'constructor', 'proto', 'Second title'].map(slug);
  for (const file of pages()) {
    const ids = [...elements(site.tree(file))].flatMap(({ properties }) => properties['id'] ?? []);
    expect(new Set(ids).size, file).toBe(ids.length);
    if (textIn(site.tree(file)).includes('Words of number') && !file.includes('changes'))
      expect(ids, file).toEqual(expect.arrayContaining(expected.slice(1)));
  }
});

test('H8: the policy stands on every page', () => {
  for (const file of pages()) expect(site.read(file), file).toContain("default-src 'none'; script-src 'self'");
});

test('revisions that are no file names stay inside the folder of their document', () => {
  expect(site.files().every((file) => !file.includes('..') && !file.includes('evil/'))).toBe(true);
  expect(site.files().filter((file) => /rev\/[^/]+\/changes\/index\.html$/.test(file))).toHaveLength(REVISIONS.length);
});

test('margins of printed pages cannot be ended from inside', () => {
  for (const file of site.files().filter((name) => name.endsWith('print.css')))
    expect(site.read(file), file).not.toMatch(/[<>']|url\(/);
});
