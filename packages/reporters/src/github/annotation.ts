// One finding as a GitHub workflow command.
import type { Finding, Severity } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeCommandMessage, escapeCommandProperty } from '../escape/github-command.ts';
import { stripDotSlash } from '../escape/uri.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** `::error file=…,line=…::what` with why and how to mend it on further lines. */
export function annotation(finding: Finding): string {
  const { severity, code, rule, what, why, mend } = finding;
  const properties = {
    file: stripDotSlash(finding.location.path),
    ...placeProperties(finding),
    title: `${code} ${rule}`,
  };
  return command(severity, properties, [what, why, mend].map((text) => clip(text)).join('\n'));
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
