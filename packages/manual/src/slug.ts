// The one anchor function of linter and site: github-slugger's anchors, with a short way for plain ASCII headings.
import { slug } from 'github-slugger';

const ASCII = /^[\x00-\x7f]*$/;
/** Nothing of it is dropped. */
const PLAIN = /^[A-Za-z0-9_ -]*$/;
const DROPPED = /[^a-z0-9_ -]/g;
const SPACES = / /g;

/** Makes the anchors of one document's headings in order: the second "Records" becomes `records-1`. */
export function createSlugger(): (heading: string) => string {
  const repeats = new Map<string, number>();
  return (heading) => {
    const base = slugOf(heading);
    let result = base;
    let count = repeats.get(base);
    if (count !== undefined) {
      do result = `${base}-${(count += 1)}`;
      while (repeats.has(result));
      repeats.set(base, count);
    }
    repeats.set(result, 0);
    return result;
  };
}

function slugOf(heading: string): string {
  const isPlain = PLAIN.test(heading);
  if (!isPlain && !ASCII.test(heading)) return slug(heading);
  const lower = heading.toLowerCase();
  const kept = isPlain ? lower : lower.replace(DROPPED, '');
  // By a pattern: `replaceAll` with a text leaves a chain of pieces, each an object that is kept with the anchor.
  return kept.replace(SPACES, '-');
}
