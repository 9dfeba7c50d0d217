// Two manuals to the changes between them. The one comparison of gate, linter, site and command.
import { canonicalJson } from '../canonical/canonical-json.ts';
import { UndigestibleError } from '../document/document-parts.ts';
import type { ChangeKind, Comparison, DocumentChange, IdentityProblem } from './document-change.ts';
import type { DocumentSnapshot, ManualSide } from './document-snapshot.ts';
import { findSwaps } from './find-swaps.ts';
import { pairDocuments, type Pair } from './pair-documents.ts';
import { untouchedTest, type UntouchedTest } from './untouched.ts';

/**
 * Compares two manuals. A document that has no digest counts as changed and is a problem: nothing passes unread.
 *
 * @param files every path that differs between the two trees, where the caller knows them: documents they cannot have
 *   changed are not read
 */
export function compareManuals(base: ManualSide, head: ManualSide, files?: ReadonlySet<string>): Comparison {
  const { pairs, problems } = pairDocuments(base, head);
  const unread: IdentityProblem[] = [];
  const untouched = files === undefined ? () => false : untouchedTest(base, head, files);
  const changes = pairs.map((pair) => changeOf(pair, unread, untouched)).sort(byKey);
  return { changes, problems: [...problems, ...unread, ...findSwaps(changes)] };
}

function changeOf({ base, head }: Pair, unread: IdentityProblem[], untouched: UntouchedTest): DocumentChange {
  const { key, id } = (base ?? head) as DocumentSnapshot;
  if (base !== undefined && head !== undefined && untouched(base, head)) return { key, id, kind: 'same', base, head };
  const readable = [check(key, base, 'base', unread), check(key, head, 'head', unread)].every(Boolean);
  const sides = { ...(base && { base }), ...(head && { head }) };
  return { key, id, kind: kindOf(base, head, readable), ...sides };
}

function kindOf(base: DocumentSnapshot | undefined, head: DocumentSnapshot | undefined, readable: boolean): ChangeKind {
  if (base === undefined) return 'added';
  if (head === undefined) return 'removed';
  if (base.type !== head.type) return 'retyped';
  if (base.path !== head.path) return 'moved';
  return readable && isSame(base, head) ? 'same' : 'changed';
}

/** The configuration says what a word of status means: with another one a document can become a draft though nothing in it changed. */
function isSame(base: DocumentSnapshot, head: DocumentSnapshot): boolean {
  if (base.status !== head.status) return false;
  const [before, after] = [base.parts.metadata.uncontrolled, head.parts.metadata.uncontrolled];
  return base.digest === head.digest && canonicalJson(before) === canonicalJson(after);
}

function check(
  key: string,
  document: DocumentSnapshot | undefined,
  side: 'base' | 'head',
  unread: IdentityProblem[],
): boolean {
  try {
    return document === undefined || document.digest !== '';
  } catch (error) {
    if (!(error instanceof UndigestibleError)) throw error;
    unread.push({ kind: 'undigestible', key, side, message: error.message });
    return false;
  }
}

function byKey(a: DocumentChange, b: DocumentChange): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
