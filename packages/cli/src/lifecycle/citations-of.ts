// Where released documents still refer to one that goes out of use, in words for a terminal.
import { references, type Manual, type ManualDocument } from '@clausemark/manual';
import { escapeTerminal } from '@clausemark/reporters';

/** `QP-842 procedures/QP-842.md:12`, each line once. */
export function citationsOf(manual: Manual, document: ManualDocument): string[] {
  const incoming = references(manual).incoming.get(document) ?? [];
  const lines = incoming.flatMap(({ from, span }) => {
    if (from === document || from.status !== 'released') return [];
    const line = manual.source(from.path)?.position(span.start).line ?? 1;
    return [escapeTerminal(`${from.id ?? ''}  ${from.path}:${line}`.trim())];
  });
  return [...new Set(lines)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
