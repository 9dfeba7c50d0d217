// Errors for people: what happened and what to do. A known error never shows a stack; an unknown one asks to be reported.
import { ConfigProblems } from '@clausemark/linter';
import { ledgerProblemText } from '@clausemark/control';
import type { Position } from '@clausemark/manual';
import { escapeTerminal } from '@clausemark/reporters';
import { ClausemarkError, ConfigError, GitError, LedgerError } from '@clausemark/workspace';
import type { Io } from './io.ts';

/** Writes an error to stderr. The caller ends with exit code 2, whatever the error is. */
export function explainError(error: unknown, io: Io): void {
  for (const line of linesOf(error)) io.err(`${escapeTerminal(line)}\n`);
}

function linesOf(error: unknown): string[] {
  if (error instanceof ConfigProblems) {
    return [
      'clausemark.yaml cannot be used:',
      ...error.problems.flatMap(({ message, mend, ...place }) => [`  ${placed(place)}${message}`, `    ${mend}`]),
    ];
  }
  if (error instanceof ClausemarkError) {
    const place = error instanceof ConfigError ? placed(error) : '';
    const git =
      error instanceof GitError && error.command !== ''
        ? [
            `  command: ${error.command}`,
            ...error.stderr
              .trim()
              .split('\n')
              .filter(Boolean)
              .map((line) => `  git: ${line}`),
          ]
        : [];
    return [`clausemark: ${place}${error.message}`, ...git, ...ledgerLines(error), `  ${error.mend}`];
  }
  if (error instanceof Error && 'mend' in error && typeof error.mend === 'string') {
    return [`clausemark: ${error.message}`, `  ${error.mend}`];
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if ((code === 'EBUSY' || (code === 'EPERM' && isRename(error))) && error instanceof Error) {
    return [
      `clausemark: ${error.message}`,
      '  Another program may have it open, as on Windows an editor, Explorer, OneDrive or a preview: close it there. Else check the permissions.',
    ];
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) && error instanceof Error) {
    return [
      `clausemark: ${error.message}`,
      '  Check the permissions and the space of that folder, or name another one.',
    ];
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'clausemark broke. This is a fault of ours; please report it with the lines below.',
    ...stack.split('\n').map((line) => `  ${line}`),
  ];
}

function isRename(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'rename';
}

/** `clausemark.yaml:3:5: `, as editors and terminals make a link of it. */
function placed({ path, position }: { readonly path: string; readonly position: Position | undefined }): string {
  return `${path}${position === undefined ? '' : `:${position.line}:${position.column}`}: `;
}

function ledgerLines(error: ClausemarkError): string[] {
  if (!(error instanceof LedgerError)) return [];
  return error.problems.slice(0, 20).map((problem) => {
    const { rule, what } = ledgerProblemText(problem);
    return `  entry ${problem.line}: ${what} [${rule}]`;
  });
}
