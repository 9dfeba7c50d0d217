// What to write for the link of a wiki: a wiki leads to the file of that name, wherever it lies.
import { documentById, type Manual, type ManualDocument } from '@clausemark/manual';
import { pathsOf } from './paths-of.ts';
import { relativePath } from './relative-path.ts';

const ANY = '`[text](doc:ID)` for a document by its id, or `[text](address)`';
/** `[[Page]]`, `[[Folder/Page#Heading|words]]`, and `![[picture.png]]`, which is shown in place. */
const WIKI = /^(!?)\[\[([^\]|#]*)(?:#[^\]|]*)?(?:\|([^\]]*))?\]\]$/;

export function insteadOfWiki(manual: Manual, from: ManualDocument, text: string): string {
  const [, mark = '', page = '', shown] = WIKI.exec(text) ?? [];
  const name = page.trim().replace(/^.*\//, '');
  const words = mark === '' ? (shown ?? name).trim() : name;
  if (mark === '' && documentById(manual, name) !== undefined) return `\`[${words}](doc:${name})\``;
  const { byName } = pathsOf(manual);
  const found = byName.get(name) ?? byName.get(`${name}.md`) ?? [];
  const [path] = found;
  if (path === undefined) return `${ANY}; no file has the name between the brackets`;
  if (found.length > 1) return `${ANY}; several files have the name between the brackets`;
  const id = manual.byPath.get(path)?.id;
  return `\`${mark}[${words}](${id === undefined ? relativePath(from.path, path) : `doc:${id}`})\``;
}
