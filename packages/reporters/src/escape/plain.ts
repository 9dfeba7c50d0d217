// The base of every escaper for people: nothing unseen, and no command that a build agent would obey.
import { visible } from './visible.ts';

const LINE_ENDS_AND_TABS = /[\t\n\v\f\r\u0085]+/g;
const LINE_END = /\r\n|\r|\n/;
/** Azure reads `##vso[`, older GitHub runners `##[`, TeamCity `##teamcity[` anywhere in a line of the log. */
const AGENT_COMMAND = /#(?=#[a-z]*\[)/gi;

/** One line of text without unseen characters and without `##name[`. */
export function plain(text: string): string {
  return visible(text.replace(LINE_ENDS_AND_TABS, ' ')).replace(AGENT_COMMAND, '# ');
}

/** The same for text of several lines; they end with LF. */
export function plainLines(text: string): string {
  return text.split(LINE_END).map(plain).join('\n');
}
