// Platforms name files from the top of the repository; a report names them from the top of the manual, which may lie deeper.
import { posix } from 'node:path';
import type { ChangedDocument, Finding, Report } from '@clausemark/linter';

/** The report with every path below `folder`; the report itself when the manual is the repository. */
export function inRepository(report: Report, folder: string): Report {
  if (folder === '') return report;
  const place = (path: string): string => posix.join(folder, path);
  const moved = (finding: Finding): Finding => ({
    ...finding,
    location: { ...finding.location, path: place(finding.location.path) },
    related: finding.related.map((item) => ({ ...item, path: place(item.path) })),
  });
  const changed = (document: ChangedDocument): ChangedDocument => ({
    ...document,
    ...(document.before && { before: { ...document.before, path: place(document.before.path) } }),
    ...(document.after && { after: { ...document.after, path: place(document.after.path) } }),
  });
  return {
    ...report,
    ...(report.change && { change: { ...report.change, documents: report.change.documents.map(changed) } }),
    documents: report.documents.map((document) => ({ ...document, path: place(document.path) })),
    findings: report.findings.map(moved),
    waived: report.waived.map(moved),
  };
}
