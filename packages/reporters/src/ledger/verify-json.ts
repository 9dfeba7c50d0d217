// The result of `verify` for programs, version 1. The JSON Schema in `schemas/verify-1.json` is made from it.
import type { LedgerAudit } from '@clausemark/control';
import * as z from 'zod';
import { toJson } from '../escape/json.ts';

/** Address of the schema, and its name in every such report. */
export const VERIFY_SCHEMA = 'https://clausemark.dev/schemas/verify-1.json';

const finding = z.object({
  rule: z.string().describe('LED001 to LED008, or REV006.'),
  code: z.string().describe('Stable name of the problem within the rule.'),
  entry: z.int().min(1).nullable().describe('Number of the entry; null where it is about no single one.'),
  what: z.string(),
  mend: z.string(),
});

const document = z.object({
  doc: z.string().describe("Id, with the language behind a colon where that is not the manual's."),
  revision: z.string().nullable().describe('Revision in force that day; null for none.'),
  title: z.string(),
  effective: z.string().nullable(),
  entry: z.int().min(1).nullable().describe('Number of the entry that released it.'),
  digest: z.string().nullable().describe('Controlled digest of the text in force.'),
  evidence: z
    .enum(['baseline', 'review', 'signed'])
    .nullable()
    .describe('What the approval rests on: a statement about paper, reviews on a platform, or signatures.'),
  approvers: z.array(z.string()).readonly(),
  next: z.array(z.string()).readonly().describe('Revisions that will take effect.'),
  obsolete: z.string().nullable(),
});

const expunged = z.object({
  object: z.string().describe('SHA-256 of what was removed.'),
  what: z.string().describe('For example `the text of QP-841 C`.'),
  entry: z.int().min(1),
  at: z.string(),
  reason: z.string(),
  authority: z.string().describe('Who demanded or decided it.'),
  approvers: z.array(z.string()).readonly(),
});

const verifyReport = z
  .object({
    schema: z.literal(VERIFY_SCHEMA),
    version: z.literal(1),
    place: z.string().describe('Branch or folder the ledger was read from.'),
    organisation: z.string().nullable(),
    repo: z.string().nullable(),
    today: z.string().describe('Day the table is for.'),
    entries: z.int().min(0),
    head: z
      .object({ seq: z.int(), hash: z.string() })
      .nullable()
      .describe('Number and hash of the last entry: what an anchor says.'),
    sound: z.boolean().describe('True when nothing was found. Read notChecked as well.'),
    findings: z.array(finding).readonly(),
    checked: z.array(z.string()).readonly(),
    notChecked: z.array(z.object({ what: z.string(), why: z.string() })).readonly(),
    expunged: z
      .array(expunged)
      .readonly()
      .describe('Objects removed for legal reasons: their hashes stay and cannot be recomputed. No findings.'),
    documents: z.array(document).readonly(),
  })
  .describe('The result of one verification of a ledger by Clausemark.');

type VerifyReport = z.infer<typeof verifyReport>;

export function verifyJson(audit: LedgerAudit): string {
  const report: VerifyReport = {
    schema: VERIFY_SCHEMA,
    version: 1,
    ...audit,
    organisation: audit.organisation ?? null,
    repo: audit.repo ?? null,
    head: audit.head ?? null,
    findings: audit.findings.map((item) => ({ ...item, entry: item.entry ?? null })),
    documents: audit.documents.map((item) => ({
      ...item,
      revision: item.revision ?? null,
      effective: item.effective ?? null,
      entry: item.entry ?? null,
      digest: item.digest ?? null,
      evidence: item.evidence ?? null,
      obsolete: item.obsolete ?? null,
    })),
  };
  return `${toJson(report, 2)}\n`;
}

/** JSON Schema (2020-12), as text with a last line end. */
export function verifyJsonSchema(): string {
  const schema = z.toJSONSchema(verifyReport, { io: 'input' });
  return `${JSON.stringify({ $id: VERIFY_SCHEMA, ...schema }, undefined, 2)}\n`;
}
