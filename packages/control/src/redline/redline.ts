// The redline of a document as plain data: what changed in meaning, block by block and word by word, for any renderer.
import type { DocumentSnapshot } from '../compare/document-snapshot.ts';
import { linesOf, type Line, type LineKind } from '../meaning/lines.ts';
import { alignLines, type AlignedLine } from './align-lines.ts';
import { diffTokens, type TokenChange } from './diff-tokens.ts';
import { metadataChanges, type MetadataChange } from './metadata-changes.ts';

export interface Redline {
  readonly metadata: readonly MetadataChange[];
  readonly sections: readonly RedlineSection[];
}

export interface RedlineSection {
  /** Visible text of the heading; empty before the first one. */
  readonly heading: string;
  /** A section without changes is folded: it has a count and no lines. */
  readonly folded: boolean;
  readonly count: number;
  readonly lines: readonly RedlineLine[];
}

export interface RedlineLine {
  readonly op: AlignedLine['op'];
  readonly kind: LineKind;
  readonly level: number;
  readonly marker: string;
  /** One cell, except in a row of a table. Each cell is a run of equal, added and removed words. */
  readonly cells: readonly (readonly TokenChange[])[];
}

/** The redline between two states of a document; a new document is all added, a removed one all removed. */
export function redline(base: DocumentSnapshot | undefined, head: DocumentSnapshot | undefined): Redline {
  const aligned = alignLines(linesOf(base?.blocks ?? []), linesOf(head?.blocks ?? []));
  return {
    metadata: metadataChanges(base?.parts.metadata, head?.parts.metadata),
    sections: sectionsOf(aligned),
  };
}

export function sectionsOf(aligned: readonly AlignedLine[]): RedlineSection[] {
  const groups: { heading: string; lines: AlignedLine[] }[] = [];
  for (const item of aligned) {
    const { section, kind } = lineOf(item);
    const current = groups.at(-1);
    const starts =
      kind === 'heading' || current === undefined || (current.heading !== section && item.op !== 'removed');
    if (starts) groups.push({ heading: section, lines: [item] });
    else current.lines.push(item);
  }
  return groups.map(({ heading, lines }) => {
    const folded = lines.every((line) => line.op === 'same');
    return { heading, folded, count: lines.length, lines: folded ? [] : lines.map(redlineLine) };
  });
}

function redlineLine(item: AlignedLine): RedlineLine {
  const { kind, level, marker } = lineOf(item);
  return { op: item.op, kind, level, marker, cells: cellsOf(item) };
}

function cellsOf(item: AlignedLine): (readonly TokenChange[])[] {
  if (item.op === 'removed') return item.base.cells.map((tokens) => [{ op: 'removed', tokens }]);
  if (item.op === 'added') return item.head.cells.map((tokens) => [{ op: 'added', tokens }]);
  const count = Math.max(item.base.cells.length, item.head.cells.length);
  return Array.from({ length: count }, (_, at) => diffTokens(item.base.cells[at] ?? [], item.head.cells[at] ?? []));
}

function lineOf(item: AlignedLine): Line {
  return item.op === 'removed' ? item.base : item.head;
}
