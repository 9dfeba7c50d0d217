// A long list as JSON, piece by piece and each item on a line of its own: without ever having all of it in memory, half as long as with
// each field on a line, and one item is found by one search.
import { toJson } from '../escape/json.ts';

/** @param margin what stands before the lines of the value that holds the list */
export function* jsonListPieces<Item>(
  list: readonly Item[],
  margin = '',
  lineOf: (item: Item) => string = toJson,
): Generator<string> {
  if (list.length === 0) return yield '[]';
  let before = `[\n${margin}  `;
  for (const item of list) {
    yield before + lineOf(item);
    before = `,\n${margin}  `;
  }
  yield `\n${margin}]`;
}
