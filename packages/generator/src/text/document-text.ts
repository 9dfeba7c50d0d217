// A document of the template taken apart into front matter and body, and put together again.
import { parseDocument, type Document } from 'yaml';
import { readBlocks, writeBlocks, type Block } from './blocks.ts';

export interface DocumentText {
  /** Comments, order and quotes of the front matter stay. */
  readonly meta: Document;
  readonly blocks: readonly Block[];
}

const FRONT = /^\uFEFF?---\r?\n([\s\S]*?)\n---\r?\n/;

/** Undefined for a file without front matter. */
export function readDocument(text: string): DocumentText | undefined {
  const front = FRONT.exec(text);
  if (front === null) return undefined;
  const meta = parseDocument(front[1] ?? '', { schema: 'failsafe', merge: false });
  return { meta, blocks: readBlocks(text.slice(front[0].length)) };
}

export function writeDocument({ meta, blocks }: DocumentText): string {
  return `---\n${yamlText(meta)}---\n\n${writeBlocks(blocks)}`;
}

/** YAML as the template writes it: `[a, b]` and `{ a: b }`. */
export function yamlText(file: Document): string {
  return file.toString({ lineWidth: 0 }).replace(/\[ ([^[\]]*) \]/g, '[$1]');
}

/** Items of a list in the front matter as text; one text alone is a list of one. */
export function listOf(meta: Document, key: string): string[] {
  const value = (meta.toJS() as Readonly<Record<string, unknown>>)[key];
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter((item) => typeof item === 'string');
}

export function textOf(meta: Document, key: string): string | undefined {
  const value = (meta.toJS() as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}
