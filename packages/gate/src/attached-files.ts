// Files that come into force with a document because it shows them or links to them, and were approved with none before.
import { UndigestibleError } from '@clausemark/control';
import { contentSince, type JudgedDocument } from '@clausemark/linter';
import { resolveLink } from '@clausemark/manual';
import type { EarlierFile } from '@clausemark/workspace';
import type { DraftedChange } from './drafted-change.ts';

/** What a document shows or links to comes into force with it. What was in force with another one was approved there. */
export function attachedFiles({ key, head, base: before }: JudgedDocument, change: DraftedChange): EarlierFile[] {
  const { manual } = change.head;
  const document = manual.byPath.get(head?.path ?? '');
  const approved = approvedFiles(change);
  return listedAttachments(head).flatMap(({ path: url, sha256 }) => {
    const target = document === undefined ? undefined : resolveLink(manual, document, url);
    if (target?.kind !== 'file') return [];
    const old = change.base.fileDigest(target.path);
    const wasThere = listedAttachments(before).some((file) => file.sha256 === (old ?? sha256));
    const trusted = wasThere && contentSince(change.ledger, key, before) === 'in-force';
    return trusted || approved(target.path, old ?? sha256) ? [] : [{ key, paths: [target.path], content: { sha256 } }];
  });
}

function listedAttachments(
  document: JudgedDocument['head'],
): readonly { readonly path: string; readonly sha256: string }[] {
  try {
    return document?.attachments ?? [];
  } catch (error) {
    // A document with an attachment that cannot be read passes no gate.
    if (error instanceof UndigestibleError) return [];
    throw error;
  }
}

/** With a ledger, what it holds. Without one, what released documents of the base show. */
function approvedFiles({ ledger, base: { manual } }: DraftedChange): (path: string, sha256: string) => boolean {
  if (ledger.kind === 'sound') {
    const files = ledger.entries.flatMap((entry) => ('attachments' in entry ? entry.attachments : []));
    const hashes = new Set(files.map(({ sha256 }) => sha256));
    return (_, sha256) => hashes.has(sha256);
  }
  const released = manual.documents.filter(({ status }) => status === 'released');
  return (path) =>
    released.some((document) =>
      [...document.facts.links, ...document.facts.definitions].some(({ url }) => {
        const target = resolveLink(manual, document, url);
        return target.kind === 'file' && target.path === path;
      }),
    );
}
