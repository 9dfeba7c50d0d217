// Collecting garbage before many documents are read: that it is done, once, and leaves nothing behind.
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collectBeforeKeeping } from './old-space.ts';

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

test('it collects once before many documents, never before few', async () => {
  expect(await collectionsIn(() => collectBeforeKeeping(399))).toBe(0);
  expect(await collectionsIn(() => collectBeforeKeeping(400))).toBe(1);
});

test('it leaves no function to collect with', () => {
  const before = globalThis.gc;
  collectBeforeKeeping(1000);
  expect(globalThis.gc).toBe(before);
});
