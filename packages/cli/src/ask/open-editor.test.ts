import { expect, test } from 'vitest';
import { editorCall } from './open-editor.ts';

const file = String.raw`C:\Users\Jürgen Müller\100% %PATH% & more.md`;

test('on Windows no word of a file name is in the line for the shell', () => {
  const { program, args, options } = editorCall('code --wait', file, 'win32');
  expect([program, ...args]).toEqual(['code --wait "%CLAUSEMARK_FILE%"']);
  expect(options.env?.['CLAUSEMARK_FILE']).toBe(file);
});

test('elsewhere the name is an argument', () => {
  expect(editorCall('code --wait', '/tmp/$(x).md', 'linux').args).toEqual([
    '-c',
    'code --wait "$@"',
    'code --wait',
    '/tmp/$(x).md',
  ]);
});
