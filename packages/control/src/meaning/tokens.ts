// Inline pieces as words one can compare: the words a reader sees, and beside them what he does not see at once (targets, strikes).
import type { Inline } from './blocks.ts';

export type TokenKind = 'text' | 'target' | 'image' | 'code' | 'strike' | 'html' | 'note';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Words are what stands between spaces; a no-break space or a zero-width space is part of a word, so that it shows. */
export function tokensOf(pieces: readonly Inline[], kind: 'text' | 'strike' = 'text'): Token[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? words(piece, kind) : special(piece, kind)));
}

function words(text: string, kind: 'text' | 'strike'): Token[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ kind, text: word }));
}

function special(piece: Exclude<Inline, string>, kind: 'text' | 'strike'): Token[] {
  if (piece.t === 'link')
    return [...tokensOf(piece.of, kind), { kind: 'target', text: withTitle(piece.to, piece.title) }];
  if (piece.t === 'strike') return tokensOf(piece.of, 'strike');
  if (piece.t === 'image') return [{ kind: 'image', text: `${piece.alt} ${withTitle(piece.to, piece.title)}` }];
  if (piece.t === 'note') return [{ kind: 'note', text: piece.id }];
  return [{ kind: piece.t, text: piece.text }];
}

function withTitle(to: string, title: string): string {
  return title === '' ? to : `${to} "${title}"`;
}
