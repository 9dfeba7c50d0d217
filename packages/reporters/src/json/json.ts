// Format `json`: the whole report as one value, for other programs.
import type { Finding, Report } from '@clausemark/linter';
import { findingFields } from './finding-fields.ts';
import { jsonPieces } from './json-pieces.ts';
import type { ReportJson } from './report-json.ts';
import { REPORT_SCHEMA } from './schema-addresses.ts';

export function* json(report: Report): Generator<string> {
  const value: ReportJson = { schema: REPORT_SCHEMA, version: 1, ...report };
  const fields = findingFields();
  const line = (finding: Finding): string => `{${fields(finding)}}`;
  yield* jsonPieces(value, { findings: line, waived: line });
  yield '\n';
}
