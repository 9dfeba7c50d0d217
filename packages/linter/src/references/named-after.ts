// Documents whose file is named after an id that is not theirs: they are there, and another rule says what is wrong with them.
import { perManual, type Manual, type ManualDocument } from '@clausemark/manual';
import { isUnreadable } from '../document/is-unreadable.ts';

/** The document whose file is named after an id and whose control data cannot be read, which front-matter-valid reports. */
export function unreadableWithId(manual: Manual, id: string): ManualDocument | undefined {
  const document = namedAfter(manual).get(id);
  return document !== undefined && isUnreadable(document) ? document : undefined;
}

/** The document whose file is named after an id and which has another one, which id-path-type reports. */
export function otherwiseNumbered(manual: Manual, id: string): ManualDocument | undefined {
  const document = namedAfter(manual).get(id);
  return document?.id === undefined ? undefined : document;
}

/** Documents by every beginning of their file name that could be an id, unless one of those is their own. */
const namedAfter = perManual((manual): ReadonlyMap<string, ManualDocument> => {
  const found = new Map<string, ManualDocument>();
  for (const document of manual.documents) {
    const beginnings = beginningsOf(document.path);
    const own = document.id?.toLowerCase();
    if (beginnings.some((beginning) => beginning.toLowerCase() === own)) continue;
    for (const id of beginnings) if (/\d$/.test(id) && !found.has(id)) found.set(id, document);
  }
  return found;
});

/** A file that is no Markdown and is named after an id: the form itself, in Word or as a PDF. */
export function fileNamedAfter(manual: Manual, id: string): string | undefined {
  return filesNamedAfter(manual).get(id);
}

const filesNamedAfter = perManual(({ classified }): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const path of classified.others) {
    if (PICTURE.test(path)) continue;
    // "F-841-01-02.docx" is another form than F-841-01.
    const id = beginningsOf(path).findLast((beginning) => /\d$/.test(beginning));
    if (id !== undefined && !found.has(id)) found.set(id, path);
  }
  return found;
});

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp)$/i;

function beginningsOf(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  return [...name.matchAll(/[-_.\s]|$/g)].map(({ index }) => name.slice(0, index));
}
