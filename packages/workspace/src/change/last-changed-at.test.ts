import { expect, test } from 'vitest';
import { git, repository, writeFiles } from '../../test/repository.ts';
import { lastChangedAt } from './last-changed-at.ts';

const at = (root: string, day: string, ...args: readonly string[]): string => {
  process.env['GIT_COMMITTER_DATE'] = `${day}T12:00:00Z`;
  try {
    return git(root, ...args);
  } finally {
    delete process.env['GIT_COMMITTER_DATE'];
  }
};
const seconds = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;

test('the merge that brought a change counts, not the date its author wrote', async () => {
  const root = repository({ 'qms/clausemark.yaml': '', 'qms/procedures/[a].md': 'one' });
  git(root, 'checkout', '--quiet', '-b', 'side');
  writeFiles(root, { 'qms/procedures/[a].md': 'two' });
  git(root, 'add', '--all');
  at(root, '2001-01-01', 'commit', '--quiet', '--message=x');
  git(root, 'checkout', '--quiet', 'main');
  at(root, '2026-03-01', 'merge', '--quiet', '--no-ff', '--no-edit', 'side');
  writeFiles(root, { 'qms/README.md': 'x' });
  git(root, 'add', '--all');
  at(root, '2026-04-01', 'commit', '--quiet', '--message=y');
  const head = git(root, 'rev-parse', 'HEAD').trim();
  expect(await lastChangedAt(`${root}/qms`, head, 'procedures/[a].md')).toBe(seconds('2026-03-01'));
  expect(await lastChangedAt(`${root}/qms`, head, 'procedures/b.md')).toBeUndefined();
});
