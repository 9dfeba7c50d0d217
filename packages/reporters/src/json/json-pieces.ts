// An object that holds long lists as JSON, piece by piece.
import { toJson } from '../escape/json.ts';
import { jsonListPieces } from './json-list-pieces.ts';

const MARGIN = '  ';

/** Pieces of `toJson(value, 2)`. */
export function* jsonPieces(value: object): Generator<string> {
  let before = '{';
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    yield `${before}\n${MARGIN}${toJson(key)}: `;
    if (Array.isArray(item)) yield* jsonListPieces(item, 1);
    else yield toJson(item, 2).replaceAll('\n', `\n${MARGIN}`);
    before = ',';
  }
  yield before === '{' ? '{}' : '\n}';
}
