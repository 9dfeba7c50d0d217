// `npm test`: every check in turn. All are run even when one fails, and the last line counts them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

const steps: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
  ['format', programOf('oxfmt'), '--check'],
  ['lint', programOf('oxlint'), '--deny-warnings'],
  ['types', programOf('typescript', 'tsc'), '-p', 'tsconfig.json'],
  ['unused code', programOf('knip')],
  ['bundle', 'scripts/bundle.ts'],
  ['generated files', 'scripts/generate.ts', '--check'],
  ['tests', programOf('vitest'), 'run'],
  [
    'template is clean',
    'packages/cli/bin/clausemark.js',
    'check',
    'manual-template',
    '--fail-on',
    'info',
    '--today',
    '2026-11-22',
  ],
];

const failed: string[] = [];
for (const [name, ...args] of steps) {
  process.stdout.write(`\n== ${name} ==\n`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
  process.stdout.write(
    `${status === 0 ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
  );
}
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
process.stdout.write(`\n${steps.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The script behind `node_modules/.bin`, where on Windows stand files that only a shell can start. */
function programOf(name: string, command = name): string {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>;
  };
  return join(folder, bin[command] ?? '');
}
