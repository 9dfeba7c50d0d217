// Names a few of many paths.

/** As many as a reader takes in; the others are counted. */
const MOST_NAMED = 5;

export function some(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED);
  const more = paths.length > named.length ? ` and ${paths.length - named.length} more` : '';
  return `${named.join(', ')}${more}`;
}
