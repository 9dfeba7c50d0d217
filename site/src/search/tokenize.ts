// How text becomes search terms, at build and in the browser alike: `8.5.2` and `QP-841` stay whole.
const WORD = /[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)*/gu;

/** Terms of a query. */
export function queryTerms(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The text with its terms changed, and everything between them as it was. */
export function withTerms(text: string, change: (term: string) => string): string {
  return text.replace(WORD, change);
}

/** Terms of a document: hyphenated words and ids also by their parts, so that `841` and `splitting` find them. Numbers are never cut at dots. */
export function indexTerms(text: string): string[] {
  return queryTerms(text).flatMap((word) => {
    const parts = /[-_/]/.test(word) ? word.split(/[-_/]/).filter((part) => part.length > 2) : [];
    return [word, ...parts];
  });
}

/** Letters tolerate mistyping, numbers and ids never do. In a short word one letter makes another word: a lost stamp is not a list. */
export function fuzziness(term: string): number | false {
  if (/\d/.test(term) || term.length < 5) return false;
  return term.length < 8 ? 1 : 2;
}

/** A word still being typed may be the start of one; 8.5 is not the start of 8.5.2 and 8.5.1 not of 8.5.10. */
export function isPrefix(term: string): boolean {
  return term.length > 1 && !/^[\d.]+$/.test(term);
}
