// Format `markdown`: for a comment on a pull request. The marker lets the next run find and replace its own comment.
import type { Report } from '@clausemark/linter';
import type { ReportOptions } from '../options.ts';
import { markdownBody } from './markdown-body.ts';

/** First line of the comment. Match it together with the id of its author: anyone can write the marker. */
export const COMMENT_MARKER = '<!-- clausemark-report:v1 -->';
/** GitHub takes 65,536 characters. */
const MOST_BYTES = 60_000;

export function markdown(report: Report, options: ReportOptions = {}): string {
  const room = (options.maxBytes ?? MOST_BYTES) - COMMENT_MARKER.length - 1;
  return `${COMMENT_MARKER}\n${markdownBody(report, { ...options, maxBytes: room })}`;
}
