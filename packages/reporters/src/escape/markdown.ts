// Sink: Markdown shown by GitHub, GitLab or a site. The text shows as it is: no markup, no mention, no reference, no link.
import { plain } from './plain.ts';

const BREAK = '\u200b';
/**
 * What platforms link after rendering: mentions, issue and merge-request numbers, snippets, milestones, labels, bare addresses.
 * A break follows it. `plain` leaves no other U+200B, so the break can be told from the text.
 */
const TRIGGER = /[@#]|[!$&](?=\d)|[%~](?=[\w"])|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi;
const MARKUP = /[\\`*_[\]<>|~&#$]/g;
/** Bullets, underlines of headings, quick actions, table rulers: only at the start of a block. */
const BLOCK_START = /^[-+=/:.]/;
const LIST_NUMBER = /^(\d+)([.)])/;

/** One line of inline Markdown, also safe as a table cell and at the start of a line. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .trim()
    .replace(TRIGGER, `$&${BREAK}`)
    .replace(MARKUP, entity)
    .replace(BLOCK_START, entity)
    .replace(LIST_NUMBER, (_, digits: string, mark: string) => digits + entity(mark))
    .replaceAll(BREAK, entity);
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
