// The whole text of what is rendered piece by piece.

export function joined(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
