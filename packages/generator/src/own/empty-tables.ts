// Registers start without the rows of the fictional company; what must be decided starts as `tbd`.
import type { Answers } from '../answers/answers-schema.ts';
import type { TemplateSettings } from '../template/template-schema.ts';
import { cellsOf, rowOf, type Block } from '../text/blocks.ts';
import { sectionsOf } from '../text/sections.ts';
import { inWords, UNDECIDED } from './company-facts.ts';

/** @param id of the document in the template */
export function emptyTables(
  blocks: readonly Block[],
  id: string,
  settings: TemplateSettings,
  answers: Answers,
): Block[] {
  const slugs = (names: readonly string[]): string[] =>
    names.filter((name) => name.startsWith(`${id}#`)).map((name) => name.slice(id.length + 1));
  const registers = slugs(settings.registers);
  const retention = slugs(settings.retention);
  const blanks = settings.blanks.filter(({ at }) => at.startsWith(`${id}#`));
  const sections = sectionsOf(blocks);
  return blocks.map((block, index) => {
    if (block.kind !== 'table') return block;
    const inside = (slug: string): boolean =>
      sections.some((section) => section.slug === slug && index > section.start && index < section.end);
    if (registers.some(inside)) return { ...block, lines: oneRow(block.lines) };
    if (retention.some(inside)) return { ...block, lines: withPeriod(block.lines, answers) };
    const blank = blanks.find(({ at }) => inside(at.slice(id.length + 1)));
    return blank === undefined ? block : { ...block, lines: blanked(block.lines, blank.columns) };
  });
}

function oneRow(lines: readonly string[]): string[] {
  const [head = '', ruler = ''] = lines;
  return [head, ruler, rowOf(cellsOf(head).map(() => UNDECIDED))];
}

function withPeriod(lines: readonly string[], { retention }: Answers): string[] {
  const [head = ''] = lines;
  const period = cellsOf(head).indexOf('Period');
  const value = retention === 'tbd' ? UNDECIDED : inWords(retention);
  return lines.map((line, row) =>
    row < 2 ? line : rowOf(cellsOf(line).map((cell, column) => (column === period ? value : cell))),
  );
}

function blanked(lines: readonly string[], columns: readonly string[] | undefined): string[] {
  const heads = cellsOf(lines[0] ?? '');
  return lines.map((line, row) => {
    if (row < 2) return line;
    const cells = cellsOf(line).map((cell, column) => {
      const chosen = columns === undefined ? column > 0 : columns.includes(heads[column] ?? '');
      return chosen ? UNDECIDED : cell;
    });
    return rowOf(cells);
  });
}
