// What a format may be told besides the report. Every field is optional: without any, each format is complete and deterministic.
import type { Severity } from '@clausemark/linter';
import type { SourceText } from '@clausemark/manual';

export interface ReportOptions {
  /** Text of a file, for code frames. Without it, or for an unknown file, there are no frames. */
  readonly source?: (path: string) => SourceText | undefined;
  /** Colours in `pretty`; off unless asked for. */
  readonly color?: boolean;
  /** Columns to fit `pretty` into; 80 unless told. */
  readonly width?: number;
  /** What is known about the rules, for formats that describe them (`sarif`) or link to them (`markdown`, `html`). */
  readonly rules?: readonly RuleDescription[];
  /** Paths that the change touches: `github` shows their findings first. */
  readonly changed?: ReadonlySet<string>;
  /** Cap of `markdown` and of the step summary, in UTF-8 bytes. */
  readonly maxBytes?: number;
}

/** A rule as people look it up. */
export interface RuleDescription {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly helpUri?: string;
  readonly defaultLevel: Severity;
}
