import { expect, test } from 'vitest';
import { terminalScreen } from './terminal-screen.ts';

test('lines as they were written, with their colours', () => {
  expect(terminalScreen('one\r\n\u001b[31mtwo\u001b[39m')).toEqual([
    'one',
    ['t', 'w', 'o'].map((char) => `\u001b[31m${char}\u001b[0m`).join(''),
  ]);
});

test('a question that was drawn again stands there once', () => {
  const drawn = 'Which?\n> a\n';
  expect(terminalScreen(`${drawn}\u001b[2A\u001b[JWhich?\n> b\n`)).toEqual(['Which?', '> b']);
});

test('the cursor moves within a line, and what is behind it can be erased', () => {
  expect(terminalScreen('abcdef\u001b[3Gx\u001b[K')).toEqual(['abx']);
});
