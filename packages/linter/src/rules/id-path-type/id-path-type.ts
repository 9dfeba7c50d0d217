// IDN003: id, type, folder and file name of a document agree, and no two paths are one on another computer.
import { CONFIG_PATH, documentTypes, typeMeant, type DocumentType, type ManualDocument } from '@clausemark/manual';
import { isUnknown } from '../../fields/is-unknown.ts';
import { isDeviceName } from '../../identity/device-names.ts';
import { matchesTemplate } from '../../identity/id-template.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'People find a document by its number, its folder or its file name; all three must lead to the same one.';

export const idPathType = defineRule({
  code: 'IDN003',
  name: 'id-path-type',
  summary: 'Id, type, folder and file name of a document agree, and paths are unique on every computer.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    type: {
      what: 'The id `{id}` has the form of the type {expected}, and the document says `{type}`.',
      why,
      mend: 'Correct `type`, or give the document an id of the type {type}.',
    },
    folder: {
      what: 'A document of the type {type} belongs into the folder `{folder}`, and this one is {path}.',
      why,
      mend: 'Move it with `git mv` into `{folder}`, or correct `type`; `layout: free` in clausemark.yaml turns this check off.',
    },
    fileName: {
      what: 'The file name `{name}` does not hold the id `{id}`.',
      why,
      mend: 'Rename the file with `git mv` so that its name begins with `{id}`.',
    },
    samePath: {
      what: 'The path {path} differs from {other} only in capital letters or in how accents are stored.',
      why: 'On Windows and macOS the two are one file, and one of them is silently lost.',
      mend: 'Rename one of them with `git mv`.',
    },
    unportable: {
      what: 'The path {path} holds {reason}, which Windows cannot store.',
      why: 'The repository cannot be checked out there, so the document is not available to everybody.',
      mend: 'Rename it with `git mv`.',
    },
  },
  *checkEach({ document, manual, config, finding }) {
    const types = documentTypes(config);
    const byFolder = config.layout === 'by-type' && manual.files.has(CONFIG_PATH);
    const { id, path } = document;
    const word = document.text('type');
    const isKnown = word === document.type || (word !== undefined && typeMeant(config, word) !== undefined);
    const type = isKnown ? types.get(document.type ?? 'record') : undefined;
    if (byFolder && type !== undefined && word !== undefined && !isIn(path, type.folder)) {
      yield finding('folder', document.at('fm:/type'), { type: type.name, folder: type.folder, path });
    }
    if (id === undefined || isUnknown(id)) return;
    const expected = type === undefined ? undefined : otherType(id, type, types);
    if (type !== undefined && expected !== undefined) {
      yield finding('type', document.at('fm:/id'), { id, expected, type: type.name });
    }
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!namesDocument(name, document)) yield finding('fileName', document.at('fm:/id'), { name, id });
  },
  *check({ manual, finding }) {
    const { documents, others } = manual.classified;
    const paths = [...documents, ...others];
    if (new Set(paths.map(fold)).size === paths.length && !paths.some((path) => ODD.test(path))) return;
    const known = new Map<string, string>();
    for (const path of paths.sort()) {
      const location = manual.byPath.get(path)?.at('') ?? { path, anchor: '', span: { start: 0, end: 0 } };
      const folded = fold(path);
      const other = known.get(folded);
      if (other !== undefined) yield finding('samePath', location, { path, other });
      known.set(folded, other ?? path);
      const reason = unportable(path);
      if (reason !== undefined) yield finding('unportable', location, { path, reason });
    }
  },
});

/** The folder may stand deeper: docs/procedures. */
function isIn(path: string, folder: string): boolean {
  return `/${path}`.includes(`/${folder}/`);
}

function otherType(id: string, own: DocumentType, types: ReadonlyMap<string, DocumentType>): string | undefined {
  const fits = (type: DocumentType): boolean => type.ids.some((template) => matchesTemplate(template, id));
  return fits(own) ? undefined : types.values().find((type) => fits(type))?.name;
}

/** QP-841-suppliers.md and `QP-841 Suppliers.md` name QP-841; QP-8410.md does not. */
function namesDocument(name: string, document: ManualDocument): boolean {
  if (name.startsWith(`${document.id ?? ''}-`)) return true;
  const [text, id] = [plainName(name), plainName(document.id ?? '')];
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + id.length] ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/** Many write SOP_0005 in file names for SOP-0005; a search in a list of files finds the one as well as the other. */
function plainName(text: string): string {
  return text.toLowerCase().replace(/[\s_\u2010-\u2014-]+/g, '-');
}

/** The name on a computer that does not tell capital from small letters. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** What hardly any path has, and every one that Windows cannot store. */
const ODD = /[<>:"|?*\\]|[. ](?:\/|$)|(?:^|\/)\s*(?:con|prn|aux|nul|com|lpt)/i;

function unportable(path: string): string | undefined {
  if (!ODD.test(path)) return undefined;
  const odd = /[<>:"|?*\\]/.exec(path)?.[0];
  if (odd !== undefined) return `the character \`${odd}\``;
  const parts = path.split('/');
  if (parts.some((part) => /[. ]$/.test(part))) return 'a name that ends with a dot or a blank';
  const device = parts.find((part) => isDeviceName(part));
  return device === undefined ? undefined : `the name \`${device}\` of a device`;
}
