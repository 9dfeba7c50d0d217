// Digests of files from the three trees a manual can be read from.
import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, repository, writeFiles } from '../test/repository.ts';
import { fileDigests } from './file-digests.ts';

const sha = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

test('the bytes of each moment, also of large files; nothing for links and strangers', async () => {
  const large = Buffer.alloc(2 * 1024 * 1024, 7);
  const root = repository({ 'clausemark.yaml': '', 'a.txt': 'one', 'large.png': large });
  symlinkSync('/etc/passwd', join(root, 'link.txt'));
  symlinkSync('/etc', join(root, 'etc'));
  commit(root);
  writeFiles(root, { 'a.txt': 'two' });
  for (const [at, text] of [
    [undefined, 'two'],
    ['index', 'one'],
    ['HEAD', 'one'],
  ] as const) {
    const digest = await fileDigests({ root, at });
    expect(digest('a.txt')).toBe(sha(text));
    expect(digest('large.png')).toBe(sha(large));
    for (const path of ['link.txt', 'etc/passwd', '../x', 'none.txt', '.git/config'])
      expect(digest(path)).toBeUndefined();
  }
});

test('a revision that does not exist', async () => {
  const root = repository({ 'clausemark.yaml': '' });
  await expect(fileDigests({ root, at: 'nowhere' })).rejects.toMatchObject({ code: 'unknownRevision' });
});
