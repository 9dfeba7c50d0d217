// Bundles the verifier into one file that runs with nothing but Node: what `ledger init` puts into the ledger. Not minified: an auditor may
// want to read what he runs.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { notices } from './bundle/notices.ts';

const entry = new URL('../packages/cli/src/verifier/main.ts', import.meta.url);

/** The text of verify.mjs. */
export async function bundleVerifier(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(entry),
    platform: 'node',
    // The Markdown parser is native code and must not stay; verification needs none. Only zod does something when it is loaded.
    external: ['satteri'],
    treeshake: { moduleSideEffects: (id) => id.includes('/zod/') || id.endsWith('/verifier/main.ts') },
    logLevel: 'warn',
  });
  const made = await bundle.generate({ format: 'esm', minify: false, codeSplitting: false });
  await bundle.close();
  const { output } = made;
  const [file] = output;
  if (output.length !== 1) throw new Error(`The verifier must be one file, not ${output.length}.`);
  const foreign = file.imports.filter((name) => !name.startsWith('node:'));
  if (foreign.length > 0)
    throw new Error(`The verifier must need nothing but Node, and imports ${foreign.join(', ')}.`);
  return `${BANNER}\n${file.code}${asComment(notices([made]))}`;
}

/** It goes into ledgers alone, so the licences of what is bundled go along in it. */
function asComment(text: string): string {
  return `\n${text.trim().replaceAll(/^.*$/gm, (line) => `// ${line}`.trimEnd())}\n`;
}

const BANNER = '// Clausemark: verifies the ledger it lies beside. Node 20.12 or newer: node verify.mjs --help';
