// Control data below the front matter: a program put a block of its own before that of the writer, and nobody reads the second.
import { span, type Span } from '@clausemark/manual';
import { fieldCalled } from '../fields/known-fields.ts';

const WITHIN = 2000;

/** `key: value` lines at the top of the body, two of them fields and one of these the id. */
export function secondBlock(
  text: string,
  bodyStart: number,
): { readonly keys: readonly string[]; readonly place: Span } | undefined {
  const body = text.slice(bodyStart, bodyStart + WITHIN);
  const [before = ''] = /^\s*(?:---[^\S\n]*\n\s*)?/.exec(body) ?? [];
  const keys: string[] = [];
  for (const line of body.slice(before.length).split('\n')) {
    const [, key] = /^(\p{L}[\p{L}\p{N} _-]{0,40}):(?:\s|$)/u.exec(line) ?? [];
    if (key === undefined && !/^(?:\s+\S|-\s)/.test(line)) break;
    if (key !== undefined && fieldCalled(key) !== undefined) keys.push(key);
  }
  if (keys.length < 2 || !keys.some((key) => fieldCalled(key) === 'id')) return undefined;
  const start = bodyStart + before.length;
  return { keys, place: span(start, start + (keys[0]?.length ?? 0)) };
}
