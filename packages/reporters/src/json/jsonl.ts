// Format `jsonl`: one JSON value a line, told apart by `type`: `finding`, `waived`, and last one `summary`. For large manuals.
import type { Report } from '@clausemark/linter';
import { toJson } from '../escape/json.ts';
import { REPORT_SCHEMA } from './report-json.ts';

export function jsonl(report: Report): string {
  const { findings, waived, documents, rules, ...rest } = report;
  const totals = { documents: documents.length, rules: rules.length, waived: waived.length };
  const lines = [
    ...findings.map((finding) => ({ type: 'finding', ...finding })),
    ...waived.map((finding) => ({ type: 'waived', ...finding })),
    { type: 'summary', schema: REPORT_SCHEMA, version: 1, ...rest, ...totals },
  ];
  return lines.map((line) => `${toJson(line)}\n`).join('');
}
