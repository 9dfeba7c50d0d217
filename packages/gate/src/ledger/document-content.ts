// What the ledger keeps of a released document: who it is, its digests, its source and attachments as objects.
import { sha256, type DocumentSnapshot, type LedgerEvent } from '@clausemark/control';
import { resolveLink, type Manual } from '@clausemark/manual';
import { PlanError } from './plan-problem.ts';

type Release = Extract<LedgerEvent, { type: 'revision.released' }>;
export type Subject = Pick<Release, 'doc' | 'revision' | 'docType' | 'path' | 'owner' | 'approver'>;
export type Content = Pick<Release, 'title' | 'meaning' | 'objects' | 'attachments'>;

export interface Reading {
  readonly manual: Manual;
  readonly read: (path: string) => Uint8Array | undefined;
  readonly objects: Map<string, Uint8Array>;
}

/** @throws PlanError when the document lacks what every entry needs */
export function subjectOf(document: DocumentSnapshot): Subject {
  const { key: doc, id, revision, type: docType, path, owner = null, approver = null } = document;
  if (id === undefined || revision === undefined || docType === undefined)
    throw new PlanError(
      `${path} names no ${id === undefined ? 'id' : revision === undefined ? 'revision' : 'type'}, so it cannot be released.`,
      'Write it in the front matter.',
    );
  return { doc, revision, docType, path, owner, approver };
}

export function contentOf(document: DocumentSnapshot, { manual, read, objects }: Reading): Content {
  const keep = (path: string, wanted?: string): string => {
    const bytes = read(path);
    const hash = bytes === undefined ? undefined : sha256(bytes);
    if (bytes === undefined || hash === undefined || (wanted !== undefined && hash !== wanted))
      throw new PlanError(
        `${path} cannot be kept: it is no regular file of at most 64 MiB in that commit.`,
        'Replace it by a regular file, or take the link out.',
      );
    objects.set(hash, bytes);
    return hash;
  };
  const item = manual.byPath.get(document.path);
  const { attachments } = document;
  const files = attachments.map(({ path: url, sha256: hash }) => {
    const target = item === undefined ? undefined : resolveLink(manual, item, url);
    return keep(target?.kind === 'file' ? target.path : url, hash);
  });
  return {
    title: document.title,
    meaning: document.meaning,
    objects: [...new Set([keep(document.path), ...files])],
    attachments: [...attachments],
  };
}
