// Turns a symbolic place of a document into a span. Symbolic places survive moved lines: fingerprints and waivers rest on them.
import type { DocumentFacts } from './facts/facts.ts';
import type { FrontMatterEntry, FrontMatterNode } from './front-matter/model.ts';
import { span, type Span } from './text/span.ts';

/**
 * The span of a symbolic place.
 *
 * `fm:/review/last` a front-matter value (the nearest existing key above it when it is missing, else the opening fence);
 * `fm:/owner!` the key itself; `section:purpose` a heading; `link:forms/F-1.md#1` the second link to that address;
 * anything else, and the empty string, the title or the start of the file.
 */
export function resolveAnchor(facts: DocumentFacts, anchor: string): Span {
  if (anchor.startsWith('fm:/')) return frontMatterSpan(facts, anchor.slice(4));
  if (anchor.startsWith('section:')) return sectionSpan(facts, anchor.slice(8));
  if (anchor.startsWith('link:')) return linkSpan(facts, anchor.slice(5)) ?? startOf(facts);
  return startOf(facts);
}

function frontMatterSpan(facts: DocumentFacts, path: string): Span {
  const wantsKey = path.endsWith('!');
  const keys = path
    .replace(/!$/, '')
    .split('/')
    .filter((key) => key !== '');
  let entries: readonly FrontMatterEntry[] = facts.frontMatter.entries;
  let found: Span | undefined;
  for (const [index, key] of keys.entries()) {
    const entry = entries.find((item) => item.key === key);
    if (entry === undefined) break;
    const last = index === keys.length - 1;
    found = last && !wantsKey ? valueSpan(entry) : entry.keySpan;
    entries = entry.value.kind === 'map' ? entry.value.entries : itemEntries(entry.value);
  }
  return found ?? fenceOf(facts);
}

/** A value that is empty or spans lines is shown by its key. */
function valueSpan(entry: FrontMatterEntry): Span {
  const { value, keySpan } = entry;
  return value.span.end > value.span.start && value.kind !== 'map' ? value.span : keySpan;
}

function itemEntries(node: FrontMatterNode): FrontMatterEntry[] {
  if (node.kind !== 'list') return [];
  return node.items.map((value, index) => ({ key: String(index), keySpan: value.span, value }));
}

function sectionSpan(facts: DocumentFacts, slug: string): Span {
  return facts.headings.find((heading) => heading.slug === slug)?.span ?? startOf(facts);
}

function linkSpan(facts: DocumentFacts, rest: string): Span | undefined {
  const [, url = rest, index = '0'] = /^(.*)#(\d+)$/.exec(rest) ?? [];
  return facts.links.filter((link) => link.url === url)[Number(index)]?.span;
}

function fenceOf(facts: DocumentFacts): Span {
  const { start, end } = facts.frontMatter.span;
  return span(start, Math.min(end, start + 3));
}

function startOf(facts: DocumentFacts): Span {
  return facts.headings[0]?.depth === 1 ? facts.headings[0].span : fenceOf(facts);
}
