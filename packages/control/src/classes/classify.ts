// The machine's minimum for the class of a change, with the reasons a person can check.
import type { Roles } from '@clausemark/manual';
import type { DocumentChange } from '../compare/document-change.ts';
import type { DocumentSnapshot } from '../compare/document-snapshot.ts';
import { UndigestibleError } from '../document/document-parts.ts';
import { metadataChanges } from '../redline/metadata-changes.ts';
import type { ChangeClass } from './change-class.ts';
import { editorialGuards } from './editorial-guards.ts';
import type { Guard } from './guard-hit.ts';
import { isKeptShorter } from './retention.ts';

export type ClassReason =
  | { readonly code: 'digest-equal' | 'meaning-equal' | 'no-guard' | 'draft' | 'moved' | 'retyped' }
  | {
      readonly code:
        | 'first-release'
        | 'revived'
        | 'removed'
        | 'made-obsolete'
        | 'kept-shorter'
        | 'withdrawn-to-draft'
        | 'content-changed';
    }
  | { readonly code: 'metadata'; readonly key: string }
  | { readonly code: 'guard'; readonly guard: Guard; readonly section: string; readonly words: string }
  | { readonly code: 'unreadable'; readonly message: string };

export interface Classification {
  readonly minimum: ChangeClass;
  readonly reasons: readonly ClassReason[];
}

/**
 * Classifies one change.
 *
 * Drafts are free until they are released. A status that is none of ours counts as released, and so does a missing one.
 *
 * @param roles of the base manual: their titles belong to the guard set
 */
export function classify(change: DocumentChange, roles: Roles): Classification {
  try {
    return lifeCycle(change) ?? content(change, roles);
  } catch (error) {
    if (!(error instanceof UndigestibleError)) throw error;
    return { minimum: 'substantive', reasons: [{ code: 'unreadable', message: error.message }] };
  }
}

function lifeCycle(change: DocumentChange): Classification | undefined {
  const { base, head } = change;
  const [before, after] = [stage(base), stage(head)];
  if (after === 'draft' && before === 'released') return result('substantive', { code: 'withdrawn-to-draft' });
  if (after === 'draft' || (after === 'absent' && before === 'draft')) return result('none', { code: 'draft' });
  if (after === 'absent') return result('obsolete', { code: 'removed' });
  if (after === 'obsolete' && before !== 'obsolete') {
    const changed: ClassReason[] = base?.digest === head?.digest ? [] : [{ code: 'content-changed' }];
    return { minimum: 'obsolete', reasons: [{ code: 'made-obsolete' }, ...changed] };
  }
  if (isEndedOtherwise(change)) return result('obsolete', { code: 'kept-shorter' });
  if (before === 'absent' || before === 'draft') return result('new', { code: 'first-release' });
  return before === 'obsolete' && after === 'released' ? result('new', { code: 'revived' }) : undefined;
}

/** How long it is kept was approved with its end, so a shorter time needs whoever approves an end. A longer one takes nothing away. */
function isEndedOtherwise({ base, head }: DocumentChange): boolean {
  if (base === undefined || head === undefined || stage(base) !== 'obsolete' || stage(head) !== 'obsolete')
    return false;
  return base.digest === head.digest && isKeptShorter(base, head);
}

type Stage = 'absent' | 'draft' | 'released' | 'obsolete';

function stage(document: DocumentSnapshot | undefined): Stage {
  if (document === undefined) return 'absent';
  if (document.status === 'obsolete') return 'obsolete';
  return document.status === 'draft' || document.status === 'in-review' ? 'draft' : 'released';
}

function content({ base, head, kind }: DocumentChange, roles: Roles): Classification {
  if (base === undefined || head === undefined) return result('substantive', { code: 'removed' });
  if (kind === 'retyped') return result('substantive', { code: 'retyped' });
  const found = contentClass(base, head, roles);
  if (base.path === head.path) return found;
  const light = found.minimum === 'none' || found.minimum === 'administrative' || found.minimum === 'format';
  return { minimum: light ? 'move' : found.minimum, reasons: [{ code: 'moved' }, ...found.reasons] };
}

function contentClass(base: DocumentSnapshot, head: DocumentSnapshot, roles: Roles): Classification {
  const metadata = metadataChanges(base.parts.metadata, head.parts.metadata);
  const reasons = metadata.map(({ key }): ClassReason => ({ code: 'metadata', key }));
  if (base.digest === head.digest) {
    return metadata.length === 0 ? result('none', { code: 'digest-equal' }) : { minimum: 'administrative', reasons };
  }
  const controlled = metadata.filter((item) => item.controlled);
  const sameMeaning = base.meaning === head.meaning;
  if (controlled.length === 0 && sameMeaning) return result('format', { code: 'meaning-equal' });
  const guards = sameMeaning ? [] : editorialGuards(base.blocks, head.blocks, head.lang, roles);
  // What decides comes first; keys that every new revision changes decide nothing.
  const decisive = metadata.filter((item) => !item.release).map(({ key }): ClassReason => ({ code: 'metadata', key }));
  const all: ClassReason[] = [...guards.map((hit) => ({ code: 'guard', ...hit }) as const), ...decisive];
  const substantive = guards.length > 0 || controlled.some((item) => !item.release);
  return {
    minimum: substantive ? 'substantive' : 'editorial',
    reasons: substantive ? all : [...all, { code: 'no-guard' }],
  };
}

function result(minimum: ChangeClass, reason: ClassReason): Classification {
  return { minimum, reasons: [reason] };
}
