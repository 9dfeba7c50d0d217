// Whether a text can be, or begin with, an id of a manual, told by its first two characters and its length: most words of a text
// cannot, and need not be looked up.
import { perManual, type Manual } from '@clausemark/manual';

interface Look {
  readonly firsts: ReadonlySet<number>;
  readonly beginnings: ReadonlySet<number>;
  readonly longest: number;
}

/** False only when no id of the manual stands at the beginning of the text. */
export function beginsLikeId(manual: Manual, text: string): boolean {
  return begins(lookOfIds(manual), text);
}

/** False only when the text is no id of the manual. */
function looksLikeId(manual: Manual, text: string): boolean {
  const look = lookOfIds(manual);
  return text.length <= look.longest && begins(look, text);
}

/** True for an id of the manual, and nothing around it. */
export function isId(manual: Manual, text: string): boolean {
  return looksLikeId(manual, text) && manual.byId.has(text);
}

function begins({ firsts, beginnings }: Look, text: string): boolean {
  const first = text.charCodeAt(0) || 0;
  return firsts.has(first) && (beginnings.has(beginningOf(text)) || beginnings.has(first));
}

const lookOfIds = perManual(({ byId }): Look => {
  const firsts = new Set<number>();
  const beginnings = new Set<number>();
  let longest = 0;
  for (const id of byId.keys()) {
    firsts.add(id.charCodeAt(0));
    // An id of one character stands for itself.
    beginnings.add(id.length === 1 ? id.charCodeAt(0) : beginningOf(id));
    longest = Math.max(longest, id.length);
  }
  return { firsts, beginnings, longest };
});

/** Two characters as one number, above that of any single character. */
function beginningOf(text: string): number {
  return ((text.charCodeAt(0) || 0) + 1) * 0x10000 + (text.charCodeAt(1) || 0);
}
