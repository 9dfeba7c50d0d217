// A new document is named wherever it must be: in the document it belongs to, and with its records in the retention matrix. Only drafts
// are edited; of every other document it is said what is to be done.
import {
  applyEdits,
  changeFrontMatter,
  type DocumentTypeName,
  type Manual,
  type ManualDocument,
} from '@clausemark/manual';
import type { FileWrite } from '@clausemark/workspace';
import type { NewEntry } from './new-entry.ts';
import { placeInMatrix } from './place-in-matrix.ts';
import { placeInRecords } from './place-in-records.ts';
import { placeInReferences } from './place-in-references.ts';
import type { Place } from './place.ts';

export interface Registered {
  readonly files: readonly FileWrite[];
  /** Where it was named. */
  readonly done: readonly string[];
  /** What a person has to do. */
  readonly left: readonly string[];
}

/** @param parent the document it belongs to */
export function registerDocument(
  manual: Manual,
  type: DocumentTypeName,
  entry: NewEntry,
  parent: ManualDocument | undefined,
): Registered {
  const keepsRecords = type === 'form' || type === 'register';
  const placeInParent = keepsRecords ? placeInRecords : placeInReferences;
  const results = [
    ...(parent === undefined ? [] : [writePlace(manual, placeInParent(manual, parent, entry), entry)]),
    ...(keepsRecords ? [writePlace(manual, placeInMatrix(manual, parent, entry), entry)] : []),
  ];
  const unused = keepsRecords && parent === undefined;
  return {
    files: results.flatMap(({ files }) => files),
    done: results.flatMap(({ done }) => done),
    left: [
      ...(unused ? [`name ${entry.id} in the records of the procedure that uses it`] : []),
      ...results.flatMap(({ left }) => left),
    ],
  };
}

function writePlace(manual: Manual, place: Place | undefined, { id }: NewEntry): Registered {
  if (place === undefined) return { files: [], done: [], left: ['give its records a row in the retention matrix'] };
  const { document, section, edits, fields } = place;
  const before = manual.source(document.path)?.text;
  if (document.status !== 'draft' || before === undefined || edits.length === 0)
    return { files: [], done: [], left: [byHand(place, id)] };
  const after = changeFrontMatter(applyEdits(before, edits), fields);
  const where = [
    ...(fields.length > 0 ? ['`records`'] : []),
    section === undefined ? 'the table' : `the section ${section}`,
  ].join(' and ');
  return { files: [{ path: document.path, before, after }], done: [`${where} of ${document.path}`], left: [] };
}

/** What somebody has to write, and how they come to edit the document. */
function byHand({ document, section, line, fields }: Place, id: string): string {
  const name = document.id ?? document.path;
  const field = fields.length > 0 ? `${id} to \`records\` and ` : '';
  const where = section === undefined ? 'as the first of a new section' : `to the section ${section}`;
  return `${wayInto(document, name)} add ${field}this line ${where}:\n      ${line}`;
}

function wayInto({ status }: ManualDocument, name: string): string {
  if (status === 'released') return `${name} is released: run \`clausemark revise ${name}\`, then`;
  if (status === 'in-review') return `${name} is in review: in its change request`;
  if (status === 'obsolete') return `${name} is obsolete: in the document that follows it`;
  return `in ${name}`;
}
