// What an action of `clausemark ledger` is: which flags it takes beside the common ones, and its code, loaded when it is used.
import type { VerbInput } from '../command/command.ts';

export interface LedgerAction {
  readonly name: string;
  /** Names of flags as the parser gives them. */
  readonly flags: readonly string[];
  /** Words behind the name: none, one that may be left out, or one that must be there. */
  readonly word: 'none' | 'optional' | 'required';
  readonly load: () => Promise<{ readonly run: (input: LedgerInput) => Promise<number> }>;
}

export interface LedgerInput extends VerbInput {
  /** The word behind the action: an id, a number. */
  readonly word: string | undefined;
}
