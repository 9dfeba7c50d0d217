// What `clausemark init` did, for people: what was made, what is open, what comes next.
import { relative } from 'node:path';
import type { Answers } from '@clausemark/generator';
import type { Report } from '@clausemark/linter';
import { wrap } from '@clausemark/reporters';
import type { Io } from '../output/io.ts';

export interface InitResult {
  readonly folder: string;
  readonly answers: Answers;
  readonly written: readonly string[];
  /** Files that were there and stay as they are. */
  readonly kept: readonly string[];
  /** Whether there are workflows, and whether they name a release. */
  readonly workflows?: 'pinned' | 'not-pinned';
  readonly repository: 'started' | 'there' | 'no-git' | 'not-asked';
  /** Undefined for a dry run. */
  readonly report?: Report;
  /** Whether the standard fits, where the answers say what the company does. */
  readonly advice?: readonly string[];
}

const WORKFLOWS = 'Workflows were written. They run the release of Clausemark that this command came with.';

/** From a checkout that is no release. */
const UNPINNED =
  'Workflows were written. They run the release of Clausemark that you choose: write its full commit id where the forty zeros stand (docs/ci.md).';

const LANGUAGE =
  'The published manual speaks the language you chose around the documents; the texts of the template are in English.';

const ALONE =
  'One person holds every role that has a holder. Nobody approves their own work, so nothing can be released before a second person is named in control/people.yaml and control/roles.yaml, or `sod: solo` in control/approvals.yaml says openly that one person does both.';

export function describeResult(
  { folder, answers, written, kept, workflows, repository, report, advice = [] }: InitResult,
  { cwd, columns }: Pick<Io, 'cwd' | 'columns'>,
): string {
  const shown = asTyped(folder, cwd);
  const place = folder === cwd ? 'here' : `in ${shown}`;
  if (report === undefined)
    return `Would write ${written.length} files ${place}:\n${written.map((path) => `  ${path}\n`).join('')}`;
  const open = report.findings.filter(({ rule }) => rule === 'placeholder').length;
  const { error, warning } = report.counts;
  const lines = [
    `Wrote ${written.length} files ${place}: ${report.documents.length} documents, all of them drafts.`,
    ...kept.map((path) => `  ${path} was there and stays as it is.`),
    `The check finds ${error} errors and ${warning} warnings, ${open} of them places to decide (tbd).`,
    ...report.standards.map(
      ({ title, auditable, draftOnly, gaps }) =>
        `${title}: ${draftOnly} of ${auditable} clauses answered by drafts; ${gaps} are open or excluded by the draft of the scope.`,
    ),
    ...(answers.interfaceLanguage === 'en' ? [] : [LANGUAGE]),
    ...(workflows === undefined ? [] : [workflows === 'pinned' ? WORKFLOWS : UNPINNED]),
    ...(repository === 'started' ? ['A Git repository was started; nothing is committed yet.'] : []),
    ...(repository === 'no-git' ? ['git was not found, so no repository was started.'] : []),
    ...(isAlone(answers) ? [ALONE] : []),
    ...advice,
    '',
    'Next:',
    ...(folder === cwd ? [] : [`  cd ${/[^\p{L}\p{N}_./\\:~-]/u.test(shown) ? `"${shown}"` : shown}`]),
    '  clausemark check            what is open, document by document',
    '  clausemark site preview     read it as pages',
    '  README.md                   the way to the first release',
  ];
  return `${lines.flatMap((line) => fitted(line, columns)).join('\n')}\n`;
}

/** A folder below the one somebody is in as they would type it. */
function asTyped(folder: string, cwd: string): string {
  const short = relative(cwd, folder);
  return short.startsWith('..') ? folder : short;
}

/** Sentences are wrapped; what begins with blanks is a list of names and stays. */
function fitted(line: string, columns: number): string[] {
  return line.startsWith(' ') ? [line] : wrap(line, columns);
}

function isAlone({ roles }: Answers): boolean {
  return new Set(Object.values(roles).flatMap((holders) => holders.map(({ name }) => name))).size === 1;
}
