// A page for a terminal: paragraphs and list items set anew to its width. Headings, tables and what stands in fences stay as they are.
import { wrapBehind } from '@clausemark/reporters';

const LABEL = /^ *(?:[-*] +|\d+\. +)?/;
const STANDS_ALONE = /^(?:#|\||>|\s*$)/;

export function fitPage(page: string, columns: number): string {
  return paragraphs(page.split('\n'))
    .flatMap(({ text, fixed }) => (fixed ? [text] : set(text, columns)))
    .join('\n');
}

interface Part {
  readonly text: string;
  readonly fixed: boolean;
}

/** Lines that are one paragraph in Markdown become one part. */
function paragraphs(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const ticks = /^`{3,}/.exec(line)?.[0];
    const last = parts.at(-1);
    if (fence !== undefined || ticks !== undefined || STANDS_ALONE.test(line)) {
      parts.push({ text: line, fixed: true });
      if (fence === undefined) fence = ticks;
      else if (line === fence) fence = undefined;
    } else if (last === undefined || last.fixed || /^ *(?:[-*]|\d+\.) /.test(line)) {
      parts.push({ text: line, fixed: false });
    } else parts[parts.length - 1] = { text: `${last.text} ${line.trim()}`, fixed: false };
  }
  return parts;
}

function set(text: string, columns: number): string[] {
  const [label = ''] = LABEL.exec(text) ?? [];
  return wrapBehind(label, text.slice(label.length), columns);
}
