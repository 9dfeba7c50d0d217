// A long list as JSON, piece by piece: the same text as all at once, without ever having all of it in memory.
import { escapeJson } from '../escape/json.ts';

/** Items made into one piece. */
const AT_ONCE = 64;

/**
 * Pieces of `toJson(list, 2)`.
 *
 * @param margin white space that every line after the first begins with
 */
export function* jsonListPieces(list: readonly unknown[], margin = ''): Generator<string> {
  if (list.length === 0) return yield '[]';
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const text = JSON.stringify(list.slice(at, at + AT_ONCE), undefined, 2);
    // Line feeds stand only between values: within one they are escaped.
    const items = text.slice(1, -2).replaceAll('\n', `\n${margin}`);
    yield `${at === 0 ? '[' : ','}${escapeJson(items)}`;
  }
  yield `\n${margin}]`;
}
