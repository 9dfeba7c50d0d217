import { expect, test } from 'vitest';
import { searchOnlyPath } from './search-only-path.ts';

test('Windows is told not to look for programs in the folder it is called from', () => {
  const env: NodeJS.ProcessEnv = {};
  searchOnlyPath('win32', env);
  expect(env).toEqual({ NoDefaultCurrentDirectoryInExePath: '1' });
  searchOnlyPath('linux', env);
  expect(env).toEqual({ NoDefaultCurrentDirectoryInExePath: '1' });
});
