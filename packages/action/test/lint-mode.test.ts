// The mode lint believes the files only, whatever a cache on the runner says.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runAction } from '../src/run-action.ts';
import { BODY, Company, paths, procedure } from './company.ts';

const place = mkdtempSync(join(tmpdir(), 'clausemark-lint-'));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
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

/** An uncontrolled change, and behind it a commit that changes nothing. @param checkout what is checked out: the merge or the branch */
async function lintPull(checkout: 'merge' | 'head', moved = false): Promise<{ code: number; log: string }> {
  const company = new Company();
  company.branch();
  company.write({ [paths.one]: procedure({ body: BODY.replace('10 days', '12 days') }) });
  company.commit('carol', 'A change');
  company.commit('carol', 'Nothing');
  const { head, merge } = company.tryMerge();
  company.git('checkout', '--quiet', '--detach', checkout === 'merge' ? merge : head);
  const payload = join(company.top, 'event.json');
  writeFileSync(payload, JSON.stringify({ pull_request: { number: 7, head: { sha: moved ? merge : head } } }));
  let log = '';
  const code = await runAction({
    env: {
      INPUT_MODE: 'lint',
      INPUT_TODAY: '2026-11-22',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: payload,
      GITHUB_WORKSPACE: company.folder,
      RUNNER_TEMP: join(company.top, 'temporary'),
    },
    out: (text) => void (log += text),
    protocols: 'file',
    retryWait: 0,
  });
  return { code, log };
}

test('a pull request is compared with what is in force', async () => {
  const { code, log } = await lintPull('merge');
  expect([code, log]).toEqual([1, expect.stringContaining('CHG001')]);
});

test('what is no merge of the pull request is not compared with a commit of its author', async () => {
  for (const { code, log } of [await lintPull('head'), await lintPull('merge', true)])
    expect([code, log]).toEqual([2, expect.stringContaining('is not the merge that GitHub tries')]);
});
