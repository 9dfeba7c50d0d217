// Finds a key that an object of a JSON text has twice: readers disagree about which of the two counts.

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}:]/g;

/** The first key that stands twice in one object; undefined when none does. @param json a valid JSON text */
export function repeatedKey(json: string): string | undefined {
  const objects: Set<string>[] = [];
  let last = '';
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') objects.push(new Set());
    else if (token === '}') objects.pop();
    else if (token === ':') {
      const key = JSON.parse(last) as string;
      const keys = objects.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
    last = token;
  }
  return undefined;
}
