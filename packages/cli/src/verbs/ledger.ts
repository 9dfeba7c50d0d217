// `clausemark ledger ACTION`: what was approved and released, kept on a branch of its own.
import type { Verb, VerbInput } from '../command/command.ts';
import { didYouMean } from '../command/did-you-mean.ts';
import type { LedgerAction } from '../ledger/action.ts';
import { ledgerActions } from '../ledger/actions.ts';
import { VerbError } from '../output/verb-error.ts';

/** Flags that belong to no single action. There is no --today: what is written carries the time of the clock. */
const COMMON: ReadonlySet<string> = new Set(['root']);
/** Flags with a default, which is there without anybody having given it. */
const DEFAULTS: Readonly<Record<string, string | boolean>> = { format: 'table' };

export const run: Verb = async (input) => {
  const action = find(input.argument ?? '');
  const [word, ...more] = input.rest;
  if (more.length > 0 || (word !== undefined && action.word === 'none'))
    throw wrong(`\`ledger ${action.name}\` does not take "${more[0] ?? word}".`);
  if (word === undefined && action.word === 'required')
    throw wrong(`\`ledger ${action.name}\` needs to know of what: an id or a number behind it.`);
  refuseForeignFlags(action, input);
  const { run: act } = await action.load();
  return act({ ...input, word });
};

function find(name: string): LedgerAction {
  const action = ledgerActions.find((item) => item.name === name);
  if (action !== undefined) return action;
  const names = ledgerActions.map((item) => item.name);
  throw new VerbError(`There is no \`ledger ${name}\`.`, `${didYouMean(name, names)}There are: ${names.join(', ')}.`);
}

/** A flag that an action would not look at must not look as if it had. */
function refuseForeignFlags({ name, flags: own }: LedgerAction, { flags }: VerbInput): void {
  const foreign = Object.entries(flags).find(
    ([flag, value]) => value !== undefined && value !== DEFAULTS[flag] && !COMMON.has(flag) && !own.includes(flag),
  );
  if (foreign === undefined) return;
  const flag = foreign[0].replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw wrong(`\`ledger ${name}\` does not take --${flag}.`);
}

function wrong(message: string): VerbError {
  return new VerbError(message, 'See `clausemark ledger --help`.');
}
