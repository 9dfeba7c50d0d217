// Which modules a bundle loads for some of its own. Left to itself the bundler makes a chunk of every set of modules that two verbs share,
// and the verb most often used would load forty files; what is known here can be put into one.
import type { OutputChunk, RolldownOutput } from 'rolldown';

/**
 * Ids of the modules that are loaded together with those whose ids end so, as far as they are in the bundle.
 *
 * @param output what is bundled without groups
 */
export function loadedBy({ output }: RolldownOutput, entries: readonly string[]): ReadonlySet<string> {
  const chunks = new Map(output.flatMap((item) => (item.type === 'chunk' ? [[item.fileName, item] as const] : [])));
  const loaded = new Set<OutputChunk>();
  const load = (chunk: OutputChunk | undefined): void => {
    if (chunk === undefined || loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const name of chunk.imports) load(chunks.get(name));
  };
  for (const entry of entries) {
    const chunk = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(entry)));
    if (chunk === undefined) throw new Error(`${entry} is not in the bundle`);
    load(chunk);
  }
  return new Set([...loaded].flatMap(({ moduleIds }) => moduleIds));
}
