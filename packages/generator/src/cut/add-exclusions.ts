// Clauses that do not apply without a part: declared, with the reason, in the document that holds the scope.
import { isSeq } from 'yaml';
import type { Removal } from '../template/template-schema.ts';
import type { DocumentText } from '../text/document-text.ts';
import { sectionsOf } from '../text/sections.ts';

/** Changes the scope document in place of the map; nothing happens where no removal excludes a clause. */
export function addExclusions(documents: Map<string, DocumentText>, removals: readonly Removal[]): void {
  const exclusions = removals.flatMap((removal) => removal.exclusions);
  const scope = [...documents].find(([, { meta }]) => meta.has('exclusions'));
  if (exclusions.length === 0 || scope === undefined) return;
  const [path, { meta, blocks }] = scope;
  const list = meta.get('exclusions');
  for (const { clause, reason } of exclusions) {
    if (isSeq(list)) list.add(meta.createNode({ clause, reason, at: '#applicability' }));
  }
  const place = sectionsOf(blocks).find(({ slug }) => slug === 'applicability');
  const items = exclusions.map(({ clause, reason }) => [`- ${clause}: ${reason}`]);
  const added = [
    { kind: 'text', lines: ['These clauses do not apply either, for the reason beside each:'] },
    { kind: 'list', items },
  ] as const;
  const at = place?.end ?? blocks.length;
  documents.set(path, { meta, blocks: [...blocks.slice(0, at), ...added, ...blocks.slice(at)] });
}
