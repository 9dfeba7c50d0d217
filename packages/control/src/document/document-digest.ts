// The controlled digest of a document: what an approval is for and what a revision stands for, independent of path and platform.
import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256 } from '../hash/sha256.ts';
import type { DocumentParts } from './document-parts.ts';

/** A file the document shows or hands out. */
export interface Attachment {
  /** The link target as the document writes it. */
  readonly path: string;
  readonly sha256: string;
}

export const DOCUMENT_DIGEST = 'clausemark-document/1';

/**
 * SHA-256 of the canonical JSON of controlled metadata, body and attachments.
 *
 * Equal for BOM, CRLF, key order, comments in the front matter and everything the table of metadata keys calls uncontrolled;
 * different for any other change, in the words, in the spelling or in a file behind a link.
 */
export function documentDigest(parts: DocumentParts, attachments: readonly Attachment[]): string {
  const files = [...new Map(attachments.map((file) => [file.path, file])).values()];
  return sha256(
    canonicalJson({
      v: DOCUMENT_DIGEST,
      meta: parts.metadata.controlled,
      body: sha256(parts.body),
      attachments: files.map(({ path, sha256: hash }) => ({ path, sha256: hash })).sort(byPath),
    }),
  );
}

function byPath(a: Attachment, b: Attachment): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
