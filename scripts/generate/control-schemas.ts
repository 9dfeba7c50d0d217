// The shapes of change control for editors and other programs: the approval matrix, ledger entries, evidence, approvals, records of acts.
import {
  actRecordSchema,
  approvalFileSchema,
  approvalsSchema,
  eventSchema,
  evidenceSchema,
  paperApprovalsSchema,
  placeSchema,
  reviewRecordSchema,
} from '../../packages/control/src/index.ts';
import { admitNaturalYaml } from '../../packages/manual/src/config/json-schemas.ts';
import type { GeneratedFile } from './generated-file.ts';

export function controlSchemas(): readonly GeneratedFile[] {
  const matrix = admitNaturalYaml(approvalsSchema().toJSONSchema({ io: 'input', target: 'draft-7' })) as object;
  const entries = eventSchema.options.map((option) => option.extend(placeSchema.shape).toJSONSchema({ io: 'input' }));
  const act = admitNaturalYaml(actRecordSchema().toJSONSchema({ io: 'input', target: 'draft-7' })) as object;
  const paper = admitNaturalYaml(paperApprovalsSchema().toJSONSchema({ io: 'input', target: 'draft-7' })) as object;
  return [
    file('act.json', { title: 'acts/*.yaml: an emergency ratified, a revision withdrawn', ...act }),
    file('paper-approvals.json', { title: 'What `clausemark ledger baseline --from` reads', ...paper }),
    file('approvals.json', { title: 'control/approvals.yaml', ...matrix }),
    file('approval-1.json', { title: 'A signed approval', ...approvalFileSchema.toJSONSchema({ io: 'input' }) }),
    file('review-1.json', { title: 'Record of a review', ...reviewRecordSchema().toJSONSchema({ io: 'input' }) }),
    file('evidence-1.json', { title: 'Evidence of one change', ...evidenceSchema.toJSONSchema({ io: 'input' }) }),
    file('ledger-entry-1.json', {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'One line of ledger.jsonl',
      oneOf: entries,
    }),
  ];
}

function file(name: string, schema: object): GeneratedFile {
  return { path: `schemas/${name}`, text: `${JSON.stringify(schema, undefined, 2)}\n` };
}
