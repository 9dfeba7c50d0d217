// A small manual from files written in place, for tests of this package.
import { createManual, decodeSource, extractFacts, readConfig, type Manual } from '../src/index.ts';

/** A manual whose documents are the Markdown files given. */
export function manualOf(files: Readonly<Record<string, string>>, config = ''): Manual {
  const paths = Object.keys(files);
  return createManual({
    name: 'test',
    config: readConfig(config).value,
    roles: { roles: {} },
    people: { people: {} },
    waivers: { waivers: [] },
    dataFiles: [],
    catalogues: new Map(),
    files: paths.map((path) => ({ path, kind: 'file' })),
    documents: paths
      .filter((path) => path.endsWith('.md'))
      .map((path) => ({ path, facts: factsOf(files[path] ?? '') })),
    source: (path) => (files[path] === undefined ? undefined : decode(files[path]).source),
  });
}

/** The facts of a text. */
export function factsOf(text: string) {
  const { source, problems } = decode(text);
  return extractFacts(source, problems, new TextEncoder().encode(text).length);
}

function decode(text: string) {
  return decodeSource('test.md', new TextEncoder().encode(text));
}
