// Draws the pictures of docs/from-zero.md: a real manual of an invented company, asked for, checked and published. Run by hand; needs
// Chromium and script(1).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../packages/cli/src/run.ts';
import { fakeIo } from '../packages/cli/test/fake-io.ts';
import { serveSite } from '../site/src/index.ts';
import { askInTerminal, type Answer } from './docs/ask-in-terminal.ts';
import { root } from './docs/pages.ts';
import { screenshot } from './docs/screenshot.ts';
import { terminalPicture } from './docs/terminal-picture.ts';
import { terminalScreen } from './docs/terminal-screen.ts';

const DAY = ['--today', '2026-11-22'];
const above = mkdtempSync(join(tmpdir(), 'clausemark-pictures-'));
const picture = (name: string): string => join(root, 'docs/images', `${name}.png`);
const ENTER = '\r';
/** Stands for lines that the picture leaves out. */
const REST = '\u001b[2m…\u001b[0m';

const answers: readonly Answer[] = [
  ['Do you machine', 'n'],
  ['Do you hold or need', 'n'],
  ['Do you buy, store', 'y'],
  ['Do you sell electronic', 'n'],
  ['Do you want accreditation', 'n'],
  ['Which standard shall', ENTER],
  ['Name of the company', `Kestrel Parts${ENTER}`],
  ['as the documents use it', `Kestrel${ENTER}`],
  ['What do you sell?', `new fasteners and seals${ENTER}`],
  ['Time zone', ENTER],
  ['Address of the site', `1 Test Road, Exampleton${ENTER}`],
  ['Address of another site', ENTER],
  ['Whom do you sell to?', ` ${ENTER}`],
];

function draw(name: string, command: string, lines: readonly string[]): Promise<void> {
  return terminalPicture(command, lines, picture(name), above, 1.1);
}

async function said(...args: readonly string[]): Promise<string[]> {
  const io = { ...fakeIo(above), color: true };
  await run([...args], io);
  return io.written.out.trimEnd().split('\n');
}

try {
  const command = join(root, 'node_modules/.bin/clausemark');
  const written = await askInTerminal(`${command} init my-manual`, above, answers, 'Which parts do you need?');
  await draw('init', 'clausemark init my-manual', [REST, ...terminalScreen(written).slice(-30)]);
  const company = ['--company', 'Kestrel Parts', '--short', 'Kestrel', '--site', '1 Test Road, Exampleton'];
  await said('init', 'my-manual', '--standard', 'as9120@B', ...company, '--retention', 'P10Y', '--no-git');
  const check = await said('check', 'my-manual', ...DAY);
  await draw('first-check', 'clausemark check my-manual', [...check.slice(0, 13), '', REST, '', ...check.slice(-5)]);
  const coverage = await said('coverage', 'my-manual', '--summary', ...DAY);
  await draw('first-coverage', 'clausemark coverage my-manual --summary', coverage);
  await said('site', 'build', '--root', 'my-manual', '--out', 'pages', ...DAY);
  const { url, close } = await serveSite(join(above, 'pages'), 0);
  for (const [name, page] of [
    ['draft', 'd/QP-841/'],
    ['draft-clauses', 'clauses/as9120-B/'],
  ] as const)
    await screenshot(url + page, picture(name), { width: 1280, height: 900, scale: 1 });
  await close();
} finally {
  rmSync(above, { recursive: true });
}
