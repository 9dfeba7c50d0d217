// What was found out about a text, remembered: the same few hundred headings come back in most documents of a manual.
import { detached } from '@clausemark/manual';

/** A heading of such a length does not come back. */
const LONGEST = 200;

/** The same function, computing once for texts that come back. @param most texts remembered together */
export function byText<Value>(make: (text: string) => Value, most: number): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    let found = known.get(text);
    if (found === undefined) {
      found = { value: make(text) };
      if (known.size >= most) known.clear();
      // As a key, a text cut from a document would keep all of it alive.
      known.set(detached(text), found);
    }
    return found.value;
  };
}
