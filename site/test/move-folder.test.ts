import { expect, test } from 'vitest';
import { moveFolder } from '../src/build/move-folder.ts';

/** A folder with a file that a scanner holds for some tries. */
function heldFor(tries: number, code = 'EPERM') {
  const waits: number[] = [];
  let left = tries;
  const rename = (): void => {
    if (left === 0) return;
    left -= 1;
    throw Object.assign(new Error(code), { code });
  };
  return { waits, rename, wait: (milliseconds: number) => void waits.push(milliseconds) };
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('on Windows %s passes', (code) => {
  const { waits, ...options } = heldFor(3, code);
  moveFolder('from', 'to', { platform: 'win32', ...options });
  expect(waits).toEqual([10, 30, 60]);
});

test('it ends after two seconds with what the system says', () => {
  const { waits, ...options } = heldFor(100);
  expect(() => moveFolder('from', 'to', { platform: 'win32', ...options })).toThrow('EPERM');
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(2000);
});

test.each([
  ['win32', 'ENOENT'],
  ['linux', 'EPERM'],
  ['darwin', 'EACCES'],
] as const)('on %s %s is no matter of time', (platform, code) => {
  const { waits, ...options } = heldFor(1, code);
  expect(() => moveFolder('from', 'to', { platform, ...options })).toThrow(code);
  expect(waits).toEqual([]);
});
