// Word-level difference of two runs of tokens.
import { diffArrays } from 'diff';
import type { Token } from '../meaning/tokens.ts';

export interface TokenChange {
  readonly op: 'same' | 'added' | 'removed';
  readonly tokens: readonly Token[];
}

/** Longest edit script that is searched for; beyond it the whole run counts as replaced. Keeps hostile input cheap and results stable. */
const MAX_EDITS = 2000;

export function diffTokens(base: readonly Token[], head: readonly Token[]): TokenChange[] {
  const parts = diffArrays([...base], [...head], { comparator: sameToken, maxEditLength: MAX_EDITS });
  const changes: TokenChange[] = parts?.map(({ added, removed, value }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    tokens: value,
  })) ?? [
    { op: 'removed', tokens: base },
    { op: 'added', tokens: head },
  ];
  return changes.filter((change) => change.tokens.length > 0);
}

function sameToken(a: Token, b: Token): boolean {
  return a.kind === b.kind && a.text === b.text;
}
