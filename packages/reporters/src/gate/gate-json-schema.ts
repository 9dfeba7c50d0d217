// The shape of a verdict as JSON. The JSON Schema in `schemas/gate-1.json` is made from it.
import * as z from 'zod';
import { changedDocumentJson } from '../json/change-json.ts';
import { findingJson } from '../json/finding-json.ts';
import { GATE_SCHEMA } from '../json/schema-addresses.ts';

const named = { person: z.string().describe('Key in people.yaml.'), name: z.string() };

const given = z.object({
  denied: z.boolean().describe('True when the approval matrix allows no approval of this.'),
  filled: z.array(z.object({ ...named, slot: z.string(), role: z.string(), at: z.string() })).readonly(),
  missing: z
    .array(z.object({ slot: z.string(), couldApprove: z.array(z.object(named)).readonly() }))
    .readonly()
    .describe('Approvals that nobody has given yet, and who could.'),
  refused: z
    .array(z.object({ who: z.string(), reason: z.string() }))
    .readonly()
    .describe('Acts that do not count.'),
  objections: z.array(z.object({ ...named, role: z.string() })).readonly(),
  selfApproved: z.boolean(),
});

const gateJsonShape = z
  .object({
    schema: z.literal(GATE_SCHEMA),
    version: z.literal(1).describe('Version of this format.'),
    pass: z.boolean().describe('True only when everything was judged and passed.'),
    outcome: z.enum(['pass', 'fail', 'not-judged']).describe('`not-judged` never counts as a pass.'),
    obstacles: z.array(z.object({ problem: z.string(), mend: z.string() })).readonly(),
    tool: z.object({ name: z.literal('clausemark'), version: z.string() }),
    today: z.string().describe('The day the gate judged by, YYYY-MM-DD.'),
    base: z.string(),
    head: z.string(),
    commits: z.object({ base: z.string(), head: z.string() }).describe('Full ids of what was compared.'),
    change: z.string().exactOptional().describe('For example `github.com/acme/qms#118`.'),
    contributors: z.object({
      people: z.array(z.string()).readonly().describe('Keys in people.yaml.'),
      names: z.array(z.string()).readonly().describe('Their names, in the same order.'),
      unknown: z.array(z.string()).readonly().describe('Accounts and addresses that are nobody there.'),
    }),
    documents: z
      .array(
        z.object({
          ...changedDocumentJson.shape,
          pass: z.boolean(),
          earlier: z
            .array(z.string())
            .readonly()
            .describe('Names of people who wrote it before this change and since its last entry in the ledger.'),
          given,
          findings: z.array(findingJson).readonly(),
        }),
      )
      .readonly(),
    acts: z
      .array(
        z.object({
          path: z.string().describe('Path of the record.'),
          name: z.string().describe('For example `withdrawal of QP-841 C`.'),
          pass: z.boolean(),
          given,
          findings: z.array(findingJson).readonly(),
        }),
      )
      .readonly()
      .describe('Records of acts on released revisions that came with the change.'),
    gate: z
      .object({ paths: z.array(z.string()).readonly(), pass: z.boolean(), given })
      .exactOptional()
      .describe('The change of files that decide what the gate does.'),
    findings: z.array(findingJson).readonly().describe('Findings in no changed document and no act.'),
    notChecked: z.array(z.string()).readonly(),
  })
  .describe('The verdict of the gate of Clausemark about one change.');

export type GateJson = z.infer<typeof gateJsonShape>;

/** JSON Schema (2020-12) of the verdict, as text with a last line end. */
export function gateJsonSchema(): string {
  const schema = z.toJSONSchema(gateJsonShape, { io: 'input' });
  return `${JSON.stringify({ $id: GATE_SCHEMA, ...schema }, undefined, 2)}\n`;
}
