// A place in another document where a new one must be named: what would be written there, and how it is told to somebody who writes it.
import type { ManualDocument, TextEdit, YamlChange } from '@clausemark/manual';

export interface Place {
  readonly document: ManualDocument;
  /** Heading of the section; undefined when the document has none of that name. */
  readonly section: string | undefined;
  /** The row or list item, as the document would have it. */
  readonly line: string;
  readonly edits: readonly TextEdit[];
  readonly fields: readonly YamlChange[];
}

export function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
