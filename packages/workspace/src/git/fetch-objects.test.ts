import { existsSync, readdirSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, document, git, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { commitsBetween } from '../change/commits-between.ts';
import { openManual } from '../open-manual.ts';
import { emptyRepository, fetchCommit, fetchObjects } from './fetch-objects.ts';

const files = { 'clausemark.yaml': 'organisation: Fetched\n', 'procedures/one.md': document('One') };
const at = (root: string, ref: string): string => git(root, 'rev-parse', ref).trim();

test('a manual is read from what was fetched, and nothing lies on disk', async () => {
  const origin = repository(files);
  writeFileSync(join(origin, '.git/hooks/post-checkout'), '#!/bin/sh\ntouch /tmp/clausemark-hook-ran\n');
  chmodSync(join(origin, '.git/hooks/post-checkout'), 0o755);
  const path = temporaryFolder();
  const root = await emptyRepository(path, '');
  await fetchObjects(path, { url: origin, protocols: 'file' }, [
    '+refs/heads/main:refs/remotes/origin/main',
    '+refs/heads/none*:refs/none*',
  ]);
  expect((await openManual({ root, at: 'origin/main', cache: false })).config.organisation).toBe('Fetched');
  expect([readdirSync(path), existsSync('/tmp/clausemark-hook-ran')]).toEqual([['.git'], false]);
});

test('a manual in a folder of the repository', async () => {
  const origin = repository({
    'qms/clausemark.yaml': 'organisation: Below\n',
    'qms/procedures/one.md': document('One'),
  });
  const path = temporaryFolder();
  const root = await emptyRepository(path, 'qms');
  await fetchObjects(path, { url: origin, protocols: 'file' }, ['+refs/heads/main:refs/remotes/origin/main']);
  const manual = await openManual({ root, at: 'origin/main', cache: false });
  expect([manual.config.organisation, manual.documents.map((item) => item.path)]).toEqual([
    'Below',
    ['procedures/one.md'],
  ]);
});

test('a commit that no branch has any more is there or is told to be gone; a missing branch is an error', async () => {
  const origin = repository(files);
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  writeFiles(origin, { a: 'x' });
  commit(origin);
  const left = at(origin, 'HEAD');
  git(origin, 'reset', '--quiet', '--hard', 'HEAD^');
  const path = temporaryFolder();
  await emptyRepository(path, '');
  const source = { url: origin, protocols: 'file' };
  expect(await fetchCommit(path, source, left)).toBe(true);
  expect(await fetchCommit(path, source, 'd'.repeat(40))).toBe(false);
  await expect(fetchObjects(path, source, ['refs/heads/nowhere'])).rejects.toMatchObject({ name: 'GitError' });
});

test('only protocols that were named', async () => {
  const origin = repository(files);
  const path = temporaryFolder();
  await emptyRepository(path, '');
  await expect(fetchObjects(path, { url: origin }, ['refs/heads/main'])).rejects.toMatchObject({
    stderr: expect.stringContaining('not allowed'),
  });
});

test('commits say whose they are, whatever a mailmap claims', async () => {
  const root = repository({ ...files, '.mailmap': 'Somebody Else <else@example.com> <test@example.com>\n' });
  git(root, 'config', 'log.mailmap', 'true');
  writeFiles(root, { a: 'x' });
  git(root, 'add', '--all');
  git(
    root,
    'commit',
    '--quiet',
    '--author=Eve <eve@example.com>',
    '--message=One\n\nCo-authored-by: Bob <bob@example.com>',
  );
  const [commitOf, ...others] = await commitsBetween(root, at(root, 'HEAD^'), at(root, 'HEAD'));
  expect(others).toEqual([]);
  expect(commitOf).toMatchObject({
    authorEmail: 'eve@example.com',
    committerEmail: 'test@example.com',
    parents: [at(root, 'HEAD^')],
  });
  expect(commitOf?.message).toContain('Co-authored-by: Bob <bob@example.com>');
});
