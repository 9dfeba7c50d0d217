// Draws docs/images/terminal.png: a real check of a sample manual with two mistakes, as a terminal shows it. Run by hand; needs Chromium.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../packages/cli/src/run.ts';
import { fakeIo } from '../packages/cli/test/fake-io.ts';
import { applyEdit } from './docs/apply-edit.ts';
import { root } from './docs/pages.ts';
import { sampleManual } from './docs/sample-manual.ts';
import { ansiToHtml } from './docs/ansi-to-html.ts';

const edits: Readonly<Record<string, string>> = {
  'procedures/QP-841-supplier-approval.md': '-  - 8.4.1#re-evaluation\n+  - 8.4.1#reevaluation',
  'procedures/QP-852-traceability-and-lot-splitting.md':
    '-review: { interval: P24M, last: 2026-11-13 }\n+review: { interval: P24M, last: 2024-10-09 }',
};

const STYLE = `body { margin: 0; padding: 24px 28px; background: #16181d; color: #d8dbe2; }
pre { margin: 0; font: 15px/1.42 "DejaVu Sans Mono", "Liberation Mono", monospace; }`;

const manual = sampleManual();
try {
  for (const [path, diff] of Object.entries(edits)) manual.write(path, applyEdit(manual.read(path), diff));
  const io = { ...fakeIo(manual.folder), color: true };
  await run(['check', '--today', '2026-11-22'], io);
  const lines = io.written.out.trimEnd().split('\n');
  const prompt = '<span style="color:#7f848e">$</span> clausemark check\n';
  const page = join(manual.above, 'terminal.html');
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><pre>${prompt}${ansiToHtml(lines.join('\n'))}</pre>`,
  );
  screenshot(page, join(root, 'docs/images/terminal.png'), 800, Math.ceil((lines.length + 1) * 21.3) + 48);
} finally {
  rmSync(manual.above, { recursive: true });
}

function screenshot(page: string, file: string, width: number, height: number): void {
  const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map((name) => `--disable-${name}`);
  const size = [`--window-size=${width},${height}`, '--force-device-scale-factor=2', '--hide-scrollbars'];
  const args = [
    '--headless',
    '--no-sandbox',
    '--no-first-run',
    ...quiet,
    ...size,
    `--screenshot=${file}`,
    `file://${page}`,
  ];
  execFileSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium', args, { stdio: ['ignore', 'ignore', 'ignore'] });
}
