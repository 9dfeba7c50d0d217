// Format `jsonl`: one JSON value a line, told apart by `type`: `finding`, `waived`, and last one `summary`. For large manuals.
import type { Report } from '@clausemark/linter';
import { toJson } from '../escape/json.ts';
import { findingFields } from './finding-fields.ts';
import { REPORT_SCHEMA } from './schema-addresses.ts';

export function* jsonl(report: Report): Generator<string> {
  const { findings, waived, documents, rules, ...rest } = report;
  const totals = { documents: documents.length, rules: rules.length, waived: waived.length };
  const fields = findingFields();
  for (const finding of findings) yield `{"type":"finding",${fields(finding)}}\n`;
  for (const finding of waived) yield `{"type":"waived",${fields(finding)}}\n`;
  yield `${toJson({ type: 'summary', schema: REPORT_SCHEMA, version: 1, ...rest, ...totals })}\n`;
}
