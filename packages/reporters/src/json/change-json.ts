// The shape of the change in the published JSON report, version 1. Fields may be added; none is renamed or removed.
import {
  changeClasses,
  evidenceLevels,
  type ClassReason,
  type Guard,
  type LineKind,
  type TokenKind,
} from '@clausemark/control';
import type { ImpactRow } from '@clausemark/linter';
import * as z from 'zod';

type PlainReason = Exclude<ClassReason['code'], 'metadata' | 'guard' | 'unreadable'>;

const changeClass = z.enum(changeClasses);

const state = z.object({
  path: z.string().describe('Path of the file.'),
  revision: z.string().exactOptional().describe('Revision as written.'),
  status: z.string().exactOptional().describe('Status, where it is one of ours.'),
});

const approvals = z
  .object({
    denied: z.boolean().describe('True when the approval matrix allows no approval of this.'),
    slots: z
      .array(
        z.object({
          name: z.string().describe('As the matrix writes it, for example `owner`.'),
          roles: z.array(z.string()).readonly().describe('Roles whose holders can give it.'),
        }),
      )
      .readonly()
      .describe('One entry an approval that is needed, each by another person.'),
    evidence: z.enum(evidenceLevels).describe('The least evidence each must have.'),
  })
  .describe('What the approval matrix of the base asks for.');

/** A text of a closed list that may grow; readers of the JSON must expect new values. */
function open<Value extends string>(): z.ZodType<Value> {
  return z.string() as unknown as z.ZodType<Value>;
}

const reason = z.union([
  z.object({ code: z.literal('metadata'), key: z.string().describe('Key of the front matter.') }),
  z.object({
    code: z.literal('guard'),
    guard: open<Guard>().describe('What was touched, for example `modal` or `digit`.'),
    section: z.string().describe('Heading it stands under.'),
    words: z.string(),
  }),
  z.object({ code: z.literal('unreadable'), message: z.string() }),
  z.object({ code: open<PlainReason>().describe('For example `content-changed` or `made-obsolete`.') }),
]);

const metadataChange = z.object({
  key: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
  controlled: z.boolean().describe('An approval covers the value.'),
  release: z.boolean().describe('Every revision changes the value.'),
});

const run = z.object({
  op: z.enum(['same', 'added', 'removed']),
  tokens: z.array(z.object({ kind: open<TokenKind>(), text: z.string() })).readonly(),
});

const redlineSection = z.object({
  heading: z.string().describe('Heading of the section; empty before the first one.'),
  folded: z.boolean().describe('True for a section without changes; it has no lines here.'),
  count: z.int().min(0).describe('Number of lines of meaning.'),
  lines: z
    .array(
      z.object({
        op: z.enum(['same', 'changed', 'added', 'removed']),
        kind: open<LineKind>(),
        level: z.int().min(0),
        marker: z.string(),
        cells: z.array(z.array(run).readonly()).readonly(),
      }),
    )
    .readonly(),
});

const impactRow = z.object({
  relation: open<ImpactRow['relation']>().describe('`refers to it`, `claims clause` or `only cover of clause`.'),
  what: z.string().describe('Id or path of the other document, or the clause.'),
  title: z.string(),
  where: z.string().describe('Path of the file that refers.'),
  via: z.string(),
});

const impact = z.object({
  sections: z.array(z.string()).readonly().describe('Headings of the sections that changed.'),
  references: z.array(impactRow).readonly().describe('References from elsewhere to what changed.'),
  forms: z.array(z.string()).readonly().describe('Ids of forms and records the document names.'),
  audience: z.array(z.string()).readonly().describe('Roles that must know the document.'),
  clauses: z.array(impactRow).readonly().describe('Clauses claimed by what changed.'),
});

export const changedDocumentJson = z.object({
  key: z.string().describe('Id, and language where it is not that of the manual: `QP-841`, `QP-841:de`.'),
  name: z.string().describe('The id, or the path of a document without one.'),
  title: z.string(),
  kind: z.enum(['added', 'removed', 'changed', 'moved', 'retyped', 'same']),
  before: state.exactOptional().describe('Missing for a new document.'),
  after: state.exactOptional().describe('Missing for a document that is gone.'),
  minimum: changeClass.describe('The least class the machine sees.'),
  reasons: z.array(reason).readonly().describe('Why it is at least that class.'),
  declared: changeClass.exactOptional().describe('Class the author declared for this change.'),
  class: changeClass.describe('The class whose approvals are needed.'),
  redline: z
    .object({
      metadata: z.array(metadataChange).readonly(),
      sections: z.array(redlineSection).readonly(),
    })
    .exactOptional()
    .describe('What changed by meaning; missing when a side cannot be read.'),
  unreadable: z.string().exactOptional().describe('Why there is no redline.'),
  impact,
  approvals,
});

export const changeJson = z
  .object({
    base: z.string().describe('Name of the state before, whose policy judged the change.'),
    head: z.string().describe('Name of the state after.'),
    documents: z.array(changedDocumentJson).readonly().describe('Documents that are not the same on both sides.'),
    acts: z
      .array(
        z.object({
          path: z.string().describe('Path of the record.'),
          name: z.string().describe('For example `withdrawal of QP-841 C`.'),
          approvals,
        }),
      )
      .readonly()
      .describe('Records of acts on released revisions that came with the change.'),
    gate: z
      .object({ paths: z.array(z.string()).readonly(), approvals })
      .describe('Files that decide what the gate does, and what their change needs.'),
    files: z.int().min(0).describe('Number of changed files, controlled or not.'),
  })
  .describe('The change that was judged, in a check with --base.');
