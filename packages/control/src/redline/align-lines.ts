// Which line of the new text is which line of the old one: equal lines first, then alike lines in the gaps between them.
import { diffArrays } from 'diff';
import type { Line } from '../meaning/lines.ts';
import { ALIKE, similarity } from './similarity.ts';

export type AlignedLine =
  | { readonly op: 'same' | 'changed'; readonly base: Line; readonly head: Line }
  | { readonly op: 'added'; readonly head: Line }
  | { readonly op: 'removed'; readonly base: Line };

const MAX_EDITS = 5000;
/** Largest gap that is searched for alike lines, as product of its two sides. */
const MAX_GAP = 40_000;

export function alignLines(base: readonly Line[], head: readonly Line[]): AlignedLine[] {
  const options = { comparator: (a: Line, b: Line) => a.key === b.key, maxEditLength: MAX_EDITS };
  const parts = diffArrays([...base], [...head], options);
  if (parts === undefined) return pairGap(base, head);
  const aligned: AlignedLine[] = [];
  let [at, gone, come]: [number, Line[], Line[]] = [0, [], []];
  for (const { added, removed, value } of parts) {
    if (added) come.push(...value);
    else if (removed) gone.push(...value);
    if (removed) at += value.length;
    if (added || removed) continue;
    aligned.push(...pairGap(gone, come));
    [gone, come] = [[], []];
    for (const line of value) aligned.push({ op: 'same', base: base[at++] ?? line, head: line });
  }
  return [...aligned, ...pairGap(gone, come)];
}

/** Pairs alike lines without crossing, so that the sum of likeness is greatest. */
function pairGap(gone: readonly Line[], come: readonly Line[]): AlignedLine[] {
  if (gone.length * come.length === 0 || gone.length * come.length > MAX_GAP) return unpaired(gone, come);
  const best = scores(gone, come);
  const result: AlignedLine[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length && j < come.length) {
    const [base, head] = [gone[i] as Line, come[j] as Line];
    const here = best[i]?.[j] ?? 0;
    if (here === (best[i + 1]?.[j] ?? 0)) {
      result.push({ op: 'removed', base });
      i += 1;
    } else if (here === (best[i]?.[j + 1] ?? 0)) {
      result.push({ op: 'added', head });
      j += 1;
    } else {
      result.push({ op: 'changed', base, head });
      [i, j] = [i + 1, j + 1];
    }
  }
  return [...result, ...unpaired(gone.slice(i), come.slice(j))];
}

function scores(gone: readonly Line[], come: readonly Line[]): number[][] {
  const best = Array.from({ length: gone.length + 1 }, () => Array.from({ length: come.length + 1 }, () => 0));
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = come.length - 1; j >= 0; j -= 1) {
      const alike = similarity(gone[i] as Line, come[j] as Line);
      const paired = alike >= ALIKE ? alike + (best[i + 1]?.[j + 1] ?? 0) : 0;
      (best[i] as number[])[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
    }
  }
  return best;
}

function unpaired(gone: readonly Line[], come: readonly Line[]): AlignedLine[] {
  return [
    ...gone.map((base) => ({ op: 'removed', base }) as const),
    ...come.map((head) => ({ op: 'added', head }) as const),
  ];
}
