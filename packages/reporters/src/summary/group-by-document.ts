// Findings by the file they are in. Every document gets its group, also one without findings; other files follow as they come.
import type { DocumentSummary, Finding, Report } from '@clausemark/linter';

export interface Group {
  readonly path: string;
  /** Missing for a file that is no document, such as `clausemark.yaml`. */
  readonly document?: DocumentSummary;
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
}

export function groupByDocument(report: Report): Group[] {
  const findings = Map.groupBy(report.findings, ({ location }) => location.path);
  const waived = Map.groupBy(report.waived, ({ location }) => location.path);
  const documents = new Map(report.documents.map((document) => [document.path, document]));
  const paths = new Set([...documents.keys(), ...findings.keys(), ...waived.keys()]);
  return [...paths].map((path) => {
    const document = documents.get(path);
    return {
      path,
      findings: findings.get(path) ?? [],
      waived: waived.get(path) ?? [],
      ...(document !== undefined && { document }),
    };
  });
}

/** `QP-841 Supplier approval`; the title alone for a document without id; the path for a file that is no document. */
export function nameOfGroup({ path, document }: Group): string {
  return document === undefined ? path : [document.id, document.title].filter(Boolean).join(' ') || path;
}
