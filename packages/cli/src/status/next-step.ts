// What somebody does about the state of a document: the person as the manual names him, and the command. Decides nothing.
import { holdersOn } from '@clausemark/control';
import { personName } from '@clausemark/linter';
import type { Manual, ManualDocument } from '@clausemark/manual';

/** Where a document stands, as far as its next step depends on it. */
export interface Situation {
  readonly manual: Manual;
  readonly today: string;
  /** Undefined for one that only the ledger has. */
  readonly document: ManualDocument | undefined;
  /** Key in the ledger. */
  readonly key: string;
  /** Revision in force by the ledger, or the last one it released. */
  readonly released: string | undefined;
  readonly hasLedger: boolean;
}

export type Wanting =
  | 'waits'
  | 'draft'
  | 'in-review'
  | 'review-overdue'
  | 'unclear'
  | 'unreadable'
  | 'no-entry'
  | 'other-content'
  | 'gone'
  | 'ran-out'
  | 'withdrawn'
  | 'emergency'
  | 'expunged';

export function nextStep(what: Wanting, situation: Situation): string {
  const { key, document, released = '', hasLedger } = situation;
  const id = word(document?.id ?? key.split(':')[0] ?? key);
  const who = ownerOf(situation);
  const steps: Readonly<Record<Wanting, string>> = {
    waits: `Nothing until then but its training.${hasLedger ? ` Another day: clausemark ledger reschedule ${id} --to DAY --reason "why"` : ''}`,
    draft: `${who} decides what is open in it, then: clausemark release ${id}`,
    'in-review': `Who approves it reads it and says so; then: clausemark release ${id}`,
    'review-overdue': `${who} compares it with the work, then: clausemark review ${id}`,
    unclear: `${who} writes status, revision and effective date into it. What is missing: clausemark check`,
    unreadable: 'What is wrong with it: clausemark check',
    'no-entry': `Bring it through a pull request (set it to draft, then: clausemark release ${id}), or record its approval on paper: clausemark ledger baseline ${id}`,
    'other-content': `Look: clausemark diff ${id} ${word(released)}.. Then put the released text back by a pull request of its own; what is to stay of it is the next revision after that: clausemark revise ${id}`,
    gone: `Put the file back (git log --diff-filter=D --summary finds it). If it is to go: clausemark obsolete ${id}`,
    'ran-out': `${who} releases what is to stay as the next revision: clausemark revise ${id}`,
    withdrawn: `${who} writes the next revision, without what was wrong: clausemark revise ${id}`,
    emergency: `Who may ratify it does so before that day: clausemark ledger ratify ${id}`,
    expunged: `${who} releases a revision without what had to go: clausemark revise ${id}`,
  };
  return steps[what];
}

/** `Purchasing Manager (Jo Roe)`; the name of the role where nobody holds it; `Its owner` where none is named. */
function ownerOf({ manual, today, document }: Situation): string {
  const role = document?.text('owner');
  if (role === undefined || role === '') return 'Its owner';
  const { roles } = manual.roles;
  const title = (Object.hasOwn(roles, role) ? roles[role]?.title : undefined) ?? role;
  const people = holdersOn(manual.roles, role, today).map((person) => personName(manual.people, person));
  return people.length === 0 ? title : `${title} (${people.join(', ')})`;
}

/** As it is typed: in quotes where a shell would take it for more than one word. */
function word(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
