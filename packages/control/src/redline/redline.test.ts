import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareManuals } from '../compare/compare-manuals.ts';
import { linesOf } from '../meaning/lines.ts';
import { projectBody } from '../meaning/project-body.ts';
import { documentText } from '../testing/document.ts';
import { memorySide } from '../testing/memory-side.ts';
import { alignLines } from './align-lines.ts';
import { redline, type Redline } from './redline.ts';

function redlineOf(base: string, head: string): Redline {
  const [change] = compareManuals(
    memorySide({ 'procedures/a.md': base }),
    memorySide({ 'procedures/a.md': head }),
  ).changes;
  return redline(change?.base, change?.head);
}

const notation = ({ sections }: Redline): string[] =>
  sections.flatMap(({ heading, folded, count, lines }) => [
    `# ${heading}${folded ? ` (${count})` : ''}`,
    ...lines.map(({ op, marker, cells }) => {
      const words = cells.map((cell) =>
        cell
          .map((run) => ({ same: '', added: '+', removed: '-' })[run.op] + run.tokens.map(({ text }) => text).join(' '))
          .join(' '),
      );
      return `${op} ${marker}${marker === '' ? '' : ' '}${words.join(' | ')}`;
    }),
  ]);

const BASE =
  '# A\n\nIntro.\n\n## One\n\nParts shall be kept 10 days.\n\n1. open\n2. weigh\n\n## Two\n\n| P | L |\n|-|-|\n| A | 1 |\n';

describe('redline', () => {
  test('folds sections without changes and shows words in the others', () => {
    const head = BASE.replace('10 days', '12 days')
      .replace('2. weigh\n', '2. weigh\n3. close\n')
      .replace('| A | 1 |', '| A | 2 |');
    expect(notation(redlineOf(documentText(BASE), documentText(head)))).toEqual([
      '# A (2)',
      '# One',
      'same One',
      'changed Parts shall be kept -10 +12 days.',
      'same 1. open',
      'same 2. weigh',
      'added 3. +close',
      '# Two',
      'same Two',
      'same P | L',
      'changed A | -1 +2',
    ]);
  });

  test('shows the front matter as a table, controlled keys first', () => {
    const head = documentText(BASE, { revision: '"D"', clauses: '[7.5.3, 8.4.1]', distribution: 'hall' });
    expect(redlineOf(documentText(BASE), head).metadata).toEqual([
      { key: 'clauses', before: undefined, after: '7.5.3, 8.4.1', controlled: true, release: false },
      { key: 'revision', before: 'C', after: 'D', controlled: true, release: true },
      { key: 'distribution', before: undefined, after: 'hall', controlled: false, release: false },
    ]);
  });

  test('a format change has no redline', () => {
    const { sections } = redlineOf(documentText(BASE), documentText(BASE.replace('Intro', '**Intro**')));
    expect(sections.every(({ folded }) => folded)).toBe(true);
  });

  test('threat 17: hidden text is shown', () => {
    const head = `${BASE}\n<!-- shall not -->\n\n[//]: # (never)\n`;
    const shown = notation(redlineOf(documentText(BASE), documentText(head))).join('\n');
    expect(shown).toContain('+<!-- shall not -->');
    expect(shown).toContain('never');
  });

  test('a new document is all added', () => {
    const [change] = compareManuals(memorySide({}), memorySide({ 'procedures/a.md': documentText(BASE) })).changes;
    const lines = redline(undefined, change?.head).sections.flatMap((section) => section.lines);
    expect(new Set(lines.map(({ op }) => op))).toEqual(new Set(['added']));
  });
});

test('aligned lines give back both sides in order', () => {
  const body = fc.array(fc.constantFrom('- a b', '- a c', 'p q', 'p r', '# H', '| x | y |', '1. one'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(body, body, (one, two) => {
      const [base, head] = [one, two].map((blocks) => linesOf(projectBody(`${blocks.join('\n\n')}\n`)));
      const aligned = alignLines(base ?? [], head ?? []);
      expect(aligned.flatMap((item) => (item.op === 'added' ? [] : [item.base]))).toEqual(base);
      expect(aligned.flatMap((item) => (item.op === 'removed' ? [] : [item.head]))).toEqual(head);
    }),
  );
});
