// Bundles the command into packages/cli/dist: one small entry, a chunk for what each verb needs, the rule pages beside them.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleVerifier } from './bundle-verifier.ts';

const cli = new URL('../packages/cli/', import.meta.url);
const rules = new URL('../packages/linter/src/rules/', import.meta.url);
const dist = new URL('dist/', cli);

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input: { clausemark: fileURLToPath(new URL('src/main.ts', cli)) },
  platform: 'node',
  // Native code and Astro stay packages of their own.
  external: ['satteri', '@clausemark/site'],
  logLevel: 'warn',
});
await bundle.write({
  dir: fileURLToPath(dist),
  format: 'esm',
  minify: false,
  chunkFileNames: '[name]-[hash].js',
  sourcemap: false,
});
await bundle.close();

mkdirSync(new URL('rules/', dist), { recursive: true });
for (const entry of readdirSync(rules, { withFileTypes: true })) {
  if (entry.isDirectory())
    cpSync(new URL(`${entry.name}/${entry.name}.md`, rules), new URL(`rules/${entry.name}.md`, dist));
}

cpSync(new URL('../manual-template/', import.meta.url), new URL('template/', dist), { recursive: true });
writeFileSync(new URL('verify.mjs', dist), await bundleVerifier());
