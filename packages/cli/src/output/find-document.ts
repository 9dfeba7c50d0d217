// The one document a person names by its id.
import type { Manual, ManualDocument } from '@clausemark/manual';
import { didYouMean } from '../command/did-you-mean.ts';
import { pathForId } from './path-for-id.ts';
import { VerbError } from './verb-error.ts';

/** @throws VerbError when no document has the id, or several do, and for the path of one */
export function findDocument(manual: Manual, id: string): ManualDocument {
  const found = manual.byId.get(id) ?? [];
  const [document] = found;
  if (document !== undefined && found.length === 1) return document;
  if (found.length > 1) {
    throw new VerbError(
      `${found.length} documents have the id ${id}.`,
      `Give each its own: ${found.map((item) => item.path).join(', ')}.`,
    );
  }
  const path = pathForId(id, manual.documents);
  if (path !== undefined) throw path;
  const ids = [...manual.byId.keys()];
  throw new VerbError(
    `No document has the id "${id}".`,
    ids.length === 0 ? 'No document has an id yet.' : `${didYouMean(id, ids)}\`clausemark register\` lists them all.`,
  );
}
