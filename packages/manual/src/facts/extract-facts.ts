// From the text of one file to its facts. Pure, total (it never throws) and bounded: refused files have a problem and no body facts.
import { readFrontMatter } from '../front-matter/read-front-matter.ts';
import type { SourceText } from '../text/source-text.ts';
import { span } from '../text/span.ts';
import type { BodyFacts } from './body-walker.ts';
import type { CharacterFact, DocumentFacts, ParseProblem } from './facts.ts';
import { findLabels } from './find-labels.ts';
import { findTooComplex } from './find-too-complex.ts';
import { withContext } from './placeholder-context.ts';
import { readBody } from './read-body.ts';
import { scanCharacters } from './scan-characters.ts';
import { scanConflicts } from './scan-conflicts.ts';
import { scanReferences } from './scan-references.ts';
import { scanStatusSentences } from './scan-status-sentences.ts';
import { scanWatermarks } from './scan-watermarks.ts';

const NO_BODY: BodyFacts = {
  words: 0,
  headings: [],
  links: [],
  rawLinks: [],
  definitions: [],
  mentions: [],
  clauseMentions: [],
  tables: [],
  surplusCells: [],
  html: [],
  placeholders: [],
};

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
  const { end } = frontMatter.span;
  // A mark of byte order that stands first is no text to the parser: everything behind it would be one place off.
  let bodyStart = end;
  while (text.charCodeAt(bodyStart) === 0xfeff) bodyStart += 1;
  const complex = findTooComplex(text, bodyStart);
  if (complex !== undefined)
    return { ...emptyFacts(frontMatter, bytes, source.lineCount), bodyStart, problems: [complex] };
  const { facts, plain, code, inlineCode, leftovers, problems: found } = readBody(text, bodyStart);
  const body = facts ?? NO_BODY;
  const title = body.headings[0]?.depth === 1 ? body.headings[0].slug : '';
  // One literal: putting two objects together takes as long as reading a table.
  return {
    bytes,
    lines: source.lineCount,
    words: body.words,
    frontMatter,
    bodyStart,
    headings: body.headings,
    anchors: ['', ...body.headings.map(({ slug }) => slug), ''].join('\n'),
    links: body.links,
    rawLinks: body.rawLinks,
    definitions: body.definitions,
    mentions: body.mentions,
    clauseMentions: body.clauseMentions,
    tables: body.tables,
    surplusCells: body.surplusCells,
    labels: findLabels(text, bodyStart, { tables: body.tables, code }, title),
    html: body.html,
    characters: inOrder(
      scanCharacters(text, end, plain && bodyStart === end),
      scanReferences(text, frontMatter, code, inlineCode),
    ),
    placeholders: withContext(text, body.placeholders),
    leftovers: [
      ...scanConflicts(text),
      ...leftovers,
      ...scanWatermarks(text, bodyStart, code),
      ...scanStatusSentences(text, bodyStart, code),
    ].sort((a, b) => a.span.start - b.span.start),
    problems: found,
  };
}

function inOrder(seen: readonly CharacterFact[], written: readonly CharacterFact[]): readonly CharacterFact[] {
  return written.length === 0 ? seen : [...seen, ...written].sort((a, b) => a.span.start - b.span.start);
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
    frontMatter,
    bodyStart: 0,
    anchors: '\n',
    labels: [],
    characters: [],
    leftovers: [],
    problems: [],
    ...NO_BODY,
  };
}
