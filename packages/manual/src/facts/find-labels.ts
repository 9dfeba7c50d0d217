// Control data typed into the body: `**Revision:** B` lines and header tables near the top. META006 compares them with the front matter.
import { once } from '../once.ts';
import { span, type Span } from '../text/span.ts';
import { eachMatch } from './each-match.ts';
import type { LabelFact, TableFact } from './facts.ts';

const WINDOW_LINES = 40;
const LINE_END = /\r\n?|\n/g;
/** `**Label:** value`, `**Label**: value`, several on a line separated by `|`, by `<br>` or by nothing but the next label. */
const BOLD_LABEL =
  /\*\*([^*\n:|]{1,40}?)\s*(?::\s*\*\*|\*\*\s*:)[ \t]*((?:(?!<br\b|\*\*[^*\n:|]{1,40}(?::\s*\*\*|\*\*\s*:))[^\n\r|])*)/gi;
/** The same with `__`, which also draws the lines of a form: `____ Date: ____` has no label. */
const UNDERLINED_LABEL =
  /(?<![\w`])__(?![\s_])([^_\n:|]{1,40}?)\s*(?::__|__[ \t]*:)(?!_)[ \t]*((?:(?!<br\b|(?<!\w)__[^_\n:|]{1,40}(?::__|__\s*:))[^\n\r|])*)/gi;
/** What parts a value from the next label. */
const PARTED = /(?:\\|[\s;,\u00b7\u2022]|\s[/\u2013\u2014-](?=\s*$))+$/;
/** What no label looks like: it holds a digit, or is one letter. */
const valuePattern = once(() => /\d|^\p{L}$/u);
const GENERIC_HEADER = /^(?:field|attribute|item|property|label|key|feld|attribut|champ|campo|)$/i;

/** Finds labels in the first 40 lines of the body, outside of code; tables only above the first section, `topSection` being the title's anchor. */
export function findLabels(
  text: string,
  bodyStart: number,
  { tables, code }: { readonly tables: readonly TableFact[]; readonly code: readonly Span[] },
  topSection: string,
): LabelFact[] {
  const windowEnd = endOfWindow(text, bodyStart);
  const facts: LabelFact[] = [];
  const window = text.slice(bodyStart, windowEnd);
  const add = ({ 0: found, 1: label = '', 2: rest = '', index }: RegExpExecArray): void => {
    const value = rest.replace(PARTED, '');
    const start = bodyStart + index;
    if (code.some((block) => block.start <= start && start < block.end)) return;
    const valueStart = start + found.length - rest.length;
    const labelSpan = span(start + 2, start + 2 + label.length);
    facts.push({
      label: label.trim(),
      value: plain(value),
      labelSpan,
      valueSpan: span(valueStart, valueStart + value.length),
    });
  };
  eachMatch(BOLD_LABEL, window, add);
  if (window.includes('__')) eachMatch(UNDERLINED_LABEL, window, add);
  for (const table of tables) {
    const atTop = table.section === '' || table.section === topSection;
    if (atTop && table.span.start < windowEnd) facts.push(...tableLabels(table));
  }
  return facts.sort((a, b) => a.labelSpan.start - b.labelSpan.start);
}

function tableLabels(table: TableFact): LabelFact[] {
  if (table.header.length === 2) {
    const [first, second] = table.header;
    const headed = GENERIC_HEADER.test(plain(first?.text ?? '')) || first === undefined || second === undefined;
    return (headed ? table.rows : [table.header, ...table.rows]).flatMap(([label, value]) => pair(label, value));
  }
  const across = pairsAcross(table);
  if (across !== undefined) return across;
  if (table.rows.length !== 1) return [];
  return table.header.flatMap((label, index) => pair(label, table.rows[0]?.[index]));
}

/**
 * `| Document ID | QP-841 | Revision | B |`: label and value side by side, twice or more in a row. Undefined where the head of the
 * table holds labels only, which stand over their values then.
 */
function pairsAcross({ header, rows }: TableFact): LabelFact[] | undefined {
  if (header.length < 4 || header.length % 2 !== 0) return undefined;
  const heads = header.map(({ text }) => plain(text));
  const names = heads.filter((_, index) => index % 2 === 0);
  const generic = names.every((name) => GENERIC_HEADER.test(name));
  if (!generic && !heads.some((head, index) => index % 2 === 1 && valuePattern().test(head))) return undefined;
  // A value where a label is expected: the row is neither the one nor the other.
  if (names.some((name) => valuePattern().test(name))) return [];
  return (generic ? rows : [header, ...rows]).flatMap((row) =>
    row.flatMap((label, index) => (index % 2 === 0 ? pair(label, row[index + 1]) : [])),
  );
}

function pair(label: TableFact['header'][number] | undefined, value: typeof label): LabelFact[] {
  if (label === undefined || value === undefined || label.text === '' || label.text.length > 40) return [];
  const name = plain(label.text).replace(/:$/, '');
  return [{ label: name, value: plain(value.text), labelSpan: label.span, valueSpan: value.span }];
}

function plain(text: string): string {
  return text.replace(/[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}/g, '$1').trim();
}

function endOfWindow(text: string, start: number): number {
  LINE_END.lastIndex = start;
  for (let line = 0; line < WINDOW_LINES; line += 1) if (!LINE_END.test(text)) return text.length;
  return LINE_END.lastIndex;
}
