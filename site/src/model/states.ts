// How each state is said and drawn: a word and a shape, never colour alone. What it means is said on the page "How to read".
import type { DocumentState } from '@clausemark/linter';
import type { Speaker } from '../texts/speaker.ts';

/** `not in force`: everything released was withdrawn or has expired. The last four are known only from a ledger. */
export type PageState = DocumentState | 'not in force' | 'superseded' | 'withdrawn' | 'expired';

/** In the order they are explained. The key names the CSS class, the shape and the texts. */
export const stateKeys = {
  'in force': 'in-force',
  'not yet in force': 'not-yet',
  'in review': 'in-review',
  draft: 'draft',
  obsolete: 'obsolete',
  unknown: 'unknown',
  'not in force': 'none',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
  expired: 'expired',
} as const satisfies Readonly<Record<PageState, string>>;

export interface StateLook {
  readonly key: (typeof stateKeys)[PageState];
  readonly label: string;
  /** What it means for a reader, one sentence. */
  readonly meaning: string;
}

export function stateLook({ say }: Pick<Speaker, 'say'>, state: PageState): StateLook {
  const key = stateKeys[state];
  return { key, label: say(`state.${key}`), meaning: say(`meaning.${key}`) };
}

/** States that are published without being asked for. */
export function isPublished(state: DocumentState, showDrafts: boolean): boolean {
  return showDrafts || state === 'in force' || state === 'not yet in force' || state === 'obsolete';
}

/** States whose text is shown: a withdrawn document leaves only a tombstone. */
export function showsBody(state: PageState): boolean {
  return state !== 'obsolete' && state !== 'not in force';
}
