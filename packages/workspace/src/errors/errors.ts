// The ways a run can be impossible. Findings are values and never thrown; whatever is thrown ends in exit code 2.
import type { LedgerProblem } from '@clausemark/control';
import type { DataProblem, Position } from '@clausemark/manual';
import { errorTexts } from './error-texts.ts';
import type { ErrorName, ErrorText } from './error-texts.ts';

/** What all errors share: a stable name, what happened (`message`) and what to do (`mend`). Values are not escaped. */
export abstract class ClausemarkError extends Error {
  readonly code: ErrorName;
  readonly mend: string;

  constructor(code: ErrorName, text: ErrorText, options?: ErrorOptions) {
    super(text.message, options);
    this.code = code;
    this.mend = text.mend;
  }
}

/** The command was asked for something that does not exist: a mistyped folder, an impossible date. */
export class UsageError extends ClausemarkError {
  override readonly name = 'UsageError';
}

/** The configuration makes the job impossible. Mistakes in control/ and in catalogues are findings. */
export class ConfigError extends ClausemarkError {
  override readonly name = 'ConfigError';
  readonly path: string;
  /** Place of the first problem, where there is one. */
  readonly position: Position | undefined;
  /** Everything that is wrong in the file. */
  readonly problems: readonly DataProblem[];

  constructor(code: ErrorName, text: ErrorText, place: ConfigPlace) {
    super(code, text);
    this.path = place.path;
    this.position = place.position;
    this.problems = place.problems ?? [];
  }
}

interface ConfigPlace {
  readonly path: string;
  readonly position?: Position;
  readonly problems?: readonly DataProblem[];
}

/** git could not give what was asked of it. */
export class GitError extends ClausemarkError {
  override readonly name = 'GitError';
  /** The command as a person would type it; empty when none ran. */
  readonly command: string;
  readonly stderr: string;

  constructor(code: ErrorName, text: ErrorText, run: { command?: string; stderr?: string } = {}) {
    super(code, text);
    this.command = run.command ?? '';
    this.stderr = run.stderr ?? '';
  }
}

/** The ledger is not what may be appended to, or would not be. */
export class LedgerError extends ClausemarkError {
  override readonly name = 'LedgerError';
  readonly problems: readonly LedgerProblem[];

  constructor(code: ErrorName, text: ErrorText, problems: readonly LedgerProblem[]) {
    super(code, text);
    this.problems = problems;
  }
}

/** A state that should be impossible. */
export class BugError extends ClausemarkError {
  override readonly name = 'BugError';

  constructor(detail: string, cause?: unknown) {
    super('bug', errorTexts.bug(detail), { cause });
  }
}
