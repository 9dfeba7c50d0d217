import { setFlagsFromString } from 'node:v8';
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('node:v8', async (load) => ({ ...(await load<object>()), setFlagsFromString: vi.fn<() => void>() }));

const flags = (): readonly string[] => vi.mocked(setFlagsFromString).mock.calls.map(([flag]) => flag);

const FEW = '--invocation-count-for-turbofan=50000';

beforeEach(() => {
  vi.resetModules();
  vi.mocked(setFlagsFromString).mockClear();
});

test('until somebody holds it, V8 decides', async () => {
  const { optimiseFor, settleCompiling } = await import('./optimising.ts');
  settleCompiling();
  optimiseFor('read', 100_000);
  optimiseFor('examine', 1);
  expect(flags()).toEqual([]);
});

test('all else is settled once, when documents are read', async () => {
  const { holdOptimising, settleCompiling } = await import('./optimising.ts');
  holdOptimising(true);
  expect(flags()).toEqual(['--no-opt']);
  settleCompiling();
  settleCompiling();
  expect(flags()).toEqual(['--no-opt', '--no-lazy-feedback-allocation', '--no-concurrent-sparkplug']);
});

test('many documents to read let it work, and not so many to examine hold it again', async () => {
  const { holdOptimising, optimiseFor } = await import('./optimising.ts');
  holdOptimising(true);
  holdOptimising(true);
  optimiseFor('read', 1499);
  expect(flags()).toEqual(['--no-opt']);
  optimiseFor('read', 1500);
  optimiseFor('read', 20);
  expect(flags()).toEqual(['--no-opt', FEW, '--opt']);
  optimiseFor('examine', 11_999);
  expect(flags()).toEqual(['--no-opt', FEW, '--opt', '--no-opt']);
});

test('so many to examine let it work from the beginning', async () => {
  const { holdOptimising, optimiseFor } = await import('./optimising.ts');
  holdOptimising(true);
  optimiseFor('examine', 12_000);
  expect(flags()).toEqual(['--no-opt', FEW, '--opt']);
});

test('very many documents have it take what each of them calls, as V8 does by itself', async () => {
  const { holdOptimising, optimiseFor } = await import('./optimising.ts');
  holdOptimising(true);
  optimiseFor('read', 30_000);
  expect(flags()).toEqual(['--no-opt', '--invocation-count-for-turbofan=3000', '--opt']);
});
