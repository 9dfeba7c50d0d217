// A verdict for a terminal.
import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import { withoutSigns } from '../changes/marked-line.ts';
import { redlineText } from '../changes/redline-text.ts';
import { clip } from '../escape/clip.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { wrap, wrapBehind } from '../pretty/wrap.ts';
import { gateStory, type StoryPart } from './gate-story.ts';
import type { GateVerdict } from './gate-verdict.ts';

export function gateText(
  verdict: GateVerdict,
  options: { readonly width?: number; readonly color?: boolean } = {},
): string {
  const width = options.width ?? 80;
  const colors = pc.createColors(options.color ?? false);
  const tone = verdict.outcome === 'pass' ? colors.green : colors.red;
  const lines = gateStory(verdict).flatMap((part) => linesOf(part, width, colors, tone));
  return lines.map((line) => `${line}\n`).join('');
}

function linesOf(part: StoryPart, width: number, colors: Colors, tone: (text: string) => string): string[] {
  switch (part.kind) {
    case 'verdict':
      return wrap(text(part.text), width).map((line) => colors.bold(tone(line)));
    case 'heading':
      return ['', ...wrap(text(part.text), width).map((line) => colors.bold(line))];
    case 'text':
      return wrapBehind('  ', text(part.text), width);
    case 'bullets':
      return part.items.flatMap((item) => wrapBehind('  - ', text(item), width));
    case 'findings':
      return part.findings.flatMap(({ severity, code, what, mend, location, start }) => [
        ...wrapBehind('  ! ', text(`${severity} ${code} ${location.path}:${start.line} ${what}`), width),
        ...wrapBehind('    ', text(mend), width),
      ]);
    default:
      return redlineText(part.redline, width, colors);
  }
}

function text(raw: string): string {
  return withoutSigns(escapeTerminal(clip(raw)));
}
