// A new document is named wherever it must be: in the document it belongs to, a procedure with its process, a form with its records in the
// retention matrix. Only drafts are edited; of every other document it is said what is to be done.
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
import { placesInProcesses } from './place-in-processes.ts';
import { placeInRecords } from './place-in-records.ts';
import { placeInReferences } from './place-in-references.ts';
import { placeInSheets } from './place-in-sheets.ts';
import type { Place } from './place.ts';

export interface Registered {
  readonly files: readonly FileWrite[];
  /** What was named, and where. */
  readonly done: readonly { readonly name: string; readonly where: string }[];
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
  const matrix = keepsRecords ? placeInMatrix(manual, parent, entry) : undefined;
  const processes = type === 'procedure' ? placesInProcesses(manual, entry) : [];
  const sheet = type === 'procedure' ? placeInSheets(manual, entry.process) : undefined;
  const places = [
    ...(parent === undefined ? [] : [placeInParent(manual, parent, entry)]),
    ...(matrix === undefined ? [] : [matrix]),
    ...processes,
    ...(sheet === undefined ? [] : [sheet]),
  ];
  const writable = places.filter((place) => place.document.status === 'draft' && place.edits.length > 0);
  return {
    files: [...Map.groupBy(writable, ({ document }) => document.path)].map(([path, group]) =>
      written(path, manual.source(path)?.text ?? '', group),
    ),
    done: writable.map((place) => ({ name: nameIn(place, entry), where: whereIn(place) })),
    left: [
      ...(keepsRecords && parent === undefined
        ? [`name ${entry.id} in the records of the procedure that uses it`]
        : []),
      ...(keepsRecords && matrix === undefined ? ['give its records a row in the retention matrix'] : []),
      ...(type === 'procedure' && processes.length === 0
        ? ['name it with its process, owner, inputs, outputs and measure where the manual lists its processes']
        : []),
      ...(sheet === undefined ? [] : mapsIn(sheet.document).map((map) => drawn(entry.process, map, sheet.document))),
      ...places.filter((place) => !writable.includes(place)).map((place) => byHand(place, entry.id)),
    ],
  };
}

function written(path: string, before: string, places: readonly Place[]): FileWrite {
  const text = applyEdits(
    before,
    places.flatMap(({ edits }) => edits),
  );
  return {
    path,
    before,
    after: changeFrontMatter(
      text,
      places.flatMap(({ fields }) => fields),
    ),
  };
}

/** Sections with a drawing of the processes, which no machine extends. */
function mapsIn({ facts }: ManualDocument): string[] {
  return facts.headings.flatMap(({ text }) => (/\bmap$/i.test(text) ? [text] : []));
}

function drawn(process: string, section: string, { id, path }: ManualDocument): string {
  return `draw the process ${process} into the section ${section} of ${id ?? path}, and say there what it gives to which process`;
}

function nameIn({ names }: Place, { id, process }: NewEntry): string {
  return names === 'process' ? `the process ${process}` : id;
}

function whereIn({ document, section, fields }: Place): string {
  const where = section === undefined ? 'the table' : `the section ${section}`;
  return `${fields.length > 0 ? '`records` and ' : ''}${where} of ${document.path}`;
}

/** What somebody has to write, and how they come to edit the document. */
function byHand({ document, section, cell, line, fields }: Place, id: string): string {
  const name = document.id ?? document.path;
  const field = fields.length > 0 ? `${id} to \`records\` and ` : '';
  const what = cell === undefined ? (line.includes('\n') ? 'these lines' : 'this line') : 'this';
  const place = cell === undefined ? '' : ` in the row ${cell.row} under ${cell.column}`;
  const where = section === undefined ? 'as the first of a new section' : `to the section ${section}${place}`;
  return `${wayInto(document, name)} add ${field}${what} ${where}:\n${line.replace(/^(?=.)/gm, '      ')}`;
}

function wayInto({ status }: ManualDocument, name: string): string {
  if (status === 'released') return `${name} is released: run \`clausemark revise ${name}\`, then`;
  if (status === 'in-review') return `${name} is in review: in its change request`;
  if (status === 'obsolete') return `${name} is obsolete: in the document that follows it`;
  return `in ${name}`;
}
