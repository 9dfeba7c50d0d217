// One more row of a table as a text edit, written the way the table is: its indent, its bars, its line ends. All other bytes stay.
import { span, type TableFact, type TextEdit } from '@clausemark/manual';

/** @param beside the row before or behind which it comes; undefined: below the head */
export function writtenRow(
  text: string,
  table: TableFact,
  cells: readonly string[],
  beside?: { readonly row: TableFact['rows'][number] | undefined; readonly above?: boolean },
): TextEdit {
  const head = lineOf(text, table.header[0]?.span.start ?? table.span.start);
  const line = lineOf(text, beside?.row?.[0]?.span.start ?? head.end);
  const above = beside?.above === true;
  const at = above ? line.start : line.end;
  const plain = cells.map((cell) =>
    cell
      .replace(/(?<!\\)\|/g, '\\|')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const written = `${line.indent}${line.piped ? '| ' : ''}${plain.join(' | ')}${line.piped ? ' |' : ''}`;
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return { span: span(at, at), text: !above && line.eol === '' ? eol + written : written + eol };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly eol: string;
  readonly indent: string;
  readonly piped: boolean;
}

function lineOf(text: string, offset: number): Line {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const [whole = '', line = '', eol = ''] = /^([^\r\n]*)(\r\n|\n|\r)?/.exec(text.slice(start)) ?? [];
  const indent = /^[ \t>]*/.exec(line)?.[0] ?? '';
  return { start, end: start + whole.length, eol, indent, piped: line.slice(indent.length).startsWith('|') };
}
