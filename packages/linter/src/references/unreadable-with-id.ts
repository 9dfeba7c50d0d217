// The document whose file is named after an id and whose control data cannot be read: it is there, and front-matter-valid says
// what is wrong with it.
import { perManual, type Manual, type ManualDocument } from '@clausemark/manual';
import { isUnreadable } from '../document/is-unreadable.ts';

export function unreadableWithId(manual: Manual, id: string): ManualDocument | undefined {
  const document = namedAfter(manual).get(id);
  return document !== undefined && isUnreadable(document) ? document : undefined;
}

/** Documents without an id by every beginning of their file name that could be one. */
const namedAfter = perManual((manual): ReadonlyMap<string, ManualDocument> => {
  const found = new Map<string, ManualDocument>();
  for (const document of manual.documents) {
    if (document.id !== undefined) continue;
    const name = document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
    for (const { index } of name.matchAll(/[-_.\s]|$/g)) {
      const id = name.slice(0, index);
      if (/\d$/.test(id) && !found.has(id)) found.set(id, document);
    }
  }
  return found;
});
