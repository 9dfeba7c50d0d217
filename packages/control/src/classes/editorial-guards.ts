// The editorial guard set over a whole document: every hit says why a change is not only editorial.
import type { Roles } from '@clausemark/manual';
import type { Block } from '../meaning/blocks.ts';
import { linesOf, type Line, type LineKind } from '../meaning/lines.ts';
import type { Token } from '../meaning/tokens.ts';
import { alignLines, type AlignedLine } from '../redline/align-lines.ts';
import type { Guard, GuardHit } from './guard-hit.ts';
import { guardSet, type GuardSet } from './guard-set.ts';
import { withoutHistoryRow } from './history-row.ts';
import { passageGuards } from './passage-guards.ts';
import { withSpelledLines } from './spelled-lines.ts';
import { textGuards, type TextHit } from './text-guards.ts';

/** More changed words than this are no editorial change. */
export const MAX_EDITORIAL_WORDS = 20;

const WHOLE: Readonly<Partial<Record<LineKind, Guard>>> = {
  heading: 'heading',
  row: 'table',
  code: 'code',
  html: 'html',
  definition: 'hidden-text',
};

/**
 * Guards a change of a body touched; none proves that an editorial declaration can be accepted.
 *
 * @param language of the document; one without guard words proves nothing and is a hit
 */
export function editorialGuards(
  base: readonly Block[],
  head: readonly Block[],
  language: string,
  roles: Roles,
): GuardHit[] {
  const set = guardSet(language, roles);
  if (set === undefined) return [{ guard: 'language', section: '', words: language }];
  const aligned = withSpelledLines(withoutHistoryRow(alignLines(linesOf(base), linesOf(head)), set));
  let words = 0;
  const hits = aligned.flatMap((item) => {
    if (item.op === 'same') return [];
    const [found, changed] = lineGuards(item, set);
    words += changed;
    return found;
  });
  const many: GuardHit[] =
    words > MAX_EDITORIAL_WORDS ? [{ guard: 'too-many-words', section: '', words: String(words) }] : [];
  return unique([...hits, ...orderGuards(aligned), ...many]);
}

function lineGuards(item: AlignedLine, { finder }: GuardSet): [GuardHit[], number] {
  const [base, head] = [item.op === 'added' ? undefined : item.base, item.op === 'removed' ? undefined : item.head];
  const { section, kind } = (head ?? base) as Line;
  const whole = WHOLE[kind] ?? (kind === 'item' && frameOf(base) !== frameOf(head) ? 'list-order' : undefined);
  const [before, after] = [base?.cells.flat() ?? [], head?.cells.flat() ?? []];
  const [hits, changed] = textGuards(before, after, finder);
  const found = [
    ...(whole === undefined ? [] : [{ guard: whole, words: textOf((head ?? base) as Line) }]),
    ...hits,
    ...(whole === undefined ? passageHits(item, before, after) : []),
  ];
  return [found.map(({ guard, words }) => ({ guard, section, words: shorten(words) })), changed];
}

/** Markdown has no line of text without words, apart from empty items of lists. */
function passageHits(item: AlignedLine, before: readonly Token[], after: readonly Token[]): TextHit[] {
  if (item.op === 'changed') return passageGuards(before, after);
  return [{ guard: 'passage', words: [...before, ...after].map(({ text }) => text).join(' ') }];
}

/** A line that is gone in one place and new in another was moved: the order of steps and statements is meaning. */
function orderGuards(aligned: readonly AlignedLine[]): GuardHit[] {
  const gone = new Set(
    aligned.filter(({ op }) => op === 'removed').map((item) => ('base' in item ? textOf(item.base) : '')),
  );
  return aligned.flatMap((item) => {
    if (item.op !== 'added' || !gone.has(textOf(item.head))) return [];
    const guard = item.head.kind === 'item' ? 'list-order' : 'block-order';
    return [{ guard, section: item.head.section, words: shorten(textOf(item.head)) }];
  });
}

function frameOf(line: Line | undefined): string | undefined {
  return line === undefined ? undefined : JSON.stringify((JSON.parse(line.key) as unknown[]).slice(0, 3));
}

function textOf(line: Line): string {
  return line.cells.map((cell) => cell.map(({ text }) => text).join(' ')).join(' | ');
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function unique(hits: readonly GuardHit[]): GuardHit[] {
  return [...new Map(hits.map((hit) => [`${hit.guard}\0${hit.section}\0${hit.words}`, hit])).values()];
}
