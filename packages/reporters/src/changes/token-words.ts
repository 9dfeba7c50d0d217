// A word of a redline as raw text: what a reader does not see at once (targets, strikes, notes) is written out.
import type { RedlineLine, Token, TokenChange } from '@clausemark/control';

/**
 * The words of a run as one text. The lines of a block of code are kept apart by a sign.
 *
 * @param image the word for a picture, in the language of the reader
 */
export function runText({ tokens }: TokenChange, { kind }: Pick<RedlineLine, 'kind'>, image = 'image'): string {
  return tokens.map((token) => tokenText(token, image)).join(kind === 'code' ? ' ↵ ' : ' ');
}

function tokenText({ kind, text }: Token, image: string): string {
  if (kind === 'target') return `(→ ${text})`;
  if (kind === 'image') return `(${image} ${text})`;
  if (kind === 'strike') return `~~${text}~~`;
  return kind === 'note' ? `[^${text}]` : text;
}

/** What stands before the words of a line. */
export function lineMarker({ kind, level, marker }: RedlineLine): string {
  return kind === 'heading' ? '#'.repeat(level) : marker;
}

/** True when a line changed and none of its words did: its level, number, tick or kind of list. */
export function isOnlyFrame({ op, cells }: RedlineLine): boolean {
  return op === 'changed' && cells.every((runs) => runs.every((run) => run.op === 'same'));
}

export const FRAME_ONLY = '(same words; their level, tick or list changed)';
