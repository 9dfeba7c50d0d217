// A small report made by hand, for the tests of formats.
import type { Finding, Report } from '@clausemark/linter';
import { tally } from '../summary/count.ts';

/** A finding on the review date of QP-841, changed as told. */
export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    code: 'DAT004',
    rule: 'review-overdue',
    message: 'overdue',
    severity: 'error',
    document: 'QP-841',
    location: { path: 'procedures/QP-841.md', anchor: 'fm:/review/last', span: { start: 95, end: 111 } },
    start: { line: 6, column: 27 },
    end: { line: 6, column: 37 },
    what: 'The review was due on 2026-05-15, 191 days ago.',
    why: 'A document past its review date is not shown to be suitable.',
    mend: 'Review the document, then run `clausemark review QP-841`.',
    basis: ['iso9001@2015:7.5.2'],
    fingerprint: '0123456789abcdef0123456789abcdef',
    related: [],
    ...changes,
  };
}

export function aWarning(changes: Partial<Finding> = {}): Finding {
  return aFinding({
    code: 'LNK001',
    rule: 'link-resolves',
    message: 'missing',
    severity: 'warning',
    document: 'QM-001',
    location: { path: 'manual/QM-001.md', anchor: 'link:../forms/F-1.md#1', span: { start: 60, end: 80 } },
    start: { line: 8, column: 5 },
    end: { line: 8, column: 25 },
    what: 'The link leads to `forms/F-1.md`, which does not exist.',
    why: 'A reader who follows it finds nothing.',
    mend: 'Correct the link, or add the form.',
    fingerprint: 'fedcba9876543210fedcba9876543210',
    ...changes,
  });
}

/** A manual of three documents, one of them without findings. Counts follow the findings. */
export function aReport(changes: Partial<Report> = {}): Report {
  const findings = changes.findings ?? [aWarning(), aFinding()];
  return {
    tool: { name: 'clausemark', version: '0.1.0' },
    manual: 'Acme Aero Parts',
    today: '2026-11-22',
    standards: [aStandard],
    documents: [
      {
        path: 'manual/QM-001.md',
        id: 'QM-001',
        title: 'Quality manual',
        type: 'manual',
        status: 'released',
        revision: 'C',
      },
      { path: 'procedures/QP-750.md', id: 'QP-750', title: 'Documented information', status: 'draft' },
      { path: 'procedures/QP-841.md', id: 'QP-841', title: 'Supplier approval', status: 'released', revision: 'B' },
    ],
    rules: ['front-matter-valid', 'link-resolves', 'review-overdue'],
    rulesOff: [],
    findings,
    waived: [],
    notChecked: [],
    counts: tally(findings),
    ...changes,
  };
}

export function aWaived(changes: Partial<Finding> = {}): Finding {
  return aFinding({
    fingerprint: '00000000000000000000000000000001',
    waiver: { reason: 'The supplier audit moves it to January.', owner: 'quality-manager', expires: '2027-01-31' },
    ...changes,
  });
}

const aStandard = {
  key: 'as9120@B',
  title: 'AS9120 Rev B',
  auditable: 70,
  covered: 61,
  draftOnly: 2,
  excluded: 3,
  planned: 1,
  gaps: 3,
};
