// Format `jsonl`: one JSON value a line, told apart by `type`: `finding`, `waived`, and last one `summary`. For large manuals.
import type { Report } from '@clausemark/linter';
import { toJson } from '../escape/json.ts';
import { REPORT_SCHEMA } from './schema-addresses.ts';

export function* jsonl(report: Report): Generator<string> {
  const { findings, waived, documents, rules, ...rest } = report;
  const totals = { documents: documents.length, rules: rules.length, waived: waived.length };
  for (const finding of findings) yield `${toJson({ type: 'finding', ...finding })}\n`;
  for (const finding of waived) yield `${toJson({ type: 'waived', ...finding })}\n`;
  yield `${toJson({ type: 'summary', schema: REPORT_SCHEMA, version: 1, ...rest, ...totals })}\n`;
}
