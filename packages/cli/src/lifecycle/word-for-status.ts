// A status in the manual's own word, where its documents use their own words for statuses.
import type { Manual, ManualDocument } from '@clausemark/manual';

export function wordForStatus({ config }: Manual, document: ManualDocument, wanted: 'released' | 'obsolete'): string {
  const own = Object.entries(config.statuses).filter(([, status]) => status === wanted);
  const usesOwn = document.text('status') !== document.status;
  return usesOwn && own.length === 1 ? (own[0]?.[0] ?? wanted) : wanted;
}
