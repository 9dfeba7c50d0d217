// Where one change of a YAML mapping or list goes in the text. Knows lines, indents and brackets; whoever calls it reads the result again.
import type { FrontMatterEntry, FrontMatterList, FrontMatterMap, FrontMatterNode } from '../front-matter/model.ts';
import { span } from '../text/span.ts';
import type { TextEdit } from './text-edit.ts';
import { yamlText, type PlainValue, type Quote } from './yaml-text.ts';

/** Gives an entry its value; a new one stands behind the entry `after`, else last. */
export function setEntry(text: string, map: FrontMatterMap, key: string, value: PlainValue, after?: string): TextEdit {
  const known = map.entries.find((entry) => entry.key === key);
  return known === undefined
    ? addEntry(text, map, `${yamlText(key)}: ${yamlText(value)}`, after)
    : setNode(text, known, value);
}

export function setNode(text: string, { keySpan, value: node }: FrontMatterEntry, value: PlainValue): TextEdit {
  const { start, end } = node.span;
  if (node.kind === 'scalar' && start < end && !/^[|>]/.test(text.slice(start))) {
    return { span: node.span, text: yamlText(value, quoteAt(text, start)) };
  }
  const colon = text.indexOf(':', keySpan.end) + 1;
  const last = text[end - 1] === '\n' ? end - 1 : Math.max(end, colon);
  return { span: span(colon, last), text: ` ${yamlText(value)}` };
}

function addEntry(text: string, map: FrontMatterMap, line: string, after?: string): TextEdit {
  const { entries } = map;
  const before = entries.find((entry) => entry.key === after) ?? entries.at(-1);
  if (isFlow(text, map)) return addToFlow(text, map, before?.value, line);
  const first = entries[0];
  if (before === undefined || first === undefined)
    throw new RangeError('A mapping without entries has no place for one.');
  return addLine(text, before.value.span.end, columnOf(text, first.keySpan.start), line);
}

/** Adds an item behind the last one. */
export function addItem(text: string, list: FrontMatterList, value: PlainValue): TextEdit {
  const last = list.items.at(-1);
  if (isFlow(text, list)) return addToFlow(text, list, last, yamlText(value));
  if (last === undefined) throw new RangeError('A list without items has no place for one.');
  return addLine(text, last.span.end, columnOf(text, list.span.start), `- ${yamlText(value)}`);
}

/** Takes an entry away with its line, or with its comma. */
export function removeEntry(text: string, map: FrontMatterMap, key: string): TextEdit {
  const index = map.entries.findIndex((entry) => entry.key === key);
  const [before, entry, next] = [map.entries[index - 1], map.entries[index], map.entries[index + 1]];
  if (entry === undefined) return { span: span(map.span.start, map.span.start), text: '' };
  if (!isFlow(text, map)) {
    const start = entry.keySpan.start - columnOf(text, entry.keySpan.start);
    return { span: span(start, nextLine(text, entry.value.span.end)), text: '' };
  }
  if (before !== undefined) return { span: span(before.value.span.end, entry.value.span.end), text: '' };
  return { span: span(entry.keySpan.start, next?.keySpan.start ?? entry.value.span.end), text: '' };
}

function isFlow(text: string, node: FrontMatterMap | FrontMatterList): boolean {
  return text[node.span.start] === (node.kind === 'map' ? '{' : '[');
}

function addToFlow(text: string, whole: FrontMatterNode, last: FrontMatterNode | undefined, added: string): TextEdit {
  if (last !== undefined) return { span: span(last.span.end, last.span.end), text: `, ${added}` };
  const [open = '', close = ''] = whole.kind === 'map' ? ['{ ', ' }'] : ['[', ']'];
  return { span: whole.span, text: open + added + close };
}

function addLine(text: string, end: number, column: number, line: string): TextEdit {
  const at = nextLine(text, end);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const written = ' '.repeat(column) + line + eol;
  const atEnd = at === text.length && !/[\r\n]$/.test(text);
  return { span: span(at, at), text: atEnd ? eol + written : written };
}

/** Start of the line behind an offset; the offset itself when a line ended right there. */
function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const match = /\r\n|\n|\r/.exec(text.slice(offset));
  return match === null ? text.length : offset + match.index + match[0].length;
}

function columnOf(text: string, offset: number): number {
  const before = text.slice(0, offset).replace(/^\uFEFF/, '');
  return before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1;
}

function quoteAt(text: string, start: number): Quote {
  const first = text[start];
  return first === '"' || first === "'" ? first : '';
}
