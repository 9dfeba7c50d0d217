// Libraries that the command most often does not use, each in a file of its own that is loaded when one of its functions is first
// called, or one of its objects first asked for something: a check of a known manual reads no YAML and makes no schema, and loading what
// does takes a fifth of its time.
import { rolldown, type OutputChunk, type Plugin, type RolldownOutput } from 'rolldown';

const OURS = /\/packages\/[a-z]+\/src\//;
const PREFIX = '\0when-used:';

/** A library, or a module of one. */
export interface Library {
  /** What is run in it as soon as it is loaded, where it is called `library`. */
  readonly first?: string;
  /** Objects of which nothing but properties is asked: what stands for them has no others, is no instance and cannot be listed. */
  readonly objects?: readonly string[];
}

export interface Libraries {
  readonly plugin: Plugin;
  /**
   * Writes a file for each, with what of it is used in a bundle. What is bundled afterwards has their names, which tell what is in them:
   * so its own name, by which the program knows what an earlier run kept, tells it too.
   */
  readonly write: (output: RolldownOutput, dir: string) => Promise<readonly RolldownOutput[]>;
}

/**
 * @param names libraries by the name they are imported by
 * @param plugins for bundling them
 */
export function whenUsed(names: Readonly<Record<string, Library>>, plugins: readonly Plugin[]): Libraries {
  const paths = new Map<string, string>();
  const files = new Map<string, string>();
  const plugin: Plugin = {
    name: 'when-used',
    async resolveId(source, importer, options) {
      if (!Object.hasOwn(names, source) || importer === undefined || !OURS.test(importer)) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (found === null) throw new Error(`${source} is not installed`);
      paths.set(source, found.id);
      return PREFIX + source;
    },
    async load(id) {
      const name = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '';
      const path = paths.get(name);
      return path === undefined
        ? undefined
        : standIn(files.get(name) ?? name, (await import(path)) as Record<string, unknown>, names[name]?.objects);
    },
  };
  return {
    plugin,
    async write({ output }, dir) {
      const written: RolldownOutput[] = [];
      for (const [name, path] of paths) {
        const used = new Set(output.flatMap((item) => usedOf(item, name)));
        const entry = [
          `export { ${[...used].join(', ')} } from ${JSON.stringify(path)};`,
          `import * as library from ${JSON.stringify(path)};`,
          names[name]?.first ?? '',
        ].join('\n');
        const library = await bundleLibrary(entry, `${fileNameOf(name)}-[hash].cjs`, dir, plugins);
        files.set(name, library.output[0].fileName);
        written.push(library);
      }
      return written;
    },
  };
}

/** A module with the functions of the library and the objects named. All else is left out: importing it ends the bundling with an error. */
function standIn(file: string, library: Record<string, unknown>, objects: readonly string[] = []): string {
  const functions = Object.entries(library).flatMap(([key, value]) => (typeof value === 'function' ? [key] : []));
  return [
    `const load = globalThis.process.getBuiltinModule('node:module').createRequire(import.meta.url);`,
    `let library;`,
    `function made() {`,
    // Whoever called must not take it for something about the text it was given: no finding is made of that, and nothing is kept.
    `  try { return (library ??= load('./${file}')); } catch (error) {`,
    `    globalThis.process.stderr.write(\`clausemark: A part of it cannot be loaded, ${file}: \${error?.message ?? error}\\n  Install it again, with its optional dependencies.\\n\`);`,
    `    globalThis.process.exit(2);`,
    `  }`,
    `}`,
    `const stand = (key) => Object.defineProperty(function (...args) {`,
    `  return new.target === undefined ? made()[key](...args) : new (made()[key])(...args);`,
    `}, Symbol.hasInstance, { value: (it) => it instanceof made()[key] });`,
    `const look = (key) => new Proxy(Object.freeze({}), { get: (_, name) => made()[key][name] });`,
    ...functions.map((key) => exported(key, 'stand')),
    ...objects.map((key) => exported(key, 'look')),
  ].join('\n');
}

/** `@noble/curves/nist.js` is `noble-curves-nist`. */
function fileNameOf(name: string): string {
  return name.replace(/^@|\.js$/g, '').replaceAll('/', '-');
}

function exported(key: string, maker: string): string {
  return `const $${key} = /* @__PURE__ */ ${maker}('${key}'); export { $${key} as ${key} };`;
}

function usedOf(item: RolldownOutput['output'][number], name: string): readonly string[] {
  return item.type === 'chunk' ? ((item satisfies OutputChunk).modules[PREFIX + name]?.renderedExports ?? []) : [];
}

async function bundleLibrary(
  entry: string,
  entryFileNames: string,
  dir: string,
  plugins: readonly Plugin[],
): Promise<RolldownOutput> {
  const bundle = await rolldown({
    input: 'library',
    platform: 'node',
    plugins: [
      ...plugins,
      {
        name: 'library',
        resolveId: (id) => (id === 'library' ? id : undefined),
        load: (id) => (id === 'library' ? entry : undefined),
      },
    ],
    logLevel: 'warn',
  });
  try {
    return await bundle.write({
      dir,
      entryFileNames,
      format: 'cjs',
      minify: false,
      // As in `scripts/bundle.ts`.
      charset: 'ascii',
      comments: { legal: true, annotation: false, jsdoc: false },
    });
  } finally {
    await bundle.close();
  }
}
