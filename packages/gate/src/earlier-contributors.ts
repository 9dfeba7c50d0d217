// Everyone who had a hand in a document before the change that brings it into force. Drafts are merged without approval, so their authors
// are known to nobody but git.
import {
  contributors,
  originText,
  sameOrigin,
  type Contributors,
  type LedgerEntry,
  type OriginText,
} from '@clausemark/control';
import { contentSince, type JudgedDocument } from '@clausemark/linter';
import type { People } from '@clausemark/manual';
import { earlierCommits, type EarlierFile, type ListedCommit } from '@clausemark/workspace';
import { attachedFiles } from './attached-files.ts';
import { botsOf } from './bots-of.ts';
import type { DraftedChange } from './drafted-change.ts';

/** Undefined where this clone lacks the history, and something rests on it. */
export async function earlierContributors(
  root: string,
  change: DraftedChange,
  documents: readonly JudgedDocument[],
): Promise<ReadonlyMap<string, Contributors> | undefined> {
  const { commits, base } = change;
  const coming = documents.filter(bringsText);
  const drafts = coming.length === 0 ? [] : draftsOf(change);
  const files = coming.flatMap((document) => [
    ...ownFile(document, change, drafts),
    ...attachedFiles(document, change),
  ]);
  const head = commits.head ?? commits.base;
  const found = await earlierCommits(root, { base: commits.base, head, files, drafts });
  if (found === undefined) return undefined;
  const { people } = base.manual;
  return new Map(
    coming.map(({ key }) => {
      const own = contributorsOf(found.get(key) ?? [], people);
      return [key, { ...own, people: new Set([...own.people, ...provisional(key, change)]) }];
    }),
  );
}

/** Whether there will be text in force that needs an approval. */
function bringsText({ head, required }: JudgedDocument): boolean {
  const asks = required.slots.length > 0 || required.denied;
  return asks && head !== undefined && !['draft', 'in-review', 'obsolete'].includes(head.status ?? '');
}

function ownFile(
  { key, id, base, head }: JudgedDocument,
  change: DraftedChange,
  drafts: readonly Draft[],
): EarlierFile[] {
  const known = contentSince(change.ledger, key, base);
  const text = change.head.manual.source(head?.path ?? '')?.text;
  if (text === undefined) return [];
  if (known === 'in-force') {
    const paths = takenOver(text, change.base.manual.source(base?.path ?? '')?.text ?? '', drafts);
    return paths.length === 0 ? [] : [{ key, paths, content: { text } }];
  }
  const paths = [base?.path, head?.path].flatMap((path) => path ?? []);
  return [{ key, paths, content: { text, id }, since: known }];
}

/** Drafts whose text a document in force takes over: it holds them now and did not before. */
function takenOver(text: string, before: string, drafts: readonly Draft[]): string[] {
  if (drafts.length === 0) return [];
  const [now, old] = [originText(text), originText(before)];
  return drafts.filter(({ origin }) => sameOrigin(now, origin()) && !sameOrigin(old, origin())).map(({ path }) => path);
}

interface Draft {
  readonly path: string;
  readonly origin: () => OriginText;
}

/** Documents that are not in force, which a text may have been copied from. */
function draftsOf({ base: { manual } }: DraftedChange): Draft[] {
  return manual.documents.flatMap(({ path, status }) => {
    const text = status === 'draft' || status === 'in-review' ? manual.source(path)?.text : undefined;
    if (text === undefined) return [];
    let made: OriginText | undefined;
    return [{ path, origin: () => (made ??= originText(text)) }];
  });
}

/** Authors of an emergency that nobody ratified: its text has not had all of its approvals yet. */
function provisional(key: string, { ledger }: DraftedChange): readonly string[] {
  const entries: readonly LedgerEntry[] = ledger.kind === 'sound' ? ledger.entries : [];
  const own = entries.filter((entry) => 'doc' in entry && entry.doc === key);
  const settled = own.findLastIndex(({ type }) =>
    ['baseline', 'revision.released', 'emergency.ratified'].includes(type),
  );
  return own.slice(settled + 1).flatMap((entry) => (entry.type === 'emergency.released' ? entry.authors : []));
}

/** A merge that git lists holds a text of neither side, so it has an author, whoever says that he made it. */
function contributorsOf(commits: readonly ListedCommit[], people: People): Contributors {
  const made = commits.map(({ authorEmail, committerEmail, message }) => ({
    authorEmail,
    committerEmail,
    message,
    platformSigned: true,
  }));
  return contributors({ accounts: [], commits: made }, people, botsOf(people));
}
