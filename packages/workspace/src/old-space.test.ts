// Collecting garbage before many documents are read: that it is done, once, and leaves nothing behind.
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { cachedDataVersionTag } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

/** Collections of everything that were asked for while something was done. */
async function collectionsIn(work: () => void): Promise<number> {
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries() as readonly { readonly detail?: unknown }[]) {
      const { kind, flags } = detail as { readonly kind: number; readonly flags: number };
      if (kind === constants.NODE_PERFORMANCE_GC_MAJOR && (flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) !== 0)
        count += 1;
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  await setImmediate();
  work();
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  observer.disconnect();
  return count;
}

test('it collects once in a process, before many documents and never before few', async () => {
  const { collectBeforeKeeping } = await import('./old-space.ts');
  expect(await collectionsIn(() => collectBeforeKeeping(399))).toBe(0);
  expect(await collectionsIn(() => collectBeforeKeeping(400))).toBe(1);
  expect(await collectionsIn(() => collectBeforeKeeping(1000))).toBe(0);
});

test('flags are as before, and nobody has a function to collect with', async () => {
  const { collectBeforeKeeping } = await import('./old-space.ts');
  const before = cachedDataVersionTag();
  collectBeforeKeeping(1000);
  expect(cachedDataVersionTag()).toBe(before);
  expect(runInNewContext('typeof gc')).toBe(typeof globalThis.gc);
});
