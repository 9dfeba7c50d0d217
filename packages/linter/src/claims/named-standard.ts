// Which standard of the manual a text means by "AS9120B", "EN 9120:2018" or "ISO 9001".
import type { Standard } from '@clausemark/standards';

export type NamedStandard =
  | { readonly kind: 'ours'; readonly standard: Standard }
  /** A standard, or an edition of one of ours, that this manual does not answer to. */
  | { readonly kind: 'other' };

const EDITION = /(?::(\d{4})|(?:Rev\.? ?)?([A-D]))$/;

/** The standard a name stands for. No edition in the name means the one the manual answers to. */
export function namedStandard(name: string, standards: readonly Standard[]): NamedStandard {
  const number = /\d{4,5}(?:-\d)?/.exec(name)?.[0] ?? '';
  const standard = standards.find(
    (candidate) => candidate.id.replace(/\D/g, '') === number && isKin(candidate.id, name),
  );
  if (standard === undefined) return { kind: 'other' };
  const [, year, letter] = EDITION.exec(name) ?? [];
  const sameYear = year === undefined || year === standard.edition || isTwinYear(standard, year);
  const sameLetter = letter === undefined || letter === standard.edition;
  return sameYear && sameLetter ? { kind: 'ours', standard } : { kind: 'other' };
}

/** EN 9120 and JIS Q 9120 carry the text of AS9120; ISO 9001 is also BS, DIN or EN ISO 9001. */
function isKin(id: string, name: string): boolean {
  return id.startsWith('iso') ? /ISO|BS|DIN|EN/.test(name) : /AS|EN|JIS|IA|DIN|BS/.test(name);
}

/** A European twin counts years, the American original letters: EN 9120:2018 is AS9120B. */
function isTwinYear(standard: Standard, year: string): boolean {
  return [String(standard.year ?? ''), ...standard.equivalents].some((text) => text.includes(year));
}
