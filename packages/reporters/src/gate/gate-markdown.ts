// A verdict as Markdown, for the comment on a pull request and the step summary. Long redlines go first when room is short.
import { redlineMarkdown } from '../changes/redline-markdown.ts';
import { clip } from '../escape/clip.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import { capLines } from '../markdown/cap-lines.ts';
import { gateStory, type StoryPart } from './gate-story.ts';
import type { GateVerdict } from './gate-verdict.ts';

/** GitHub takes 65,536 characters in a comment. */
const MOST_BYTES = 60_000;

export function gateMarkdown(verdict: GateVerdict, options: { readonly maxBytes?: number } = {}): string {
  const { maxBytes = MOST_BYTES } = options;
  const story = gateStory(verdict);
  const whole = render(story);
  if (bytes(whole) <= maxBytes) return whole;
  const short = render([
    ...story.filter(({ kind }) => kind !== 'redline'),
    { kind: 'text', text: 'The words that changed are too many to show here: see `clausemark diff`.' },
  ]);
  const lines = short
    .trimEnd()
    .split('\n')
    .map((line) => ({ text: line, findings: 1 }));
  return capLines(lines, maxBytes, (dropped) => `${dropped} more lines do not fit here.`);
}

function render(story: readonly StoryPart[]): string {
  return `${story
    .map(block)
    .filter((each) => each !== '')
    .join('\n\n')}\n`;
}

function block(part: StoryPart): string {
  switch (part.kind) {
    case 'verdict':
      return `### ${text(part.text)}`;
    case 'heading':
      return `#### ${text(part.text)}`;
    case 'text':
      return text(part.text);
    case 'bullets':
      return part.items.map((item) => `- ${text(item)}`).join('\n');
    case 'findings':
      return part.findings
        .map(({ severity, code, rule, what, mend, location, start }) => {
          return `- **${severity}** ${text(`${code} ${rule}, ${location.path}:${start.line}: ${what}`)}<br>${text(mend)}`;
        })
        .join('\n');
    default:
      return redlineMarkdown(part.redline).join('\n\n');
  }
}

function text(raw: string): string {
  return escapeMarkdown(clip(raw));
}

function bytes(whole: string): number {
  return new TextEncoder().encode(whole).length;
}
