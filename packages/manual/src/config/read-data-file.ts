// A YAML file of the configuration as a value with positions, through the same reader as front matter. It knows no schema.
import type { FrontMatterMap, FrontMatterNode, FrontMatterProblem } from '../front-matter/model.ts';
import { readPlainMap } from '../front-matter/read-plain-map.ts';
import { readYamlMap } from '../front-matter/read-yaml-map.ts';
import { span } from '../text/span.ts';

export interface RawDataFile {
  readonly node: FrontMatterMap;
  readonly problems: readonly FrontMatterProblem[];
}

/** Reads a YAML mapping. An empty file, or one of comments only, is an empty mapping. Never throws. */
export function readDataFile(text: string): RawDataFile {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const whole = span(start, text.length);
  const plain = readPlainMap(text, whole);
  if (plain === undefined && isBlank(text.slice(start)))
    return { node: { kind: 'map', entries: [], span: whole }, problems: [] };
  const { entries, problems } = plain ?? readYamlMap(text, whole);
  return { node: { kind: 'map', entries, span: whole }, problems };
}

function isBlank(text: string): boolean {
  const left = text.replace(/^\s*#.*$/gm, '').replace(/^---\s*$/m, '');
  return left.trim() === '';
}

/** The value as plain data: strings, arrays and objects without a prototype. */
export function toPlain(node: FrontMatterNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const plain: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    Object.defineProperty(plain, key, { value: toPlain(value), enumerable: true, configurable: true, writable: true });
  }
  return plain;
}

/** The node at a path of keys and indexes, or the nearest one above it that exists. */
export function nodeAt(node: FrontMatterNode, path: readonly PropertyKey[]): FrontMatterNode {
  const [head, ...rest] = path;
  if (head === undefined) return node;
  const next = node.kind === 'list' ? node.items[Number(head)] : childOf(node, String(head));
  return next === undefined ? node : nodeAt(next, rest);
}

function childOf(node: FrontMatterNode, key: string): FrontMatterNode | undefined {
  return node.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}
