// One finding, or a run of findings of one rule at one place, as a GitHub workflow command.
import type { Finding, Severity } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { count } from '../summary/count.ts';
import { escapeCommandMessage, escapeCommandProperty } from '../escape/github-command.ts';
import { stripDotSlash } from '../escape/uri.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** More of a run than these are counted: an annotation is a note, not a list. */
const MOST_NAMED = 10;

/** `::error file=…,line=…::what` with why and how to mend it on further lines. */
export function annotation(run: readonly Finding[]): string {
  const [finding] = run;
  if (finding === undefined) return '';
  const { severity, code, rule, why, mend } = finding;
  const properties = {
    file: stripDotSlash(finding.location.path),
    ...placeProperties(finding),
    title: `${code} ${rule}`,
  };
  const named = run.slice(0, MOST_NAMED).map(({ what }) => what);
  const others = run.length - named.length;
  const rest = others === 0 ? [] : [`${count(others, 'more finding')} of this rule here.`];
  return command(severity, properties, [...named, ...rest, why, mend].map((text) => clip(text)).join('\n'));
}

/** A message without a place. */
export function announcement(severity: Severity, message: string): string {
  return command(severity, { title: 'Clausemark' }, message);
}

/** The runner refuses columns unless the place is on one line. */
function placeProperties({ start, end }: Finding): Record<string, string> {
  const lines = { line: String(start.line), endLine: String(Math.max(start.line, end.line)) };
  if (end.line > start.line) return lines;
  return { ...lines, col: String(start.column), endColumn: String(Math.max(start.column, end.column)) };
}

function command(severity: Severity, properties: Readonly<Record<string, string>>, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeCommandProperty(value)}`);
  return `::${COMMAND[severity]} ${pairs.join(',')}::${escapeCommandMessage(message)}`;
}
