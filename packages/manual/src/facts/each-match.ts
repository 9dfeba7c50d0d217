// All matches of a pattern in a text, one after the other.

/**
 * Calls `visit` with each match of a global pattern. `matchAll` compiles a copy of the pattern for every text, which costs more than
 * searching a short one. A visitor must not search with the same pattern.
 */
export function eachMatch(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) visit(match);
}
