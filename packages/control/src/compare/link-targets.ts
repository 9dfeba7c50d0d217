// What the links of a document mean in its manual: a section of a document by id, a file by its content, anything else as written.
import { resolveLink, type Manual, type ManualDocument } from '@clausemark/manual';
import { documentKey } from '../document/document-key.ts';
import { UndigestibleError } from '../document/document-parts.ts';
import type { Attachment } from '../document/document-digest.ts';
import type { TargetOf } from '../meaning/blocks.ts';

/** SHA-256 of a regular file of a manual; undefined for what cannot be read: a symlink, a submodule, a missing file. */
export type FileDigest = (path: string) => string | undefined;

/** A target that survives a move: relative paths are replaced by ids and by hashes of content. */
export function targetsIn(manual: Manual, document: ManualDocument, fileDigest: FileDigest): TargetOf {
  return (url) => {
    const target = resolveLink(manual, document, url);
    if (target.kind === 'document' || target.kind === 'anchor-missing') {
      const name = nameOf(target.document, manual);
      return target.anchor === '' ? name : `${name}#${target.anchor}`;
    }
    if (target.kind === 'file' && !target.path.endsWith('/')) return `sha256:${hashOf(target.path, fileDigest)}`;
    return /^(?:sha256|path|url):/.test(url) ? `url:${url}` : url;
  };
}

/**
 * The files a document links to or shows, by link target as written.
 *
 * @throws UndigestibleError when one of them cannot be read: an approval must not cover a file nobody could see
 */
export function attachmentsOf(manual: Manual, document: ManualDocument, fileDigest: FileDigest): Attachment[] {
  const urls = [...document.facts.links, ...document.facts.definitions].map(({ url }) => url);
  return [...new Set(urls)].flatMap((url) => {
    const target = resolveLink(manual, document, url);
    if (target.kind !== 'file' || target.path.endsWith('/')) return [];
    return [{ path: url, sha256: hashOf(target.path, fileDigest) }];
  });
}

function nameOf(document: ManualDocument, { config }: Manual): string {
  const lang = document.text('lang');
  const key = documentKey(document.id, lang === config.language ? undefined : lang, document.path);
  return document.id === undefined ? key : `doc:${key}`;
}

function hashOf(path: string, fileDigest: FileDigest): string {
  const hash = fileDigest(path);
  if (hash === undefined) throw new UndigestibleError(`The attachment ${path} cannot be read.`);
  return hash;
}
