// A place as editors and terminals understand it.
import type { Finding, RelatedPlace } from '@clausemark/linter';

/** `procedures/QP-841.md:9:3`, raw. */
export function placeOf(finding: Finding): string {
  return placeText(finding.location.path, finding.start);
}

export function relatedPlaceOf(related: RelatedPlace): string {
  return placeText(related.path, related.start);
}

function placeText(path: string, { line, column }: Finding['start']): string {
  return `${path}:${line}:${column}`;
}
