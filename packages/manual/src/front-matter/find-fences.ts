// Finds the front-matter block of a file by its fences and names what is wrong with them. It does not read what stands between.
import { span, type Span } from '../text/span.ts';
import type { FrontMatterProblem } from './model.ts';

/** Lines at the top of a file among which a misplaced fence is looked for. */
const SEARCHED_LINES = 40;

/** The front-matter block of a file. */
export interface Fences {
  readonly state: 'present' | 'absent' | 'broken';
  readonly span: Span;
  /** The YAML between the fences. */
  readonly content: Span;
  readonly problems: readonly FrontMatterProblem[];
}

/** Largest front matter that is read, in UTF-16 code units; `yaml` checks keys in quadratic time (security.md, Y7). */
export const MAX_FRONT_MATTER = 16 * 1024;

const DASH = 0x2d;
const DOT = 0x2e;
const FENCE = /^---[ \t]*$/;
const DOTS = /^\.\.\.[ \t]*$/;
/** A key, an item, a comment, a closing bracket or an indented line. */
const YAML_LINE = /^(?:[A-Za-z_"'][^:]*:(?:[ \t]|$)|- |-$|#(?! )|[\]}]|[ \t]+\S)/;
/** Behind a blank line this is the text of the document: no YAML mapping goes on like that. */
const PROSE_LINE = /^[^\s#\]}"'.-][^:]*$/;
/** What stands in the place of a file that Git LFS has not fetched. */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const KEY_LINE = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;

/** Finds the fences, or says what stands in their place. */
export function findFences(text: string): Fences {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = lineAt(text, start);
  if (FENCE.test(first.text)) return closeFence(text, start, first.next);
  return explainMissing(text, start, first);
}

function closeFence(text: string, start: number, contentStart: number): Fences {
  let afterBlank = false;
  for (let at = contentStart; at < text.length;) {
    const line = lineAt(text, at);
    // Nearly all lines are none of these; a look at their first character tells.
    const first = text.charCodeAt(at);
    const fence = first === DASH && FENCE.test(line.text);
    if (afterBlank && !fence && PROSE_LINE.test(line.text)) return unclosed(text, start, contentStart);
    if (fence) return closed(span(start, line.end), span(contentStart, at));
    afterBlank = line.text.trim() === '';
    if (first === DOT && DOTS.test(line.text) && !laterFence(text, line.next))
      return dotted(text, start, contentStart, line);
    at = line.next;
  }
  return unclosed(text, start, contentStart);
}

function closed(block: Span, content: Span): Fences {
  const size = content.end - content.start;
  if (size <= MAX_FRONT_MATTER) return { state: 'present', span: block, content, problems: [] };
  const { start } = block;
  return broken(block, content, 'too-large', span(start, start + 3), `${size} characters`);
}

/** Dots end a front matter only when all lines above them could belong to one. */
function dotted(text: string, start: number, contentStart: number, dots: Line): Fences {
  if (endOfYaml(text, contentStart) < dots.start) return unclosed(text, start, contentStart);
  const block = span(start, dots.end);
  return broken(block, span(contentStart, dots.start), 'closed-with-dots', span(dots.start, dots.end), '...');
}

/** The keys below an opening fence that nothing closes are read all the same: other documents may name this one's id. */
function unclosed(text: string, start: number, contentStart: number): Fences {
  const end = Math.min(endOfYaml(text, contentStart), contentStart + MAX_FRONT_MATTER);
  const fence = span(start, start + 3);
  return broken(span(start, Math.max(fence.end, end)), span(contentStart, end), 'unclosed-fence', fence, '---');
}

/** Start of the first line that is blank or can be no part of a front matter. */
function endOfYaml(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (!YAML_LINE.test(line.text)) break;
    at = line.next;
  }
  return at;
}

/** True when a closing `---` follows within the reach of a front matter; then `...` starts a second YAML document. */
function laterFence(text: string, from: number): boolean {
  return /^---[ \t]*$/m.test(text.slice(from, from + 2000).split(/\r?\n[ \t]*\r?\n/)[0] ?? '');
}

function explainMissing(text: string, start: number, first: Line): Fences {
  const none = span(start, start);
  const here = span(start, Math.max(first.end, start));
  if (/^---[^\s-]/.test(first.text))
    return broken(none, none, 'not-yaml-language', here, first.text.slice(3, 20).trim());
  if (/^\+\+\+\s*$/.test(first.text)) return broken(none, none, 'not-yaml-language', here, 'TOML');
  if (first.text.startsWith(LFS_POINTER)) return broken(none, none, 'lfs-pointer', here, '');
  let at = start;
  let before = '';
  let keyLines = 0;
  for (let count = 0; count < SEARCHED_LINES && at < text.length; count += 1) {
    const line = lineAt(text, at);
    if (FENCE.test(line.text.trim()) || FENCE.test(line.text.replace(/^[\s\u00a0\u200b]+/, ''))) {
      return explainFenceAt(text, start, at, line, before, keyLines);
    }
    if (/^(```|~~~)\s*ya?ml\b/i.test(line.text) && before.trim() === '') {
      return broken(none, none, 'fenced-yaml', span(at, line.end), line.text.trim());
    }
    if (KEY_LINE.test(line.text)) keyLines += 1;
    before += `${line.text}\n`;
    at = line.next;
  }
  return {
    state: 'absent',
    span: none,
    content: none,
    problems: [{ code: 'missing', span: span(start, start), detail: '' }],
  };
}

function explainFenceAt(text: string, start: number, at: number, line: Line, before: string, keyLines: number): Fences {
  const none = span(start, start);
  const keysAfter = KEY_LINE.test(lineAt(text, line.next).text);
  const nonBlank = before.split('\n').filter((item) => item.trim() !== '').length;
  if (keyLines >= nonBlank - 1 && keyLines >= 2 && !keysAfter) {
    return broken(none, none, 'no-opening-fence', span(start, lineAt(text, start).end), '---');
  }
  if (keysAfter)
    return broken(none, none, 'text-before-fence', span(start, Math.max(at, start)), before.trim().slice(0, 30));
  return { state: 'absent', span: none, content: none, problems: [{ code: 'missing', span: none, detail: '' }] };
}

function broken(block: Span, content: Span, code: FrontMatterProblem['code'], at: Span, detail: string): Fences {
  return { state: 'broken', span: block, content, problems: [{ code, span: at, detail }] };
}

/** One line and where it stands. */
export interface Line {
  readonly text: string;
  readonly start: number;
  /** End of the text of the line, before the line end. */
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
}

/** The line that starts at an offset. LF, CRLF and lone CR end a line. */
export function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
    end += 1;
  }
  const crlf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  return { text: text.slice(start, end), start, end, next: end >= text.length ? text.length : end + (crlf ? 2 : 1) };
}
