// Bundles the action into one file, with the native Markdown parser beside it: nothing is installed where it runs.
// Usage: node scripts/bundle-action.ts [folder]. The folder is packages/action/dist unless named.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { rolldown } from 'rolldown';
import { notices } from './bundle/notices.ts';

const action = fileURLToPath(new URL('../packages/action/', import.meta.url));
const out = resolve(process.argv[2] ?? join(action, 'dist'));

rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: { 'clausemark-action': join(action, 'src/main.ts') },
  platform: 'node',
  // Astro has no place in a check of a pull request; the site is built by a workflow of its own.
  external: ['@clausemark/site'],
  logLevel: 'warn',
});
const written = await bundle.write({
  dir: out,
  format: 'esm',
  codeSplitting: false,
  minify: false,
  sourcemap: false,
});
await bundle.close();
copyParser(out);
writeFileSync(join(out, 'THIRD-PARTY.txt'), notices([written]));

/** satteri looks for its binary beside itself before it looks for a package. Those that are installed here are taken along. */
function copyParser(folder: string): void {
  const satteri = dirname(createRequire(join(action, '../manual/package.json')).resolve('satteri'));
  const bruits = resolve(satteri, '../../@bruits');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(bruits)) {
    for (const file of readdirSync(join(bruits, name)).filter((item) => item.endsWith('.node'))) {
      cpSync(join(bruits, name, file), join(folder, file), { dereference: true });
    }
  }
}
