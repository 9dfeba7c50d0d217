// Whether two contents of a document look the same to other documents: front matter and anchors. Places may differ, because nobody
// looks at places in another document unless there is something to report.
import type { FrontMatterEntry, FrontMatterNode } from '@clausemark/manual';
import type { SeenFacts } from './memory.ts';

export function hasSameFace(before: SeenFacts, now: SeenFacts): boolean {
  const [old, { state, entries }] = [before.frontMatter, now.frontMatter];
  return before.anchors === now.anchors && old.state === state && sameEntries(old.entries, entries);
}

function sameEntries(before: readonly FrontMatterEntry[], now: readonly FrontMatterEntry[]): boolean {
  return before.length === now.length && before.every((entry, index) => sameEntry(entry, now[index]));
}

function sameEntry({ key, value }: FrontMatterEntry, now: FrontMatterEntry | undefined): boolean {
  return now !== undefined && key === now.key && sameNode(value, now.value);
}

function sameNode(before: FrontMatterNode, now: FrontMatterNode | undefined): boolean {
  if (before.kind === 'scalar') return now?.kind === 'scalar' && before.value === now.value;
  if (before.kind === 'map') return now?.kind === 'map' && sameEntries(before.entries, now.entries);
  return (
    now?.kind === 'list' &&
    before.items.length === now.items.length &&
    before.items.every((item, index) => sameNode(item, now.items[index]))
  );
}
