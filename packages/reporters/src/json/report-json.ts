// The shape of the published JSON report, version 1. The JSON Schema in `schemas/report-1.json` is made from it.
import * as z from 'zod';
import { changeJson } from './change-json.ts';
import { findingJson } from './finding-json.ts';
import { REPORT_SCHEMA } from './schema-addresses.ts';

const number = z.int().min(0);

const standard = z.object({
  key: z.string().describe('Standard and edition, for example `as9120@B`.'),
  title: z.string().describe('Name for people, for example `AS9120 Rev B`.'),
  auditable: number.describe('Clauses that can be audited.'),
  covered: number.describe('Clauses met by a released document.'),
  draftOnly: number.describe('Clauses met only by a document that is not released.'),
  excluded: number.describe('Clauses declared not applicable.'),
  planned: number.describe('Clauses whose coverage is planned.'),
  gaps: number.describe('Clauses that no document meets.'),
});

const documentSummary = z.object({
  path: z.string().describe('Path of the file, relative to the root of the repository.'),
  id: z.string().exactOptional().describe('Id of the document.'),
  title: z.string(),
  type: z.string().exactOptional().describe('Type as written in the document.'),
  status: z.string().exactOptional().describe('Status as written in the document.'),
  revision: z.string().exactOptional().describe('Revision as written in the document.'),
});

export const reportJson = z
  .object({
    schema: z.literal(REPORT_SCHEMA).describe('Address of this schema.'),
    version: z.literal(1).describe('Version of this format.'),
    tool: z.object({ name: z.literal('clausemark'), version: z.string() }).describe('What made the report.'),
    manual: z.string().describe('Name of the manual.'),
    today: z.string().describe('The day the check judged by, YYYY-MM-DD.'),
    standards: z.array(standard).readonly().describe('Coverage, one entry a standard.'),
    documents: z.array(documentSummary).readonly().describe('Every document examined.'),
    rules: z.array(z.string()).readonly().describe('Names of the rules that ran.'),
    rulesOff: z.array(z.string()).readonly().describe('Names of the rules that are off.'),
    findings: z.array(findingJson).readonly().describe('Sorted by path, position and code.'),
    waived: z.array(findingJson).readonly().describe('Findings that a waiver accepts.'),
    notChecked: z.array(z.string()).readonly().describe('What could not be checked, in words.'),
    counts: z
      .object({ error: number, warning: number, info: number })
      .describe('Findings by severity, waived ones left out.'),
    change: changeJson.exactOptional(),
  })
  .describe('The result of one check of a manual by Clausemark.');

export type ReportJson = z.infer<typeof reportJson>;

/** JSON Schema (2020-12) of the JSON report, as text with a last line end. */
export function reportJsonSchema(): string {
  const schema = z.toJSONSchema(reportJson, { io: 'input' });
  return `${JSON.stringify({ $id: REPORT_SCHEMA, ...schema }, undefined, 2)}\n`;
}
