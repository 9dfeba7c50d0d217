// Bundles the command into packages/cli/dist: one small entry, a chunk for what each verb needs, the rule pages beside them.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleVerifier } from './bundle-verifier.ts';
import { builtinsAtOnce } from './bundle/builtins-at-once.ts';
import { loadedBy } from './bundle/loaded-by.ts';
import { nativeParser } from './bundle/native-parser.ts';

const cli = new URL('../packages/cli/', import.meta.url);
const rules = new URL('../packages/linter/src/rules/', import.meta.url);
const dist = new URL('dist/', cli);

const ourModule = /\/packages\/[a-z]+\/src\//;
const withEffects = /\/(?:cli\/src\/main|manual\/src\/config\/without-compiling)\.ts$/;
/** What answers `--version` before anything else is loaded. */
const first = /\/cli\/(?:src\/(?:main|version)\.ts|package\.json)$/;

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input: { clausemark: fileURLToPath(new URL('src/main.ts', cli)) },
  platform: 'node',
  // Astro stays a package of its own.
  external: ['@clausemark/site'],
  plugins: [nativeParser(), builtinsAtOnce()],
  // Our modules do nothing when they are loaded: a verb loads what it uses of a package, not all of it.
  preserveEntrySignatures: 'allow-extension',
  treeshake: { moduleSideEffects: (id) => !ourModule.test(id) || withEffects.test(id) },
  logLevel: 'warn',
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
const forCheck = loadedBy(await bundle.generate(output), ['/cli/src/run.ts', '/cli/src/verbs/check.ts']);
await bundle.write({
  ...output,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: 'check', test: (id) => forCheck.has(id) && !first.test(id) }],
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
