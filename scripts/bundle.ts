// Bundles the command: one small entry, a chunk for what each verb needs, the rule pages beside them.
// Usage: node scripts/bundle.ts [folder]. The folder is packages/cli/dist unless named.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleVerifier } from './bundle-verifier.ts';
import { builtinsAtOnce } from './bundle/builtins-at-once.ts';
import { compiledWhole } from './bundle/compiled-whole.ts';
import { loadedBy } from './bundle/loaded-by.ts';
import { nativeParser } from './bundle/native-parser.ts';
import { notices } from './bundle/notices.ts';
import { hasSideEffects } from './bundle/side-effects.ts';
import { whenUsed } from './bundle/when-used.ts';
import { withoutFacades } from './bundle/without-facades.ts';

const cli = new URL('../packages/cli/', import.meta.url);
const rules = new URL('../packages/linter/src/rules/', import.meta.url);
const [folder = fileURLToPath(new URL('dist', cli))] = process.argv.slice(2);
const dist = pathToFileURL(`${resolve(folder)}/`);

const main = /\/cli\/src\/main\.ts$/;
/** What answers `--version` before anything else is loaded. */
const version = /\/cli\/(?:src\/version\.ts|package\.json)$/;

const libraries = whenUsed(
  {
    // Each schema reads a file or two in the life of a process: compiling code for it takes longer than it would ever save.
    zod: { first: 'library.config({ jitless: true });' },
    yaml: {},
    diff: {},
    // Making a curve takes as long as reading fifty documents, and most manuals have no signature.
    '@noble/curves/ed25519.js': { objects: ['ed25519'] },
    '@noble/curves/nist.js': { objects: ['p256'] },
    satteri: {},
  },
  [nativeParser()],
);

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input: { clausemark: fileURLToPath(new URL('src/main.ts', cli)) },
  platform: 'node',
  // Astro stays a package of its own.
  external: ['@clausemark/site'],
  plugins: [libraries.plugin, builtinsAtOnce(), withoutFacades()],
  preserveEntrySignatures: 'allow-extension',
  treeshake: { moduleSideEffects: hasSideEffects },
  logLevel: 'warn',
  // What is loaded with others anyway need not be a file of its own.
  checks: { ineffectiveDynamicImport: false },
});
const output = {
  dir: fileURLToPath(dist),
  format: 'esm',
  minify: false,
  chunkFileNames: '[name]-[hash].js',
  sourcemap: false,
  // Text with other characters takes two bytes for each of all of them, and longer to read.
  charset: 'ascii',
  comments: { legal: true, annotation: false, jsdoc: false },
} as const;
const first = await bundle.generate(output);
const apart = await libraries.write(first, fileURLToPath(dist));
const forCheck = loadedBy(first, [
  '/cli/src/run.ts',
  '/cli/src/output/io.ts',
  '/cli/src/verbs/check.ts',
  '/reporters/src/json/json.ts',
]);
/** What a pull request needs besides: its gate, and the rules about changes. */
const forChange = loadedBy(first, ['/cli/src/verbs/gate.ts', '/linter/src/engine/examine-change.ts']);
/** These are short, and do not load all of that for the little they share with it. */
const forShort = loadedBy(first, ['/cli/src/verbs/impact.ts', '/cli/src/verbs/status.ts', '/cli/src/verbs/new.ts']);
const written = await bundle.write({
  ...output,
  plugins: [compiledWhole('check')],
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      // Not with the entry, which waits for what it loads: that would wait for the entry.
      { name: 'shared', test: (id) => version.test(id) || id.includes('rolldown/runtime') },
      {
        name: 'change',
        test: (id) =>
          forChange.has(id) && !forCheck.has(id) && !forShort.has(id) && !main.test(id) && !version.test(id),
      },
      { name: 'check', test: (id) => forCheck.has(id) && !main.test(id) && !version.test(id) },
    ],
  },
});
await bundle.close();

mkdirSync(new URL('rules/', dist), { recursive: true });
for (const entry of readdirSync(rules, { withFileTypes: true })) {
  if (entry.isDirectory())
    cpSync(new URL(`${entry.name}/${entry.name}.md`, rules), new URL(`rules/${entry.name}.md`, dist));
}

cpSync(new URL('../manual-template/', import.meta.url), new URL('template/', dist), { recursive: true });
cpSync(new URL('../packages/action/starter/', import.meta.url), new URL('starter/', dist), { recursive: true });
writeFileSync(new URL('verify.mjs', dist), await bundleVerifier());
writeFileSync(new URL('THIRD-PARTY.txt', dist), notices([written, ...apart]));
