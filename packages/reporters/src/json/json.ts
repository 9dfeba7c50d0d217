// Format `json`: the whole report as one value, for other programs.
import type { Report } from '@clausemark/linter';
import { toJson } from '../escape/json.ts';
import { REPORT_SCHEMA, type ReportJson } from './report-json.ts';

export function json(report: Report): string {
  const value: ReportJson = { schema: REPORT_SCHEMA, version: 1, ...report };
  return `${toJson(value, 2)}\n`;
}
