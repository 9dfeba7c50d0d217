// The blocks of a body as a flat list of lines, each with its section: what redlines and guards compare.
import type { Block, Inline, ListItem } from './blocks.ts';
import { tokensOf, type Token } from './tokens.ts';

export type LineKind = 'heading' | 'text' | 'item' | 'row' | 'code' | 'html' | 'definition';

export interface Line {
  readonly kind: LineKind;
  /** Visible text of the heading it stands under; empty before the first one. A heading stands under itself. */
  readonly section: string;
  /** Depth of a heading; nesting of lists, quotes and notes for the rest. */
  readonly level: number;
  /** What stands before it: `-`, `1.`, `[x]`, `>`, `[^1]`; empty otherwise. Not part of the comparison, except through `key`. */
  readonly marker: string;
  /** One cell, except in a row of a table. */
  readonly cells: readonly (readonly Token[])[];
  /** Equal for lines that say the same at the same level. */
  readonly key: string;
}

interface Place {
  readonly section: string;
  readonly level: number;
  readonly marker: string;
  readonly kind: 'text' | 'item';
  /** What of the surroundings counts as meaning: ordered or not, checked or not. */
  readonly frame: string;
}

export function linesOf(blocks: readonly Block[]): Line[] {
  return new LineWriter().write(blocks);
}

class LineWriter {
  readonly #lines: Line[] = [];
  #section = '';

  write(blocks: readonly Block[]): Line[] {
    for (const block of blocks) this.#block(block, { section: '', level: 0, marker: '', kind: 'text', frame: '' });
    return this.#lines;
  }

  #block(block: Block, place: Place): void {
    if (block.t === 'h') this.#heading(block.depth, block.of);
    else if (block.t === 'p') this.#push(place.kind, [tokensOf(block.of)], place);
    else if (block.t === 'list')
      for (const [index, item] of block.items.entries()) this.#item(item, index, block.start, place);
    else if (block.t === 'table')
      for (const row of block.rows)
        this.#push(
          'row',
          row.map((cell) => tokensOf(cell)),
          place,
        );
    else if (block.t === 'code') this.#code(block, place);
    else if (block.t === 'html') this.#push('html', [[{ kind: 'html', text: block.text }]], place);
    else if (block.t === 'def')
      this.#push('definition', [[{ kind: 'target', text: `[${block.id}]: ${block.to} ${block.title}` }]], place);
    else this.#nested(block, place);
  }

  #heading(depth: number, of: readonly Inline[]): void {
    const tokens = tokensOf(of);
    this.#section = tokens.map((token) => token.text).join(' ');
    this.#push('heading', [tokens], { section: '', level: depth, marker: '', kind: 'text', frame: '' });
  }

  #item({ checked, of }: ListItem, index: number, start: number | null, place: Place): void {
    const number = start === null ? '-' : `${start + index}.`;
    const box = checked === null ? '' : checked ? ' [x]' : ' [ ]';
    const frame = `${place.frame}${start === null ? 'bullet' : index === 0 ? `from ${start}` : 'step'}${box}/`;
    const inside = { ...place, kind: 'item', level: place.level + 1, frame } as const;
    if (of.length === 0) this.#push('item', [[]], { ...inside, marker: `${number}${box}` });
    for (const [at, block] of of.entries()) {
      this.#block(
        block,
        at === 0 ? { ...inside, marker: `${number}${box}` } : { ...inside, frame: `${frame}+`, marker: '' },
      );
    }
  }

  #code(block: Extract<Block, { t: 'code' }>, place: Place): void {
    const head = [block.lang, block.meta].filter((item) => item !== '').join(' ');
    const tokens = block.text.split('\n').map((text): Token => ({ kind: 'code', text }));
    this.#push('code', [[{ kind: 'code', text: `\`\`\`${head}` }, ...tokens]], place);
  }

  #nested(block: Extract<Block, { t: 'q' | 'fn' }>, place: Place): void {
    const marker = block.t === 'q' ? '>' : `[^${block.id}]`;
    const inside = { ...place, level: place.level + 1, marker, frame: `${place.frame}${marker}/` };
    for (const inner of block.of) this.#block(inner, inside);
  }

  #push(kind: LineKind, cells: Line['cells'], { level, marker, frame }: Place): void {
    const key = JSON.stringify([
      kind,
      level,
      frame,
      cells.map((cell) => cell.map((token) => [token.kind, token.text])),
    ]);
    this.#lines.push({ kind, section: this.#section, level, marker, cells, key });
  }
}
