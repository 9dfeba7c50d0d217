// The mode lint believes the files only, whatever a cache on the runner says.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runAction } from '../src/run-action.ts';

const place = mkdtempSync(join(tmpdir(), 'clausemark-lint-'));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

test('lint reads everything anew and keeps nothing', async () => {
  for (const name of ['manual/procedures', 'temporary', 'cache']) mkdirSync(join(place, name), { recursive: true });
  writeFileSync(join(place, 'manual/procedures/QP-1.md'), '---\nid: QP-1\n---\n\n# T\n');
  vi.stubEnv('XDG_CACHE_HOME', join(place, 'cache'));
  vi.stubEnv('LOCALAPPDATA', join(place, 'cache'));
  const code = await runAction({
    env: {
      INPUT_MODE: 'lint',
      INPUT_TODAY: '2026-11-22',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_WORKSPACE: join(place, 'manual'),
      RUNNER_TEMP: join(place, 'temporary'),
    },
    out: () => undefined,
    protocols: 'file',
    retryWait: 0,
  });
  expect(code).toBe(1);
  expect(readFileSync(join(place, 'temporary/clausemark/check.json'), 'utf8')).toContain('QP-1');
  expect(readdirSync(join(place, 'cache'))).toEqual([]);
});
