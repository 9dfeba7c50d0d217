// Node's own modules are taken from the process instead of imported: an import makes the names of all they hold, and `node:fs` loads
// streams and promises for that, which takes milliseconds that nobody uses.
import type { Plugin } from 'rolldown';

const IMPORT = /^import (?:([\w$]+)(?:, )?)?(?:\{([^}]*)\}|\* as ([\w$]+))? ?from "(node:[\w/]+)";$/gm;

export function builtinsAtOnce(): Plugin {
  return {
    name: 'builtins-at-once',
    renderChunk(code) {
      return code.replace(
        IMPORT,
        (_, whole: string | undefined, names: string | undefined, space: string | undefined, module: string) => {
          const builtin = `globalThis.process.getBuiltinModule(${JSON.stringify(module)})`;
          const lines = [whole, space]
            .filter((name) => name !== undefined)
            .map((name) => `const ${name} = ${builtin};`);
          if (names !== undefined) lines.push(`const {${names.replaceAll(' as ', ': ')}} = ${builtin};`);
          return lines.join(' ');
        },
      );
    },
  };
}
