// Lines of a terminal as a picture: light on dark, with the colours they were written in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ansiToHtml } from './ansi-to-html.ts';
import { screenshot } from './screenshot.ts';

const STYLE = `body { margin: 0; padding: 24px 28px; background: #16181d; color: #d8dbe2; }
pre { margin: 0; font: 15px/1.42 "DejaVu Sans Mono", "Liberation Mono", monospace; }`;

const LINE = 21.3;

/** @param above folder for the page of the picture */
export async function terminalPicture(
  command: string,
  lines: readonly string[],
  file: string,
  above: string,
  scale = 2,
): Promise<void> {
  const prompt = `<span style="color:#7f848e">$</span> ${command}\n`;
  const page = join(above, 'terminal.html');
  const text = ansiToHtml(lines.join('\n'));
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><pre>${prompt}${text}</pre>`);
  await screenshot(`file://${page}`, file, { width: 800, height: Math.ceil((lines.length + 1) * LINE) + 48, scale });
}
