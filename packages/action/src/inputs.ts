// The inputs of action.yml. Anything the action does not know is refused: a mistyped mode must not look like a pass.
import { ActionError } from './action-error.ts';
import type { Surroundings } from './surroundings.ts';

export const modes = ['lint', 'gate', 'comment', 'ledger', 'verify', 'doctor'] as const;
export type Mode = (typeof modes)[number];

export interface Inputs {
  readonly mode: Mode;
  /** Folder of the manual in its repository; empty for the repository itself. */
  readonly root: string;
  readonly base: string;
  readonly failOn: string;
  readonly today: string | undefined;
  readonly token: string;
  readonly nightly: boolean;
  /** Of the mode doctor: what was seen goes into the ledger. */
  readonly record: boolean;
  /** Of the mode comment. */
  readonly pull: string;
  readonly report: string;
  readonly commentAuthor: string;
}

export function readInputs({ env }: Pick<Surroundings, 'env'>): Inputs {
  const text = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const mode = modes.find((item) => item === text('mode'));
  if (mode === undefined)
    throw new ActionError(`There is no mode "${text('mode')}".`, `Write one of ${modes.join(', ')}.`);
  const today = text('today');
  return {
    mode,
    root: folder(text('root')),
    base: text('base'),
    failOn: text('fail-on') || 'error',
    today: today === '' ? undefined : today,
    token: text('token'),
    nightly: text('nightly') === 'true',
    record: text('record') === 'true',
    pull: text('pull'),
    report: text('report'),
    commentAuthor: text('comment-author') || '41898282',
  };
}

/** A folder below the top of the repository, never outside of it. */
function folder(written: string): string {
  const parts = written.split('/').filter((part) => part !== '' && part !== '.');
  if (written.startsWith('/') || written.includes('\\') || parts.includes('..')) {
    throw new ActionError(
      `root: "${written}" is not a folder of the repository.`,
      'Write it from the top, for example root: qms.',
    );
  }
  return parts.join('/');
}
