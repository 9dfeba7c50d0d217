// The site as JavaScript that Node runs where packages are installed: our packages bundled in, the templates beside it.
// The bundle lies one folder below them, as its sources do, because it finds them by its own place.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { notices } from '../bundle/notices.ts';
import { hasSideEffects } from '../bundle/side-effects.ts';
import { templateFiles } from './template-files.ts';

const source = fileURLToPath(new URL('../../site/src/', import.meta.url));

/** @param external packages that stay packages */
export async function buildSite(dist: string, external: readonly string[]): Promise<void> {
  const bundle = await rolldown({
    input: { index: join(source, 'index.ts') },
    platform: 'node',
    external: external.map((name) => new RegExp(`^${name}(?:/|$)`)),
    treeshake: { moduleSideEffects: hasSideEffects },
    logLevel: 'warn',
  });
  const output = await bundle.write({
    dir: join(dist, 'build'),
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await bundle.close();
  for (const path of templateFiles(source)) cpSync(join(source, path), join(dist, path), { recursive: true });
  writeFileSync(join(dist, 'THIRD-PARTY.txt'), notices([output]));
}
