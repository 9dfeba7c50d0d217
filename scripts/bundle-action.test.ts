// The bundle of the action is one file that starts and checks a manual where nothing else of ours is installed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'clausemark-bundle-'));
afterAll(() => rmSync(place, { recursive: true }));

function start(inputs: Readonly<Record<string, string>>): { readonly code: number | null; readonly log: string } {
  const env = { PATH: process.env['PATH'], RUNNER_TEMP: place, GITHUB_WORKSPACE: join(place, 'manual'), ...inputs };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(place, 'dist/clausemark-action.js')], {
    cwd: place,
    env,
    encoding: 'utf8',
  });
  return { code: status, log: stdout + stderr };
}

test('it builds, starts, refuses what it does not know, and checks a manual', () => {
  const built = spawnSync(process.execPath, [join(root, 'scripts/bundle-action.ts'), join(place, 'dist')], {
    encoding: 'utf8',
  });
  expect([built.status, built.stderr]).toEqual([0, '']);
  expect(readdirSync(join(place, 'dist')).filter((name) => name.endsWith('.js'))).toEqual(['clausemark-action.js']);
  expect(start({ INPUT_MODE: 'gaet' })).toMatchObject({ code: 2, log: expect.stringContaining('There is no mode') });
  cpSync(join(root, 'manual-template'), join(place, 'manual'), { recursive: true });
  const check = { INPUT_MODE: 'lint', INPUT_TODAY: '2026-11-22', GITHUB_EVENT_NAME: 'schedule' };
  expect(start(check)).toMatchObject({ code: 0, log: expect.stringContaining('examined') });
  const policy = join(place, 'manual', 'policies', readdirSync(join(place, 'manual/policies'))[0] ?? '');
  writeFileSync(policy, readFileSync(policy, 'utf8').replace(/^status:.*$/m, 'status: frozen'));
  expect(start(check)).toMatchObject({ code: 1, log: expect.stringContaining('::error ') });
  const sarif = JSON.parse(readFileSync(join(place, 'clausemark/check.sarif'), 'utf8')) as { runs: unknown[] };
  expect(sarif.runs).toHaveLength(1);
});

test('action.yml names the file that is built, the inputs and the modes that exist', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8');
  expect(text).toContain('main: packages/action/dist/clausemark-action.js');
  expect(text).toContain('using: node24');
  const code = readFileSync(join(root, 'packages/action/src/inputs.ts'), 'utf8');
  const asked = [...code.matchAll(/text\('([\w-]+)'\)/g)].map(([, name]) => name ?? '').sort();
  const declared = [...(text.split('outputs:')[0] ?? '').matchAll(/^ {2}([\w-]+):$/gm)]
    .map(([, name]) => name ?? '')
    .sort();
  expect([...new Set(asked)]).toEqual(declared);
});
