// Plug-ins of the bundle on a few lines of code of their own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { rolldown, type OutputChunk, type Plugin } from 'rolldown';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtinsAtOnce } from './builtins-at-once.ts';
import { compiledWhole } from './compiled-whole.ts';
import { whenUsed } from './when-used.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausemark-plugins-'));
});
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

test('a library is loaded by the first call of a function, or the first look into an object', async () => {
  const library = join(folder, 'library.mjs');
  writeFileSync(
    library,
    [
      'globalThis.loaded = (globalThis.loaded ?? 0) + 1;',
      'export const twice = (value) => value * 2;',
      'export const curve = { points: 7, add(a, b) { return a + b + this.points; } };',
    ].join('\n'),
  );
  const entry = '/packages/any/src/entry.ts';
  const { plugin, write } = whenUsed({ '@some/library.js': { objects: ['curve'] } }, []);
  const own: Plugin = {
    name: 'own',
    resolveId: (id) => (id === '@some/library.js' ? library : id === entry ? id : undefined),
    load: (id) =>
      id === entry
        ? "import { curve, twice } from '@some/library.js'; export const add = () => curve.add(1, 2); export const four = () => twice(2);"
        : undefined,
  };
  const bundle = await rolldown({ input: { entry }, platform: 'node', plugins: [plugin, own] });
  const [written] = await write(await bundle.generate({ format: 'esm' }), folder);
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'uses.mjs' });
  await bundle.close();
  expect(written?.output[0].fileName).toMatch(/^some-library-.+\.cjs$/);
  const loaded = (): unknown => (globalThis as { loaded?: number }).loaded;
  // Once by the plug-in, which looks at what it exports.
  const before = loaded();
  const { add, four } = (await import(pathToFileURL(join(folder, 'uses.mjs')).href)) as Record<string, () => number>;
  expect([before, loaded()]).toEqual([1, 1]);
  expect(add?.()).toBe(10);
  expect([four?.(), loaded()]).toEqual([4, 2]);
});
