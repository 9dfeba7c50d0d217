// The shape of a finding in the published JSON, version 1. Fields may be added; none is renamed or removed.
import * as z from 'zod';

const position = z
  .object({
    line: z.int().min(1).describe('Line, from 1.'),
    column: z.int().min(1).describe('Column, from 1, in UTF-16 code units.'),
  })
  .describe('A place in a file.');

const location = z.object({
  path: z.string().describe('Path of the file, relative to the root of the repository, with `/`.'),
  anchor: z
    .string()
    .describe('Name of the place that survives moved lines, for example `fm:/review/last`. Empty for the whole file.'),
  span: z
    .object({ start: z.int().min(0), end: z.int().min(0) })
    .describe('UTF-16 offsets in the text of the file, end exclusive.'),
});

const relatedPlace = z.object({
  path: z.string().describe('Path of the other file.'),
  start: position,
  label: z.string().describe('What is to be seen there.'),
});

const waiver = z
  .object({
    reason: z.string().describe('Why the finding is accepted.'),
    owner: z.string().describe('Who answers for it.'),
    expires: z.string().describe('Day on which it ends, YYYY-MM-DD.'),
  })
  .describe('The waiver that accepts the finding.');

export const severityJson = z.enum(['error', 'warning', 'info']);

export const findingJson = z.object({
  code: z.string().describe('Permanent code of the rule, for example `META001`.'),
  rule: z.string().describe('Name of the rule, as in the configuration and in waivers.'),
  message: z.string().describe('Which of the messages of the rule it is.'),
  severity: severityJson,
  document: z.string().exactOptional().describe('Id of the document, where it has one.'),
  location,
  gone: z
    .literal(true)
    .exactOptional()
    .describe('The file is not in the manual any more: the place is the one it had before the change.'),
  start: position,
  end: position,
  what: z.string().describe('What is wrong.'),
  why: z.string().describe('Why it matters.'),
  mend: z.string().describe('How to mend it.'),
  basis: z.array(z.string()).readonly().describe('Clauses the rule rests on, for example `iso9001@2015:7.5.2`.'),
  fingerprint: z.string().describe('Identity of the finding; stays the same while lines move.'),
  related: z.array(relatedPlace).readonly().describe('Other places that explain the finding.'),
  waiver: waiver.exactOptional(),
});
