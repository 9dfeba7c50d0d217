// What must be right before a version is published.
import { expect, test } from 'vitest';
import { releaseProblems, type ReleaseState } from './release-problems.ts';

const good = 'a'.repeat(40);
const ready: ReleaseState = {
  tag: 'v1.2.3',
  versions: new Map([['clausemark', '1.2.3']]),
  changesets: ['README.md', 'config.json'],
  workflows: new Map([['gate.yml', `uses: clausemark/clausemark@${good} # release`]]),
  trouble: (commit) => (commit === good ? undefined : 'it holds no action'),
};

test('nothing is wrong with a commit that is ready', () => {
  expect(releaseProblems(ready)).toEqual([]);
});

test.each<[string, Partial<ReleaseState>]>([
  ['clausemark has the version 1.2.3, the tag is v1.2.4', { tag: 'v1.2.4' }],
  ['.changeset/more.md is in no changelog', { changesets: ['README.md', 'more.md'] }],
  [
    `check.yml uses ${'0'.repeat(40)}, which cannot be used: it holds no action`,
    { workflows: new Map([['check.yml', `CLAUSEMARK_COMMIT: '${'0'.repeat(40)}'`]]) },
  ],
])('%s', (problem, change) => {
  expect(releaseProblems({ ...ready, ...change })).toEqual([expect.stringContaining(problem)]);
});
