// A manual made of texts in memory: for tests of rules and formats, without disk or git.
import { createHash } from 'node:crypto';
import {
  classifyFiles,
  createManual,
  decodeSource,
  extractFacts,
  readConfig,
  readDataFile,
  readPeople,
  readRoles,
  readWaivers,
  toPlain,
  CONFIG_PATH,
  PEOPLE_PATH,
  ROLES_PATH,
  WAIVERS_PATH,
  type DataFile,
  type Manual,
  type ManualFile,
} from '@clausemark/manual';

export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

/** Paths that stand for something else than a regular file. */
export interface MemoryOptions {
  readonly symlinks?: readonly string[];
}

/**
 * Builds a manual from file contents by path. Configuration and control files among them are read as on disk.
 *
 * @throws Error when clausemark.yaml among the files is not valid: a test with a broken config tests nothing
 */
export function memoryManual(files: MemoryFiles, { symlinks = [] }: MemoryOptions = {}): Manual {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, toBytes(content)]));
  const sources = new Map([...bytes].map(([path, content]) => [path, decodeSource(path, content)]));
  const text = (path: string): string | undefined => sources.get(path)?.source.text;
  const config = readConfig(text(CONFIG_PATH));
  const problem = config.file?.problems[0];
  if (problem !== undefined) throw new Error(`clausemark.yaml: ${problem.message} ${problem.mend}`);
  const [roles, people, waivers] = [
    readRoles(text(ROLES_PATH)),
    readPeople(text(PEOPLE_PATH)),
    readWaivers(text(WAIVERS_PATH)),
  ];
  const catalogues = config.value.catalogues.flatMap((path) => catalogue(path, text(path)));
  const listed: ManualFile[] = [
    ...[...bytes.keys()].map((path) => ({ path, kind: 'file' }) as const),
    ...symlinks.map((path) => ({ path, kind: 'symlink' }) as const),
  ];
  const { documents } = classifyFiles(listed, config.value, bytes.has(CONFIG_PATH));
  return createManual({
    name: 'memory',
    config: config.value,
    roles: roles.value,
    people: people.value,
    waivers: waivers.value,
    dataFiles: [...[config, roles, people, waivers].flatMap(({ file }) => file ?? []), ...catalogues],
    catalogues: new Map(catalogues.map(({ path, node }) => [path, node === undefined ? undefined : toPlain(node)])),
    files: listed,
    documents: documents.map((path) => ({
      path,
      contentId: createHash('sha256')
        .update(bytes.get(path) ?? '')
        .digest('hex'),
      facts: factsOf(path, bytes, sources),
    })),
    source: (path) => sources.get(path)?.source,
  });
}

function factsOf(
  path: string,
  bytes: ReadonlyMap<string, Uint8Array>,
  sources: ReadonlyMap<string, ReturnType<typeof decodeSource>>,
): ReturnType<typeof extractFacts> {
  const { source, problems } = sources.get(path) ?? decodeSource(path, new Uint8Array());
  return extractFacts(source, problems, bytes.get(path)?.length ?? 0);
}

function catalogue(path: string, text: string | undefined): DataFile[] {
  return text === undefined ? [] : [{ path, node: readDataFile(text).node, problems: [] }];
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
