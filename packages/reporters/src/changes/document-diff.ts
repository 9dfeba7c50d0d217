// What a comparison says of its documents, as plain data: the same for every format.
import {
  classify,
  redline,
  UndigestibleError,
  type ChangeClass,
  type ChangeKind,
  type ClassReason,
  type DocumentChange,
  type IdentityProblem,
  type Redline,
} from '@clausemark/control';
import type { Roles } from '@clausemark/manual';

export interface ManualDiff {
  /** Names of the two states, for people. */
  readonly base: string;
  readonly head: string;
  /** The id that was asked for; undefined for all documents that changed. */
  readonly asked: string | undefined;
  readonly changes: readonly DocumentDiff[];
  readonly problems: readonly IdentityProblem[];
}

export interface DocumentDiff {
  readonly key: string;
  /** The id, or the path of a document without one. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'new' | Exclude<ChangeKind, 'added'>;
  readonly pathBefore: string | undefined;
  readonly pathAfter: string | undefined;
  /** The least class of change that the machine sees. */
  readonly minimum: ChangeClass;
  readonly reasons: readonly ClassReason[];
  /** Undefined when a side could not be read; `unreadable` says why. */
  readonly redline: Redline | undefined;
  readonly unreadable: string | undefined;
}

/** @param roles of the base manual */
export function diffDocument(change: DocumentChange, roles: Roles): DocumentDiff {
  const { key, kind, base, head } = change;
  const shown = head ?? base;
  return {
    key,
    id: shown?.id ?? shown?.path ?? key,
    title: shown?.title ?? '',
    kind: kind === 'added' ? 'new' : kind,
    pathBefore: base?.path,
    pathAfter: head?.path,
    ...classify(change, roles),
    ...redlineOf(change),
  };
}

function redlineOf({ base, head }: DocumentChange): Pick<DocumentDiff, 'redline' | 'unreadable'> {
  try {
    return { redline: redline(base, head), unreadable: undefined };
  } catch (error) {
    if (!(error instanceof UndigestibleError)) throw error;
    return { redline: undefined, unreadable: error.message };
  }
}
