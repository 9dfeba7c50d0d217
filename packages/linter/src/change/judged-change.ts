// A change as rules of scope `change` see it: compared, classified and with the roles it needs, computed once for all of them.
import type {
  ChangeClass,
  Classification,
  DocumentChange,
  GateChange,
  IdentityProblem,
  JudgedClass,
  Redline,
  RequiredRoles,
} from '@clausemark/control';
import type { Location, Manual, ManualDocument } from '@clausemark/manual';
import type { ChangeInput } from './change-input.ts';

export interface JudgedChange extends Omit<ChangeInput, 'base' | 'head' | 'matrix'> {
  readonly input: ChangeInput;
  /** What is in force: its configuration, roles and people judge the change. */
  readonly base: Manual;
  readonly head: Manual;
  /** The matrix of the base; one that denies everything where the base has none. */
  readonly matrix: NonNullable<ChangeInput['matrix']>;
  /** Every document that is not the same on both sides, by key. */
  readonly documents: readonly JudgedDocument[];
  /** What went wrong with the identities of documents, in both manuals. */
  readonly problems: readonly IdentityProblem[];
  readonly gate: GateChange;
  /** A place of a file of either side: of the head while it is there, else of the base. */
  readonly placeOf: (path: string, anchor?: string) => Location;
}

export interface JudgedDocument extends DocumentChange {
  /** The id, or the path of a document without one: how people name it. */
  readonly name: string;
  readonly before: ManualDocument | undefined;
  readonly after: ManualDocument | undefined;
  readonly classification: Classification;
  /** The class the author declared for this change; undefined where the key is what the last revision left behind. */
  readonly declared: ChangeClass | undefined;
  readonly judged: JudgedClass;
  readonly required: RequiredRoles;
  /** What changed by meaning; undefined when a side cannot be read, and then `unreadable` says why. Made when it is asked for. */
  readonly shown: () => ShownChange;
  /** A symbolic place, of the head while the document is there, else of the base. */
  readonly at: (anchor: string) => Location;
}

export interface ShownChange {
  readonly redline: Redline | undefined;
  readonly unreadable: string | undefined;
}
