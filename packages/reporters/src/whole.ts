// Formats whose text is never large, as one piece.
import type { Report } from '@clausemark/linter';
import type { ReportOptions } from './options.ts';

export function whole(
  render: (report: Report, options?: ReportOptions) => string,
): (report: Report, options?: ReportOptions) => Iterable<string> {
  return (report, options) => [render(report, options)];
}
