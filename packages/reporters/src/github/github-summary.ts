// The step summary of a GitHub job: the Markdown report with more room. GitHub refuses a summary over 1 MiB.
import type { Report } from '@clausemark/linter';
import { markdownBody } from '../markdown/markdown-body.ts';
import type { ReportOptions } from '../options.ts';

const MOST_BYTES = 900 * 1024;

/** Markdown for `$GITHUB_STEP_SUMMARY`. */
export function githubSummary(report: Report, options: ReportOptions = {}): string {
  return markdownBody(report, { ...options, maxBytes: options.maxBytes ?? MOST_BYTES });
}
