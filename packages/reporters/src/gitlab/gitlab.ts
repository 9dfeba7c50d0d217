// Format `gitlab`: a Code Quality report. GitLab matches findings between branches by fingerprint.
import type { Finding, Report, Severity } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { plain } from '../escape/plain.ts';
import { stripDotSlash } from '../escape/uri.ts';
import { jsonListPieces } from '../json/json-list-pieces.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export function* gitlab(report: Report): Generator<string> {
  yield* jsonListPieces(report.findings.map(issueOf));
  yield '\n';
}

function issueOf({ code, rule, what, mend, fingerprint, severity, location, start }: Finding) {
  return {
    description: plain(clip(`${what} ${mend}`)),
    check_name: `${code} ${rule}`,
    fingerprint,
    severity: SEVERITY[severity],
    location: { path: stripDotSlash(location.path), lines: { begin: start.line } },
  };
}
