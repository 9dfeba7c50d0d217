// From the text of one file to its facts. Pure, total (it never throws) and bounded: refused files have a problem and no body facts.
import { readFrontMatter } from '../front-matter/read-front-matter.ts';
import { parseMarkdown } from '../markdown.ts';
import type { SourceText } from '../text/source-text.ts';
import { span } from '../text/span.ts';
import { BodyWalker } from './body-walker.ts';
import type { DocumentFacts, ParseProblem } from './facts.ts';
import { findLabels } from './find-labels.ts';
import { findTooComplex } from './find-too-complex.ts';
import { scanCharacters } from './scan-characters.ts';
import { scanConflicts } from './scan-conflicts.ts';
import { scanWatermarks } from './scan-watermarks.ts';

/**
 * Extracts the facts of a document.
 *
 * @param source text of the file as decoded by `decodeSource`
 * @param problems what `decodeSource` found; with any of them the body is not parsed
 * @param bytes size of the file in bytes
 */
export function extractFacts(source: SourceText, problems: readonly ParseProblem[], bytes: number): DocumentFacts {
  const { text } = source;
  if (problems.length > 0) return refusedFacts(text, problems, bytes);
  const frontMatter = readFrontMatter(text);
  const bodyStart = frontMatter.span.end;
  const markdown = bodyStart === 0 ? text : text.slice(bodyStart);
  const complex = findTooComplex(markdown, bodyStart);
  if (complex !== undefined)
    return { ...emptyFacts(frontMatter, bytes, source.lineCount), bodyStart, problems: [complex] };
  const walker = new BodyWalker(text, bodyStart);
  const found = walkBody(walker, markdown, bodyStart);
  const body = walker.facts();
  const title = body.headings[0]?.depth === 1 ? body.headings[0].slug : '';
  return {
    ...emptyFacts(frontMatter, bytes, source.lineCount),
    bodyStart,
    ...body,
    labels: findLabels(text, bodyStart, walker, title),
    characters: scanCharacters(text, bodyStart),
    leftovers: [...scanConflicts(text), ...walker.leftovers, ...scanWatermarks(text, bodyStart, walker.code)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
    problems: [...found, ...walker.problems],
  };
}

function walkBody(walker: BodyWalker, markdown: string, bodyStart: number): ParseProblem[] {
  try {
    walker.walk(parseMarkdown(markdown));
    return [];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ code: 'parser-failed', span: span(bodyStart, bodyStart), detail: detail.slice(0, 200) }];
  }
}

function refusedFacts(text: string, problems: readonly ParseProblem[], bytes: number): DocumentFacts {
  const readable = problems.every((problem) => problem.code === 'line-too-long');
  const frontMatter = readable ? readFrontMatter(text) : unreadFrontMatter();
  return { ...emptyFacts(frontMatter, bytes, 0), bodyStart: frontMatter.span.end, problems };
}

function unreadFrontMatter(): DocumentFacts['frontMatter'] {
  return { state: 'broken', span: span(0, 0), entries: [], problems: [] };
}

function emptyFacts(frontMatter: DocumentFacts['frontMatter'], bytes: number, lines: number): DocumentFacts {
  return {
    bytes,
    lines,
    words: 0,
    frontMatter,
    bodyStart: 0,
    headings: [],
    links: [],
    definitions: [],
    mentions: [],
    clauseMentions: [],
    tables: [],
    labels: [],
    html: [],
    characters: [],
    placeholders: [],
    leftovers: [],
    problems: [],
  };
}
