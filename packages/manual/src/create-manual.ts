// Puts documents, files and configuration together to the one immutable Manual.
import { CONFIG_PATH } from './config/read-config.ts';
import type { Config, DocumentTypeName, StatusName } from './config/config-schema.ts';
import type { People, Roles, Waivers } from './config/control-schemas.ts';
import { typeOfFolder } from './config/document-types.ts';
import { createDocument, type DocumentContext, type DocumentInput } from './create-document.ts';
import { FieldNames } from './field-names.ts';
import { classifyFiles, type ClassifiedFiles } from './files/classify-files.ts';
import type { Manual } from './manual.ts';
import type { ManualDocument } from './document.ts';
import type { AbsentFile, DataFile, ManualFile } from './files/manual-file.ts';
import { Reads } from './reads.ts';
import { keptTexts } from './text/kept-texts.ts';
import type { SourceText } from './text/source-text.ts';

export interface ManualInput {
  readonly name: string;
  readonly config: Config;
  readonly roles: Roles;
  readonly people: People;
  readonly waivers: Waivers;
  readonly dataFiles: readonly DataFile[];
  readonly catalogues: ReadonlyMap<string, unknown>;
  readonly files: Iterable<ManualFile>;
  /** The files as `classifyFiles` sorts them, where that is known already. */
  readonly classified?: ClassifiedFiles | undefined;
  /** Files of the manual that git tracks and that are not on disk. */
  readonly absent?: readonly AbsentFile[];
  readonly documents: Iterable<DocumentInput>;
  readonly source: (path: string) => SourceText | undefined;
  readonly hasChanged?: (path: string) => boolean;
  readonly willRead?: (paths: readonly string[]) => void;
}

/** Creates a Manual. Documents are sorted by path in code-unit order, so every report has one order everywhere. */
export function createManual(input: ManualInput): Manual {
  const reads = new Reads();
  const context = documentContext(input.config, reads);
  const documents = [...input.documents].map((item) => createDocument(item, context)).sort(byPathOrder);
  const { name, config, roles, people, waivers, dataFiles, catalogues, source } = input;
  const { absent = [], hasChanged = () => false, willRead = () => {} } = input;
  const listed = [...input.files];
  const files = new Map(listed.map((file) => [file.path, file]));
  // Names that are no UTF-8 can look alike, and then there are fewer files than were listed.
  const known = files.size === listed.length ? input.classified : undefined;
  let last: string | undefined;
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return {
    name,
    config,
    roles,
    people,
    waivers,
    dataFiles,
    catalogues,
    files,
    classified: known ?? classifyFiles(files.values(), config, files.has(CONFIG_PATH)),
    absent,
    documents,
    byId: groupById(documents),
    byPath,
    statuses: new Set(documents.map(({ status }) => status)),
    reads,
    hasChanged,
    source(path) {
      const document = byPath.get(path);
      if (document === undefined) reads.noteEverything();
      else reads.note(document, 'content');
      last = path;
      return source(path);
    },
    isAtHand: (path) => path === last,
    willRead,
  };
}

function documentContext(config: Config, reads: Reads): DocumentContext {
  return {
    fieldNames: new FieldNames(new Map(Object.entries(config.fields))),
    typeNames: new Map(Object.entries(config.typeNames) as [string, DocumentTypeName][]),
    statuses: new Map(Object.entries(config.statuses) as [string, StatusName][]),
    kept: keptTexts(),
    reads,
    typeOfFolder: (path): DocumentTypeName | undefined => typeOfFolder(config, path),
  };
}

function groupById(documents: readonly ManualDocument[]): ReadonlyMap<string, readonly ManualDocument[]> {
  const groups = new Map<string, ManualDocument[]>();
  for (const document of documents) {
    if (document.id === undefined) continue;
    const group = groups.get(document.id);
    if (group === undefined) groups.set(document.id, [document]);
    else group.push(document);
  }
  return groups;
}

function byPathOrder(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
