// What the site says of claims that do not count: the same reasons as `clausemark coverage`.
import { clauseRows, loadStandards } from '@clausemark/linter';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSmall, textIn, type BuiltSite } from './built-site.ts';
import { frontMatter, smallManual, TODAY } from './small-manual.ts';

const claiming = (id: string, clauses: string, more: Readonly<Record<string, string>>): string =>
  `${frontMatter(id, { clauses: `[${clauses}]`, ...more })}\n# ${id}\n\n## Work\n\nWhat is done, and by whom.\n\n## Nothing\n`;

const extra = {
  'procedures/QP-01.md': claiming('QP-01', '8.7.2#work', { status: 'obsolete' }),
  'procedures/QP-02.md': claiming('QP-02', '8.5.3#work', { effective_date: '2026-13-45' }),
  'procedures/QP-03.md': claiming('QP-03', '8.5.4#work', { status: 'approved' }),
  'procedures/QP-04.md': claiming('QP-04', '8.5.5#nothing', {}),
  'procedures/QP-06.md': claiming('QP-06', '9.1.2#nothing, 9.1.2#gone, 9.1.2#work, 9.1.3#work', {}),
  'procedures/QP-05.md': `${claiming('QP-05', '8.6#work', {})}
See [the work](QP-01.md#work), [their work](QP-04.md#work) and [above](#work).
`,
};

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSmall(extra);
});
afterAll(() => site.remove());

const textOf = (path: string): string => textIn(site.tree(path)).replace(/\s+/g, ' ');

describe('a clause whose claims do not count', () => {
  test.each(['8.7.2', '8.5.3', '8.5.4', '8.5.5'])(
    '%s: claimed in vain, for the reason coverage gives',
    async (clause) => {
      const manual = smallManual(extra);
      const rows = clauseRows(manual, await loadStandards(manual), TODAY);
      const [claim] = rows.find((row) => row.clause === clause)?.claims ?? [];
      const page = textOf(`clauses/as9120-B/${clause}/index.html`);
      expect(claim?.reason).toBeTruthy();
      expect(page).toContain(`; does not count: ${claim?.reason}`);
      expect(page).toContain('Claimed, but no claim counts.');
      expect(page).not.toMatch(/No document claims|Answered by|draft|obsolete;|state unknown/);
    },
  );

  test('but for one section says so of each of the others', () => {
    const page = textOf('clauses/as9120-B/9.1.2/index.html');
    expect(page).toContain('Answered by');
    expect(page).toMatch(/QP-06 Title of QP-06 Procedure, in force (?!; does not count)/);
    expect(page).toContain('Nothing; does not count: its section says nothing');
    expect(page).toContain('gone; does not count: the section it names does not exist');
    expect(page).not.toContain('Work; does not count');
    expect(textOf('clauses/as9120-B/9.1.3/index.html')).not.toContain('does not count');
    const matrix = site.read('clauses/as9120-B/index.html');
    expect(matrix).toContain('href="/d/QP-06/#work"');
    expect(matrix).not.toContain('href="/d/QP-06/#nothing"');
    expect(site.read('clauses/as9120-B/matrix.json')).not.toContain('"gone"');
  });

  test('that nobody claims says so', () => {
    const page = textOf('clauses/as9120-B/9.1.1/index.html');
    expect(page).toContain('No document claims this clause.');
    expect(page).not.toContain('Claimed, but');
  });
});

describe('an obsolete document', () => {
  test('is linked without an anchor, because its page has no text', () => {
    for (const path of ['clauses/as9120-B/8.7.2/index.html', 'clauses/as9120-B/index.html']) {
      expect(site.read(path)).toContain('href="/d/QP-01/"');
      expect(site.read(path)).not.toContain('/d/QP-01/#');
    }
    expect(site.read('clauses/as9120-B/8.5.5/index.html')).toContain('href="/d/QP-04/#nothing"');
  });

  test('is linked without an anchor by the text of others', () => {
    const html = site.read('d/QP-05/index.html');
    expect(html).toContain('<a href="/d/QP-01/">the work</a>');
    expect(html).toContain('<a href="/d/QP-04/#work">their work</a>');
    expect(html).toContain('<a href="#work">above</a>');
  });

  test('has no day of review in the register', () => {
    const { documents } = JSON.parse(site.read('register.json')) as { documents: { id: string; reviewDue: string }[] };
    expect(documents.find(({ id }) => id === 'QP-01')?.reviewDue).toBe('');
    expect(documents.find(({ id }) => id === 'QP-04')?.reviewDue).toBe('2028-10-01');
  });

  test('shows no review and no clauses on its page', () => {
    const page = textOf('d/QP-01/index.html');
    expect(page).not.toMatch(/Review due|Last review|8\.7\.2/);
    expect(textOf('d/QP-04/index.html')).toMatch(/Review due[^]*8\.5\.5[^]*Last review/);
  });
});
