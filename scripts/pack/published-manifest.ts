// The package.json of a package as it is published: what is bundled is no dependency any more, our own packages have a version instead of a
// place in the workspace, and what only the workspace needs is gone.

export interface SourceManifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export interface Published {
  /** Dependencies of the source that are not bundled. */
  readonly external: readonly string[];
  readonly exports?: Readonly<Record<string, string>>;
}

const KEPT = ['description', 'keywords', 'homepage', 'bugs', 'repository', 'license', 'bin', 'type', 'engines'];

/** @throws Error when something is published that must not be, or that the source does not depend on */
export function publishedManifest(source: SourceManifest, { external, exports }: Published): Record<string, unknown> {
  const { name, version, dependencies } = source;
  if (source.private) throw new Error(`${name} is private`);
  const kept = external.map((item) => {
    const range = dependencies[item];
    if (range === undefined) throw new Error(`${name} does not depend on ${item}`);
    return [item, range.startsWith('workspace:') ? version : range] as const;
  });
  return {
    name,
    version,
    ...Object.fromEntries(KEPT.filter((key) => key in source).map((key) => [key, source[key]])),
    ...(exports !== undefined && { exports }),
    dependencies: Object.fromEntries(kept),
    publishConfig: { access: 'public' },
  };
}
