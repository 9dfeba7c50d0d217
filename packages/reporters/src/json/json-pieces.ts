// An object that holds long lists as JSON, piece by piece. What is in a list stands on one line each, anything else is indented.
import { toJson } from '../escape/json.ts';
import { jsonListPieces } from './json-list-pieces.ts';

const MARGIN = '  ';

/** Lists of the object whose items somebody writes who knows them. */
type LinesOf<Value extends object> = {
  readonly [Key in keyof Value]?: Value[Key] extends readonly (infer Item)[] ? (item: Item) => string : never;
};

export function* jsonPieces<Value extends object>(value: Value, linesOf: LinesOf<Value> = {}): Generator<string> {
  let before = '{';
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    yield `${before}\n${MARGIN}${toJson(key)}: `;
    // Every object has a `valueOf` and a `constructor`: those write no lines.
    const lineOf = Object.hasOwn(linesOf, key) ? linesOf[key as keyof Value] : undefined;
    if (Array.isArray(item)) yield* jsonListPieces(item, MARGIN, lineOf);
    else yield toJson(item, 2).replaceAll('\n', `\n${MARGIN}`);
    before = ',';
  }
  yield before === '{' ? '{}' : '\n}';
}
