// Every key a front matter can have: what it says and what shape its value has. The rules about fields and the JSON Schema for
// editors read this one table. Whether a document needs a key is a matter of its type and status, not of this file.
import { documentTypeNames } from '@clausemark/manual';

export type FieldShape =
  | { readonly kind: 'text' | 'id' | 'role' | 'date' | 'duration' | 'flag' | 'language' | 'any' }
  /** A list of texts; one text alone counts as a list of one. */
  | { readonly kind: 'texts' | 'ids' | 'roles' }
  /** `meant` holds words that other manuals use for one of the values. */
  | {
      readonly kind: 'one-of';
      readonly values: readonly string[];
      readonly meant?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'map' | 'maps'; readonly fields: Readonly<Record<string, KnownField>> };

export interface KnownField {
  /** One sentence for editors and the reference page. */
  readonly description: string;
  readonly shape: FieldShape;
  /** Names other manuals use for it, in small letters with underscores. */
  readonly otherNames?: readonly string[];
}

const text = { kind: 'text' } as const;
const texts = { kind: 'texts' } as const;
const ids = { kind: 'ids' } as const;
const date = { kind: 'date' } as const;

export const knownFields: Readonly<Record<string, KnownField>> = {
  id: {
    description: 'Number of the document, unique in the manual and never used again.',
    shape: { kind: 'id' },
    otherNames: [
      'doc_id',
      'document_id',
      'document_number',
      'doc_number',
      'identifier',
      'code',
      'dokument_id',
      'código',
      'document_no',
      'doc_no',
      'procedure_number',
      'sop_number',
      'dokumentennummer',
      'dokumentnummer',
      'codigo',
      '文書番号',
      '문서번호',
    ],
  },
  title: {
    description: 'Title of the document, the same as its first heading.',
    shape: text,
    otherNames: ['document_title', 'name', 'titel', 'titre', 'titulo', 'título', 'dokumenttitel', '文書名', '문서명'],
  },
  type: {
    description: 'Kind of document; it decides the folder, the id and what else is needed.',
    shape: {
      kind: 'one-of',
      values: documentTypeNames,
      meant: {
        sop: 'procedure',
        process: 'procedure',
        'work-instruction': 'instruction',
        'work instruction': 'instruction',
        wi: 'instruction',
        guideline: 'instruction',
        template: 'form',
        checklist: 'form',
        log: 'register',
        list: 'register',
        plan: 'record',
        report: 'record',
        standard: 'external',
      },
    },
    otherNames: [
      'doc_type',
      'document_type',
      'typ',
      'tipo',
      'dokumenttyp',
      'dokumentart',
      'type_de_document',
      'tipo_de_documento',
    ],
  },
  revision: {
    description: 'Revision of the document in the scheme of the manual.',
    shape: text,
    otherNames: [
      'version',
      'rev',
      'issue',
      'ausgabe',
      'versjon',
      'versión',
      'revision_number',
      'rev_no',
      'version_number',
      'document_version',
      'révision',
      'indice',
      'revisión',
      '版数',
      '版本号',
      '개정번호',
    ],
  },
  status: {
    description: 'draft, in-review, released or obsolete.',
    shape: text,
    otherNames: ['state', 'document_status', 'estado', 'statut', 'dokumentstatus', 'état', '状态', '상태'],
  },
  owner: {
    description: 'Role that answers for the content.',
    shape: { kind: 'role' },
    otherNames: [
      'document_owner',
      'process_owner',
      'policy_owner',
      'responsible',
      'maintainer',
      'verantwortlich',
      'prozesseigner',
      'eigner',
      'propriétaire',
      'pilote',
      'propietario',
      'responsable',
      '责任人',
    ],
  },
  approver: {
    description: 'Role that approves the document.',
    shape: { kind: 'role' },
    otherNames: [
      'approved_by',
      'approvers',
      'freigabe',
      'genehmigt_durch',
      'aprobado_por',
      'approuvé_par',
      'authorised_by',
      'authorized_by',
      'freigegeben_durch',
      'freigegeben_von',
      'genehmigt_von',
      'approuve_par',
      '承認者',
      '批准人',
      '승인자',
    ],
  },
  effective_date: {
    description: 'First day on which the revision applies.',
    shape: date,
    otherNames: [
      'effective',
      'valid_from',
      'gültig_ab',
      'fecha_de_vigencia',
      'effective_from',
      'in_force_from',
      'gültig_seit',
      'gueltig_ab',
      'date_d_application',
      'fecha_de_entrada_en_vigor',
      '施行日',
      '生效日期',
    ],
  },
  review: {
    description: 'Periodic review: how often, and when it was last done.',
    shape: {
      kind: 'map',
      fields: {
        interval: {
          description: 'Time from one review to the next, for example P24M.',
          shape: { kind: 'duration' },
          otherNames: [
            'review_interval',
            'review_cycle',
            'review_frequency',
            'review_period',
            'prüfintervall',
            'überprüfungsintervall',
            'intervalo_de_revisión',
          ],
        },
        last: {
          description: 'Day of the last review, for example 2026-11-15.',
          shape: date,
          otherNames: [
            'last_review',
            'last_reviewed',
            'review_date_last',
            'last_review_date',
            'date_last_reviewed',
            'letzte_überprüfung',
            'letzte_prüfung',
            'dernière_revue',
            'última_revisión',
          ],
        },
      },
    },
  },
  clauses: {
    description: 'Clauses the document answers, each with the section that does, for example 8.4.1#approval.',
    shape: texts,
    otherNames: ['iso_clauses', 'clause', 'clause_refs', 'satisfies'],
  },
  records: { description: 'Ids of the records and forms the document leads to.', shape: ids },
  forms: { description: 'Ids of the blank forms that belong to the document.', shape: ids },
  supersedes: { description: 'Ids of the documents this one replaces.', shape: ids, otherNames: ['replaces'] },
  superseded_by: {
    description: 'Ids of the documents that replace this obsolete one.',
    shape: ids,
    otherNames: ['replaced_by'],
  },
  withdrawn: { description: 'true for an obsolete document without a successor.', shape: { kind: 'flag' } },
  obsolete_date: { description: 'First day on which the document no longer applies.', shape: date },
  obsolete_reason: { description: 'Why the document no longer applies.', shape: text },
  keep_until: { description: 'Last day the obsolete document is kept.', shape: date },
  exclusions: {
    description: 'Clauses that do not apply to the company, in the scope document only.',
    shape: {
      kind: 'maps',
      fields: {
        clause: { description: 'The clause that does not apply.', shape: text },
        reason: { description: 'Why it does not apply, for an auditor to judge.', shape: text },
        at: { description: 'Section of the document that says so to its readers.', shape: text },
      },
    },
  },
  lang: {
    description: 'Language of the document when it is not that of the manual, for example de.',
    shape: { kind: 'language' },
    otherNames: ['language', 'sprache', 'langue', 'idioma'],
  },
  translation_of: { description: 'Id of the document this one translates.', shape: { kind: 'id' } },
  classification: { description: 'Who may see the document, for example internal.', shape: text },
  distribution: { description: 'Roles or places that get a copy.', shape: texts },
  audience: { description: 'Roles that must know the document.', shape: { kind: 'roles' } },
  training: { description: 'Who must be trained on a new revision, and by when.', shape: { kind: 'any' } },
  change: { description: 'Change requests that led to the revision.', shape: texts, otherNames: ['change_request'] },
  change_class: {
    description:
      'What kind of change the revision is: editorial, substantive or emergency. The machine can ask for more.',
    shape: { kind: 'one-of', values: ['editorial', 'substantive', 'emergency'] },
  },
  emergency: {
    description: 'For a revision of class emergency: why it cannot wait, what it risks, and how long it counts.',
    shape: {
      kind: 'map',
      fields: {
        reason: { description: 'Why the change cannot wait for the usual approvals.', shape: text },
        risk: { description: 'What the change itself can do harm to, and how that is kept small.', shape: text },
        expires: {
          description: 'Last day the revision counts if nobody ratifies it, for example 2026-11-29.',
          shape: date,
        },
      },
    },
  },
  impact: {
    description:
      'Documents, forms and people the change touches, as the author saw it; `none - reason` when there are none.',
    shape: texts,
  },
  author: {
    description: 'Who wrote the revision.',
    shape: texts,
    otherNames: [
      'authors',
      'prepared_by',
      'ersteller',
      'created_by',
      'erstellt_von',
      'verfasser',
      'rédacteur',
      'auteur',
      'autor',
      'elaborado_por',
      '作成者',
      '작성자',
    ],
  },
  reviewers: {
    description: 'Who was asked to review the revision.',
    shape: texts,
    otherNames: ['reviewer', 'reviewed_by', 'geprüft_von', 'vérifié_par', 'revisado_por'],
  },
  related: {
    description: 'Ids of documents worth reading beside this one; nothing here depends on them.',
    shape: ids,
    otherNames: ['related_documents', 'see_also'],
  },
  parent: { description: 'Id of the document above this one.', shape: { kind: 'id' }, otherNames: ['parent_document'] },
  ref: {
    description:
      'informative for a document that only explains: released documents may point to it while it is a draft.',
    shape: { kind: 'one-of', values: ['normative', 'informative'] },
  },
};

