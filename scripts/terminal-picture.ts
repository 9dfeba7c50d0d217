// Draws docs/images/terminal.png: a real check of a sample manual with two mistakes, as a terminal shows it. Run by hand; needs Chromium.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../packages/cli/src/run.ts';
import { fakeIo } from '../packages/cli/test/fake-io.ts';
import { applyEdit } from './docs/apply-edit.ts';
import { root } from './docs/pages.ts';
import { sampleManual } from './docs/sample-manual.ts';
import { terminalPicture } from './docs/terminal-picture.ts';

const edits: Readonly<Record<string, string>> = {
  'procedures/QP-841-supplier-approval.md': '-  - 8.4.1#re-evaluation\n+  - 8.4.1#reevaluation',
  'procedures/QP-852-traceability-and-lot-splitting.md':
    '-review: { interval: P24M, last: 2026-11-13 }\n+review: { interval: P24M, last: 2024-10-09 }',
};

const manual = sampleManual();
try {
  for (const [path, diff] of Object.entries(edits)) manual.write(path, applyEdit(manual.read(path), diff));
  const io = { ...fakeIo(manual.folder), color: true };
  await run(['check', '--today', '2026-11-22'], io);
  const lines = io.written.out.trimEnd().split('\n');
  await terminalPicture('clausemark check', lines, join(root, 'docs/images/terminal.png'), manual.above);
} finally {
  rmSync(manual.above, { recursive: true });
}
