// The front matter of a document as flat data under our names, split in what is controlled and what is not.
import { toPlain, type FrontMatterEntry } from '@clausemark/manual';
import type { CanonicalValue } from '../canonical/canonical-json.ts';
import { metadataKey } from './metadata-keys.ts';

export interface DocumentMetadata {
  readonly controlled: Metadata;
  readonly uncontrolled: Metadata;
}

/** Values by key; `review/last` stands for `last` inside `review`. Keys without a value are left out. */
export type Metadata = Readonly<Record<string, CanonicalValue>>;

/** Mappings whose keys the table judges one by one. */
const SPLIT = new Set(['review']);

/**
 * Splits the entries of a front matter.
 *
 * @param synonyms our field name by the name documents use (`fields` of clausemark.yaml). Our own name wins over a synonym;
 *   the synonym then keeps its own name, so nothing of a document is left out. `review.last` is a part: it is what it is in `review`.
 */
export function documentMetadata(
  entries: readonly FrontMatterEntry[],
  synonyms: Readonly<Record<string, string>> = {},
): DocumentMetadata {
  const taken = new Set(entries.map((entry) => entry.key));
  const inside = partsInside(entries, synonyms);
  const sides = { controlled: emptyMap(), uncontrolled: emptyMap() };
  for (const { key, value } of entries) {
    const name = partName(key, synonyms, inside) ?? apart(ourName(key, synonyms, taken));
    const parts = SPLIT.has(name) && value.kind === 'map' ? value.entries : undefined;
    if (parts === undefined) put(sides, name, toPlain(value) as CanonicalValue);
    else for (const part of parts) put(sides, `${name}/${part.key}`, toPlain(part.value) as CanonicalValue);
  }
  return sides;
}

/** Names of the parts that stand in a mapping, for example `review/last`. */
function partsInside(entries: readonly FrontMatterEntry[], synonyms: Readonly<Record<string, string>>): Set<string> {
  const names = [...SPLIT].flatMap((field) => {
    const own = entries.find(({ key }) => key === field);
    const node = (own ?? entries.find(({ key }) => Object.hasOwn(synonyms, key) && synonyms[key] === field))?.value;
    return node?.kind === 'map' ? node.entries.map(({ key }) => `${field}/${key}`) : [];
  });
  return new Set(names);
}

/** `review/last` for `last_review`, where that is what it is called; the mapping comes first, then the first such key. */
function partName(key: string, synonyms: Readonly<Record<string, string>>, inside: Set<string>): string | undefined {
  const [field = '', part] = Object.hasOwn(synonyms, key) ? (synonyms[key] ?? '').split('.') : [];
  const name = `${field}/${part}`;
  if (part === undefined || !SPLIT.has(field) || inside.has(name)) return undefined;
  inside.add(name);
  return name;
}

/** `review/last` written as one key is no part of `review`, and must not take its place. */
function apart(name: string): string {
  return name.includes('/') ? `/${name}` : name;
}

function ourName(key: string, synonyms: Readonly<Record<string, string>>, taken: Set<string>): string {
  const ours = Object.hasOwn(synonyms, key) ? synonyms[key] : undefined;
  if (ours === undefined || taken.has(ours)) return key;
  taken.add(ours);
  return ours;
}

function put(
  sides: Record<keyof DocumentMetadata, Record<string, CanonicalValue>>,
  key: string,
  value: CanonicalValue,
): void {
  if (isEmpty(value)) return;
  sides[metadataKey(key).controlled ? 'controlled' : 'uncontrolled'][key] = value;
}

/** A blank value is a missing value: `supersedes: []` says no more than no `supersedes`. */
function isEmpty(value: CanonicalValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value !== null && typeof value === 'object' && Object.keys(value).length === 0;
}

function emptyMap(): Record<string, CanonicalValue> {
  return Object.create(null) as Record<string, CanonicalValue>;
}