/** Keys in which other manuals type the day of the next review. */
const NEXT_REVIEW = [
  'next_review',
  'next_review_date',
  'next_review_due',
  'review_due',
  'review_due_date',
  'nächste_überprüfung',
  'nächste_prüfung',
  'prochaine_revue',
  'próxima_revisión',
];

/** Keys that other manuals type and this one computes or keeps elsewhere: where the value comes from. */
export const computedFields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    NEXT_REVIEW.map((name) => [
      name,
      'the next review follows from `review.last` and `review.interval`, once both are there',
    ]),
  ),
  approved_date: 'the day of approval is in the ledger',
  approval_date: 'the day of approval is in the ledger',
  last_updated: 'the day of the last change is in the history of the repository',
  modified: 'the day of the last change is in the history of the repository',
};

/** True for a key in which other manuals type the day of the next review. */
export function isNextReview(key: string): boolean {
  return NEXT_REVIEW.includes(plainKey(key));
}

/** The name of a key as it is compared: small letters, underscores; "approvedBy" and "Approved by" are one. */
export function plainKey(key: string): string {
  return key
    .trim()
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1_')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Our field that another manual's key stands for; `review.interval` for one inside a mapping. */
export function fieldCalled(key: string): string | undefined {
  called ??= fieldsByName();
  return called.get(plainKey(key));
}

/** Made when somebody asks: most manuals call their keys as we do. */
let called: ReadonlyMap<string, string> | undefined;

/** Where two fields have a name in common, the first one has it. */
function fieldsByName(): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  const add = (name: string, field: string): void => {
    if (!byName.has(name)) byName.set(name, field);
  };
  for (const [field, { otherNames = [], shape }] of Object.entries(knownFields)) {
    for (const name of [field, ...otherNames]) add(name, field);
    for (const [inner, nested] of shape.kind === 'map' ? Object.entries(shape.fields) : [])
      for (const name of nested.otherNames ?? []) add(name, `${field}.${inner}`);
  }
  return byName;
}
