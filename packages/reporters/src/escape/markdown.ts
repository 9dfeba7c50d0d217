// Sink: Markdown shown by GitHub, GitLab or a site. The text shows as it is: no markup, no mention, no reference, no link.
import { plain } from './plain.ts';

/** What platforms link after rendering: mentions, issue and merge-request numbers, milestones, labels, bare addresses. */
const TRIGGER = String.raw`(?:[@#]|[!&](?=\d)|[%~](?=[\w"])|:(?=\/\/)|www(?=\.)|GH(?=-\d))`;
/**
 * Platforms look for these in each text of the page, never in code. So the trigger alone becomes a code span: what is left on its sides is
 * harmless. A character of no width would do as well, but whoever copies the text has it in a manual then, where SEC004 finds it. Triggers
 * side by side share a span, because spans that touch would be one. The `$` of a snippet of GitLab stays outside, as an entity: next to a
 * backtick GitHub takes it for a formula. Its digits go into the span.
 */
const LINKED = new RegExp(String.raw`${TRIGGER}+|(?<=\$)\d+${TRIGGER}*`, 'gi');
const MARKUP = /[\\`*_[\]<>|~&#$]/g;
/** Bullets, underlines of headings, quick actions, table rulers: only at the start of a block. */
const BLOCK_START = /^[-+=/:.]/;
const LIST_NUMBER = /^(\d+)([.)])/;

/** One line of inline Markdown, also safe as a table cell and at the start of a line. */
export function escapeMarkdown(text: string): string {
  const line = plain(text).trim();
  let escaped = '';
  let end = 0;
  for (const { 0: linked, index } of line.matchAll(LINKED)) {
    escaped += `${escapeMarks(line.slice(end, index), end === 0)}\`${linked}\``;
    end = index + linked.length;
  }
  return escaped + escapeMarks(line.slice(end), end === 0);
}

function escapeMarks(text: string, isStart: boolean): string {
  const escaped = text.replace(MARKUP, entity);
  if (!isStart) return escaped;
  return escaped
    .replace(BLOCK_START, entity)
    .replace(LIST_NUMBER, (_, digits: string, mark: string) => digits + entity(mark));
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
