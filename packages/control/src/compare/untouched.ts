// Which documents cannot have changed, from the list of files that did: their digests need not be computed.
import { CONFIG_PATH, resolveLink, type Manual, type ManualDocument } from '@clausemark/manual';
import type { DocumentSnapshot, ManualSide } from './document-snapshot.ts';

export type UntouchedTest = (base: DocumentSnapshot, head: DocumentSnapshot) => boolean;

/**
 * A document is untouched when neither its file nor a file it links to is on the list. A changed configuration may read
 * every document otherwise, so then nothing counts as untouched.
 *
 * @param files paths of every file that differs between the two trees
 */
export function untouchedTest(base: ManualSide, head: ManualSide, files: ReadonlySet<string>): UntouchedTest {
  if (files.has(CONFIG_PATH)) return () => false;
  const attachable = [...files].some((path) => !base.manual.byPath.has(path) || !head.manual.byPath.has(path));
  return (before, after) => {
    if (before.path !== after.path || files.has(before.path)) return false;
    if (!attachable) return true;
    const showsChanged = ({ manual }: ManualSide): boolean => linksTo(manual, manual.byPath.get(before.path), files);
    return !showsChanged(base) && !showsChanged(head);
  };
}

function linksTo(manual: Manual, document: ManualDocument | undefined, files: ReadonlySet<string>): boolean {
  if (document === undefined) return true;
  return [...document.facts.links, ...document.facts.definitions].some(({ url }) => {
    const target = resolveLink(manual, document, url);
    return target.kind === 'file' && files.has(target.path);
  });
}
