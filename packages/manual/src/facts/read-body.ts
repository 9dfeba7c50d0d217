// From the Markdown of one body to what stands in it. A body the parser cannot read is a problem, and the rest of the file has facts.
import { parseTree } from '../markdown.ts';
import type { MarkdownTree } from '../markdown/markdown-tree.ts';
import { span, type Span } from '../text/span.ts';
import { BodyWalker, type BodyFacts } from './body-walker.ts';
import type { LeftoverFact, ParseProblem } from './facts.ts';

/** What was read of a body. */
export interface BodyReading {
  /** Undefined when there was no tree to walk. */
  readonly facts: BodyFacts | undefined;
  /** The body is ASCII without control characters, as far as it is known. */
  readonly plain: boolean;
  /** Places of code blocks. */
  readonly code: readonly Span[];
  /** Places of code within a line. */
  readonly inlineCode: readonly Span[];
  readonly leftovers: readonly LeftoverFact[];
  readonly problems: readonly ParseProblem[];
}

/**
 * Parses a body and walks it. Never throws.
 *
 * @param text the whole file
 * @param bodyStart where the body begins in it
 */
export function readBody(text: string, bodyStart: number): BodyReading {
  let tree: MarkdownTree | undefined;
  try {
    tree = parseTree(bodyStart === 0 ? text : text.slice(bodyStart));
    return { ...walk(new BodyWalker(text, bodyStart, tree), bodyStart), plain: tree.plain };
  } catch (error) {
    return {
      facts: undefined,
      plain: false,
      code: [],
      inlineCode: [],
      leftovers: [],
      problems: [failure(error, bodyStart)],
    };
  } finally {
    tree?.release();
  }
}

/** What was found before something broke stays. */
function walk(walker: BodyWalker, bodyStart: number): Omit<BodyReading, 'plain'> {
  const failures: ParseProblem[] = [];
  try {
    walker.walk();
  } catch (error) {
    failures.push(failure(error, bodyStart));
  }
  const { code, inlineCode, leftovers } = walker;
  return { facts: walker.facts(), code, inlineCode, leftovers, problems: [...failures, ...walker.problems] };
}

function failure(error: unknown, bodyStart: number): ParseProblem {
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  return { code: 'parser-failed', span: span(bodyStart, bodyStart), detail };
}
