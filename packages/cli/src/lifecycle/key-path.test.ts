import { expect, test } from 'vitest';
import { keyPath } from './key-path.ts';

test.each([
  ['~/.ssh/id_ed25519.pub', '/home/Jürgen Müller/.ssh/id_ed25519.pub'],
  ['keys/id.pub', '/manual/keys/id.pub'],
  ['/other/id.pub', '/other/id.pub'],
  ['~jo/id.pub', '/manual/~jo/id.pub'],
])('%s', (given, path) => {
  expect(keyPath('/manual', given, '/home/Jürgen Müller')).toBe(path);
});

test('the way of Windows to write it', () => {
  expect(keyPath('/manual', String.raw`~\id.pub`, '/home/jo')).toBe('/home/jo/id.pub');
});
