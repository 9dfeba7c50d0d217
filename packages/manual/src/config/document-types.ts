// Folder, required keys and sections of each type of document when clausemark.yaml says nothing else.
import type { Config, DocumentTypeName } from './config-schema.ts';

export interface DocumentType {
  readonly name: DocumentTypeName;
  readonly folder: string;
  /** Literal id templates; none means any id. */
  readonly ids: readonly string[];
  /** Keys a released document must have. */
  readonly required: readonly string[];
  /** Keys a draft must have. */
  readonly requiredInDraft: readonly string[];
  readonly sections: readonly string[];
}

const RELEASED = ['id', 'title', 'type', 'revision', 'status', 'owner', 'approver', 'effective_date', 'review'];
const DRAFT = ['id', 'title', 'type', 'status'];
const PROCEDURE_SECTIONS = [
  'purpose',
  'scope',
  'responsibilities',
  'procedure',
  'records',
  'references',
  'revision-history',
];

const defaults: Readonly<
  Record<DocumentTypeName, { folder: string; sections: readonly string[]; without: readonly string[] }>
> = {
  manual: { folder: 'manual', sections: ['scope', 'revision-history'], without: [] },
  policy: { folder: 'policies', sections: [], without: [] },
  procedure: { folder: 'procedures', sections: PROCEDURE_SECTIONS, without: [] },
  instruction: { folder: 'instructions', sections: ['purpose', 'records', 'revision-history'], without: [] },
  form: { folder: 'forms', sections: [], without: [] },
  register: { folder: 'registers', sections: [], without: [] },
  record: { folder: 'records', sections: [], without: ['approver', 'effective_date', 'review', 'revision'] },
  external: { folder: 'external', sections: [], without: ['approver', 'effective_date'] },
};

/** The types of a manual, the configuration laid over the built-in ones. */
export function documentTypes(config: Config): ReadonlyMap<DocumentTypeName, DocumentType> {
  let types = known.get(config);
  if (types === undefined) {
    types = computeTypes(config);
    known.set(config, types);
  }
  return types;
}

/** The type of a document that names none: that of the folder it lies in. */
export function typeOfFolder(config: Config, path: string): DocumentTypeName | undefined {
  for (const { name, folder } of documentTypes(config).values()) if (path.startsWith(`${folder}/`)) return name;
  return undefined;
}

const known = new WeakMap<Config, ReadonlyMap<DocumentTypeName, DocumentType>>();

function computeTypes(config: Config): ReadonlyMap<DocumentTypeName, DocumentType> {
  const types = new Map<DocumentTypeName, DocumentType>();
  for (const name of Object.keys(defaults) as DocumentTypeName[]) {
    const base = defaults[name];
    const own = config.types[name] ?? {};
    const dropped = new Set([...base.without, ...(own.optional ?? [])]);
    types.set(name, {
      name,
      folder: (own.folder ?? base.folder).replace(/^\.\/|\/+$/g, ''),
      ids: own.id ?? [],
      required: [...RELEASED, ...(own.required ?? [])].filter((key) => !dropped.has(key)),
      requiredInDraft: DRAFT,
      sections: own.sections ?? base.sections,
    });
  }
  return types;
}
