// Format `json`: the whole report as one value, for other programs.
import type { Report } from '@clausemark/linter';
import { jsonPieces } from './json-pieces.ts';
import type { ReportJson } from './report-json.ts';
import { REPORT_SCHEMA } from './schema-addresses.ts';

export function* json(report: Report): Generator<string> {
  const value: ReportJson = { schema: REPORT_SCHEMA, version: 1, ...report };
  yield* jsonPieces(value);
  yield '\n';
}
