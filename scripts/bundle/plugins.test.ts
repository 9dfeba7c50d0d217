// Plug-ins of the bundle on a few lines of code of their own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { rolldown, type OutputChunk, type Plugin } from 'rolldown';
import { afterEach, expect, test } from 'vitest';
import { builtinsAtOnce } from './builtins-at-once.ts';
import { compiledWhole } from './compiled-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'clausemark-plugins-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Modules by name, bundled from `entry` and written. */
async function bundled(
  modules: Readonly<Record<string, string>>,
  plugins: readonly Plugin[],
  late: readonly Plugin[] = [],
): Promise<OutputChunk[]> {
  const own: Plugin = {
    name: 'own',
    resolveId: (id) => (Object.hasOwn(modules, id) ? id : undefined),
    load: (id) => modules[id],
  };
  const bundle = await rolldown({ input: { entry: 'entry' }, platform: 'node', plugins: [own, ...plugins] });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    plugins: [...late],
    codeSplitting: { groups: [{ name: 'whole', test: /^part$/ }] },
  });
  await bundle.close();
  return output.filter((item): item is OutputChunk => item.type === 'chunk');
}

const asks = {
  entry: "export const result = import('part').then(({ value }) => value());",
  part: 'export const value = () => 3;',
};

test('code that is compiled as a whole leaves the flags as they were', async () => {
  await bundled(asks, [], [compiledWhole('whole')]);
  const before = cachedDataVersionTag();
  const { result } = (await import(pathToFileURL(join(folder, 'entry.mjs')).href)) as {
    readonly result: Promise<unknown>;
  };
  expect(await result).toBe(3);
  expect(cachedDataVersionTag()).toBe(before);
});

test('code that the entry loads from the beginning, or never, is not compiled as a whole', async () => {
  const refused = /does not import a chunk whole/;
  await expect(
    bundled({ ...asks, entry: "export { value } from 'part';" }, [], [compiledWhole('whole')]),
  ).rejects.toThrow(refused);
  await expect(bundled({ entry: 'export const none = 1;' }, [], [compiledWhole('whole')])).rejects.toThrow(refused);
});

test('functions of what loads for long are called late, other names are taken at once', async () => {
  const [chunk] = await bundled(
    {
      entry: [
        "import { createHash, randomBytes as bytes } from 'node:crypto';",
        "import { constants } from 'node:zlib';",
        "import { join } from 'node:path';",
        "export const of = () => [createHash('sha1').update(join('a', 'b')).digest('hex').length, bytes(2).length, constants.Z_OK];",
      ].join('\n'),
    },
    [builtinsAtOnce()],
  );
  expect(chunk?.code).toContain('??= globalThis.process.getBuiltinModule("node:crypto")');
  expect(chunk?.code).toContain('const { constants } = globalThis.process.getBuiltinModule("node:zlib");');
  const { of } = (await import(`${pathToFileURL(join(folder, 'entry.mjs')).href}?late`)) as {
    readonly of: () => unknown;
  };
  expect(of()).toEqual([40, 2, 0]);
});
