// A manual made of texts in memory, with its files hashed: one side of a comparison in tests.
import {
  CONFIG_PATH,
  classifyFiles,
  createManual,
  decodeSource,
  extractFacts,
  readConfig,
  readPeople,
  readRoles,
  readWaivers,
  type ManualFile,
} from '@clausemark/manual';
import type { ManualSide } from '../compare/document-snapshot.ts';
import { sha256 } from '../hash/sha256.ts';

const encoder = new TextEncoder();

export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

/** @param symlinks paths that stand for something else than a regular file */
export function memorySide(files: MemoryFiles, symlinks: readonly string[] = []): ManualSide {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  const sources = new Map([...bytes].map(([path, content]) => [path, decodeSource(path, content)]));
  const text = (path: string): string | undefined => sources.get(path)?.source.text;
  const config = readConfig(text(CONFIG_PATH)).value;
  const listed: ManualFile[] = [
    ...[...bytes.keys()].map((path) => ({ path, kind: 'file' }) as const),
    ...symlinks.map((path) => ({ path, kind: 'symlink' }) as const),
  ];
  const manual = createManual({
    name: 'memory',
    config,
    roles: readRoles(text('control/roles.yaml')).value,
    people: readPeople(undefined).value,
    waivers: readWaivers(undefined).value,
    dataFiles: [],
    catalogues: new Map(),
    files: listed,
    documents: classifyFiles(listed, config, bytes.has(CONFIG_PATH)).documents.map((path) => {
      const { source, problems } = sources.get(path) ?? decodeSource(path, new Uint8Array());
      return { path, facts: extractFacts(source, problems, bytes.get(path)?.length ?? 0) };
    }),
    source: (path) => sources.get(path)?.source,
  });
  const fileDigest = (path: string): string | undefined => {
    const content = bytes.get(path);
    return content === undefined ? undefined : sha256(content);
  };
  return { manual, fileDigest };
}
