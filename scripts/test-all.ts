// `npm test`: every check in turn. All are run even when one fails, and the last line counts them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = (name: string): string => `node_modules/.bin/${name}`;
const node = process.execPath;

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', bin('oxfmt'), '--check'],
  ['lint', bin('oxlint'), '--deny-warnings'],
  ['types', bin('tsc'), '-p', 'tsconfig.json'],
  ['unused code', bin('knip')],
  ['bundle', node, 'scripts/bundle.ts'],
  ['generated files', node, 'scripts/generate.ts', '--check'],
  ['tests', bin('vitest'), 'run'],
  [
    'template is clean',
    node,
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
for (const [name, command, ...args] of steps) {
  process.stdout.write(`\n== ${name} ==\n`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
  process.stdout.write(
    `${status === 0 ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
  );
}
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
process.stdout.write(`\n${steps.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
