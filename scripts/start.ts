// `npm start`: bundle the command, check the template, show its coverage, publish it, serve it. `--no-serve` ends after the build; what else
// is given goes to `site preview`, such as `--port 8080`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const given = process.argv.slice(2);
const serve = !given.includes('--no-serve');
const place = ['--root', 'manual-template', '--out', 'public-manual', ...given.filter((arg) => arg !== '--no-serve')];

run('scripts/bundle.ts');
title('Checking manual-template');
run('packages/cli/bin/clausemark.js', 'check', 'manual-template');
title('Coverage');
run('packages/cli/bin/clausemark.js', 'coverage', 'manual-template', '--summary');
title('Publishing');
run('packages/cli/bin/clausemark.js', 'site', serve ? 'preview' : 'build', ...place);

function title(text: string): void {
  process.stdout.write(`\n== ${text} ==\n\n`);
}

function run(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 2);
}
