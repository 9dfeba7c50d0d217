// What keeps a commit from being released: it says another version than its tag, has changes that no changelog tells, or workflows that name
// no release.

export interface ReleaseState {
  readonly tag: string;
  /** Versions of the packages that are published, by name. */
  readonly versions: ReadonlyMap<string, string>;
  /** Names of the files in .changeset. */
  readonly changesets: readonly string[];
  /** Workflows of ours and of the starter, by path. */
  readonly workflows: ReadonlyMap<string, string>;
  /** Why others cannot use a commit, if they cannot. */
  readonly trouble: (commit: string) => string | undefined;
}

const USE = /(?:clausemark\/clausemark(?:\/[\w./-]+)?@|CLAUSEMARK_COMMIT(?:: '|=))([0-9a-f]{40})/g;

export function releaseProblems({ tag, versions, changesets, workflows, trouble }: ReleaseState): readonly string[] {
  const pending = changesets.filter((name) => name.endsWith('.md') && name !== 'README.md');
  return [
    ...[...versions]
      .filter(([, version]) => tag !== `v${version}`)
      .map(([name, version]) => `${name} has the version ${version}, the tag is ${tag}`),
    ...pending.map((name) => `.changeset/${name} is in no changelog: run changeset version`),
    ...[...workflows].flatMap(([path, text]) =>
      [...new Set(namedCommits(text))].flatMap((commit) => {
        const why = trouble(commit);
        return why === undefined ? [] : `${path} uses ${commit}, which cannot be used: ${why}`;
      }),
    ),
  ];
}

/** The commits of ours that a workflow uses. */
export function namedCommits(text: string): readonly string[] {
  return [...text.matchAll(USE)].map(([, commit = '']) => commit);
}
