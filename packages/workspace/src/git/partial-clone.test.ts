// A clone without the contents of older files: nothing is fetched, and nothing passes unread.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, git, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { openChange } from '../change/open-change.ts';
import { openManual } from '../open-manual.ts';

test('an object that a partial clone lacks is named, with the command that fetches it', async () => {
  const path = 'procedures/a.md';
  const source = repository({ 'clausemark.yaml': 'version: 1\n', [path]: '---\nid: QP-1\n---\n\n# A\n' });
  writeFiles(source, { [path]: '---\nid: QP-1\n---\n\n# A\n\nChanged.\n' });
  commit(source);
  git(source, 'config', 'uploadpack.allowFilter', 'true');
  const folder = temporaryFolder();
  git(folder, 'clone', '--quiet', '--filter=blob:none', `file://${source}`, 'clone');
  const root = join(folder, 'clone');
  const lacks = { code: 'missingObject', mend: expect.stringContaining('git fetch --refetch --no-filter origin') };
  await expect(openManual({ root, at: 'HEAD~1', cache: false })).rejects.toMatchObject(lacks);
  await expect(openChange({ root, base: 'HEAD~1', from: 'exact', cache: false })).rejects.toMatchObject(lacks);
  expect((await openManual({ root, at: 'HEAD', cache: false })).documents).toHaveLength(1);
});
