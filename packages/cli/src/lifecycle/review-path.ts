// Where a document writes the day of its last review: inside `review`, or under a key of its own that the configuration maps there.
import { keyOfPart, type Manual, type ManualDocument, type YamlChange } from '@clausemark/manual';

export function lastReviewChange({ config }: Manual, document: ManualDocument, day: string): YamlChange {
  const field = document.field('review');
  const { entries } = document.facts.frontMatter;
  const hasMapping = entries.some(({ key }) => key === field?.key);
  const named = hasMapping ? undefined : Object.keys(config.fields).find((key) => config.fields[key] === 'review.last');
  const own = keyOfPart(field, 'last', entries) ?? named;
  if (own === undefined) return { kind: 'set', path: [field?.key ?? 'review', 'last'], value: day, after: 'interval' };
  const interval = keyOfPart(field, 'interval', entries);
  return { kind: 'set', path: [own], value: day, ...(interval !== undefined && { after: interval }) };
}
