// What `clausemark init` did, for people: what was made, what is open, what comes next.
import type { Answers } from '@clausemark/generator';
import type { Report } from '@clausemark/linter';
import type { Io } from '../output/io.ts';

export interface InitResult {
  readonly folder: string;
  readonly answers: Answers;
  readonly written: readonly string[];
  /** Files that were there and stay as they are. */
  readonly kept: readonly string[];
  readonly repository: 'started' | 'there' | 'no-git' | 'not-asked';
  /** Undefined for a dry run. */
  readonly report?: Report;
}

const WORKFLOWS = 'Workflows are there; they name a release of Clausemark by its commit: put it in place of the zeros.';

const LANGUAGE =
  'The published manual speaks the language you chose around the documents; the texts of the template are in English.';

export function describeResult(
  { folder, answers, written, kept, repository, report }: InitResult,
  { cwd }: Io,
): string {
  const place = folder === cwd ? 'here' : `in ${folder}`;
  if (report === undefined)
    return `Would write ${written.length} files ${place}:\n${written.map((path) => `  ${path}\n`).join('')}`;
  const open = report.findings.filter(({ rule }) => rule === 'placeholder').length;
  const { error, warning } = report.counts;
  const lines = [
    `Wrote ${written.length} files ${place}: ${report.documents.length} documents, all of them drafts.`,
    ...kept.map((path) => `  ${path} was there and stays as it is.`),
    `The check finds ${error} errors and ${warning} warnings; ${open} of them are places to decide (tbd).`,
    ...report.standards.map(
      ({ title, auditable, draftOnly, gaps }) =>
        `${title}: ${draftOnly} of ${auditable} clauses answered by drafts; ${gaps} are open or excluded by the draft of the scope.`,
    ),
    ...(answers.interfaceLanguage === 'en' ? [] : [LANGUAGE]),
    ...(written.some((path) => /workflows|pipelines|gitlab-ci/.test(path)) ? [WORKFLOWS] : []),
    ...(repository === 'started' ? ['A Git repository was started; nothing is committed yet.'] : []),
    ...(repository === 'no-git' ? ['git was not found, so no repository was started.'] : []),
    '',
    'Next:',
    ...(folder === cwd ? [] : [`  cd ${folder}`]),
    '  clausemark check            what is open, document by document',
    '  clausemark site preview     read it as pages',
    '  README.md                   the way to the first release',
  ];
  return `${lines.join('\n')}\n`;
}
