// Duty: where the parts of a clause reference stand in its text, and what they say.
import type { Span } from './span.ts';

export interface Part extends Span {
  readonly text: string;
}

export interface ReferenceParts {
  /** `iso9001@2015`, without the colon. */
  readonly standard?: Part;
  /** The number, or the first of a range. */
  readonly clause: Part;
  /** The last number of a range. */
  readonly last?: Part;
  /** The slug, without the `#`. */
  readonly section?: Part;
}
