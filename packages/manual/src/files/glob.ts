// Globs of the configuration: `*`, `**`, `?`, `{a,b}` and classes over paths with forward slashes. Never a regular expression of a user's.
import picomatch from 'picomatch';

const compiled = new Map<string, (path: string) => boolean>();

/** True when a path matches a glob. A folder's name alone (`notes/`) stands for everything below it. */
export function matchesGlob(glob: string, path: string): boolean {
  let matcher = compiled.get(glob);
  if (matcher === undefined) {
    const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
    matcher = picomatch(pattern, { dot: true, nonegate: true, noextglob: true, strictBrackets: false });
    compiled.set(glob, matcher);
  }
  return matcher(path);
}

export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => matchesGlob(glob, path));
}

/** With more wildcards, a path made for the purpose could keep the matcher busy for minutes. */
export const MOST_WILDCARDS = 8;

export function hasTooManyWildcards(glob: string): boolean {
  return (glob.match(/\*+|\?/g)?.length ?? 0) > MOST_WILDCARDS;
}
