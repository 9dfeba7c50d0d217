// The edits of a file as a diff for the terminal.
import { escapeTerminal } from '@clausemark/reporters';
import type { FileWrite } from '@clausemark/workspace';
import { createTwoFilesPatch } from 'diff';

export function asDiff({ path, before = '', after }: FileWrite): string {
  const patch = createTwoFilesPatch(path, path, before, after, '', '', { context: 2 });
  return `${escapeLines(patch.replace(/^Index: .*\n=+\n/, ''))}\n`;
}

function escapeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeTerminal(line.replace(/\r$/, '')))
    .join('\n')
    .trimEnd();
}
