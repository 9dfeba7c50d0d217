// What a report comes to, in sentences. Raw text: each format escapes it for its sink.
import type { Finding, Report } from '@clausemark/linter';
import { count, countFindings, list } from './count.ts';
import { coverageSentence } from './coverage-sentence.ts';

export interface Summary {
  /** `2 errors, 1 warning`. */
  readonly verdict: string;
  /** `14 documents, 41 rules, 70 clauses of AS9120 Rev B examined`. */
  readonly examined: string;
  /** Said when the verdict could be taken for more than it is. */
  readonly caution?: string;
  /** Coverage, waivers, rules that are off, what was not checked: one sentence each. */
  readonly notes: readonly string[];
}

export function summarise(report: Report): Summary {
  const verdict = countFindings(report.counts);
  const notes = [
    ...report.standards.map(coverageSentence),
    ...waived(report),
    ...rulesOff(report),
    ...report.notChecked.map((what) => `Not checked: ${what.replace(/\.$/, '')}.`),
  ];
  const caution = cautionFor(report);
  return { verdict, examined: examined(report), notes, ...(caution !== undefined && { caution }) };
}

/** The whole in one sentence: what was examined, and with what result. */
export function headline(summary: Summary): string {
  return `${summary.examined}: ${summary.verdict}.`;
}

function examined(report: Report): string {
  const clauses = report.standards.map(({ auditable, title }) => `${count(auditable, 'clause')} of ${title}`);
  const parts = [count(report.documents.length, 'document'), count(report.rules.length, 'rule')];
  return `${[...parts, ...(clauses.length > 0 ? [list(clauses)] : [])].join(', ')} examined`;
}

function cautionFor(report: Report): string | undefined {
  if (report.documents.length === 0) return 'No document was found, so nothing was examined.';
  if (report.findings.length > 0) return undefined;
  return '0 findings is not conformity: these rules found nothing, and an auditor sees more than rules do.';
}

function waived(report: Report): string[] {
  if (report.waived.length === 0) return [];
  const expiry = report.waived.flatMap(({ waiver }) => (waiver === undefined ? [] : [waiver.expires])).toSorted()[0];
  const first = expiry === undefined ? '' : `; the first waiver expires on ${expiry}`;
  const named = report.waived.slice(0, MOST_NAMED).map(waivedFinding);
  const more = report.waived.length - named.length;
  return [
    `${count(report.waived.length, 'finding')} waived${first}.`,
    ...named,
    ...(more > 0 ? [`Waived: ${more} more, which html and json list.`] : []),
  ];
}

/** As many as a reader takes in. */
const MOST_NAMED = 5;

function waivedFinding({ rule, document, location, waiver }: Finding): string {
  const until =
    waiver === undefined
      ? ''
      : ` until ${waiver.expires}: ${waiver.reason.replace(/\s+/g, ' ').trim().replace(/\.$/, '')}`;
  return `Waived: ${rule} in ${document ?? location.path}${until}.`;
}

function rulesOff(report: Report): string[] {
  if (report.rulesOff.length === 0) return [];
  return [`${count(report.rulesOff.length, 'rule')} off: ${report.rulesOff.join(', ')}.`];
}
