// A long list as JSON, piece by piece: the same text as all at once, without ever having all of it in memory.
import { escapeJson } from '../escape/json.ts';

/** Items made into one piece. */
const AT_ONCE = 64;

/** Pieces of `toJson(list, 2)`. @param depth how many values the list stands in, each of which moves its lines to the right */
export function* jsonListPieces(list: readonly unknown[], depth: 0 | 1 = 0): Generator<string> {
  if (list.length === 0) return yield '[]';
  const end = depth === 0 ? '\n]' : '\n  ]';
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const items = list.slice(at, at + AT_ONCE);
    const text = JSON.stringify(depth === 0 ? items : [items], undefined, 2);
    yield `${at === 0 ? '[' : ','}${escapeJson(text.slice(text.indexOf('[', depth) + 1, text.lastIndexOf(end)))}`;
  }
  yield end;
}
