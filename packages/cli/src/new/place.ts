// A place in another document where a new one must be named: what would be written there, and how it is told to somebody who writes it.
import type { ManualDocument, TextEdit, YamlChange } from '@clausemark/manual';

export interface Place {
  readonly document: ManualDocument;
  /** Heading of the section; undefined when the document has none of that name. */
  readonly section: string | undefined;
  /** The cell that gets it, when it is no line of its own. */
  readonly cell?: { readonly row: string; readonly column: string };
  /** What is named there; the document, unless said. */
  readonly names?: 'process';
  /** The row, list item, part of a row, or lines, as the document would have them. */
  readonly line: string;
  readonly edits: readonly TextEdit[];
  readonly fields: readonly YamlChange[];
}

export function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
