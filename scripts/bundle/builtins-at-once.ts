// Node's own modules are taken from the process instead of imported: an import makes the names of all they hold, and `node:fs` loads
// streams and promises for that, which takes milliseconds that nobody uses. Those that bring many others with them are taken when
// one of their functions is first called.
import type { Plugin } from 'rolldown';

const IMPORT = /^import (?:([\w$]+)(?:, )?)?(?:\{([^}]*)\}|\* as ([\w$]+))? ?from "(node:[\w/]+)";$/gm;

/** Each loads for milliseconds, and a check without a cache needs none of them. */
const LATE: ReadonlySet<string> = new Set(['node:crypto', 'node:zlib']);

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
          if (names !== undefined) {
            const isLate = LATE.has(module) && areFunctions(module, names);
            lines.push(isLate ? callLate(module, names) : `const {${names.replaceAll(' as ', ': ')}} = ${builtin};`);
          }
          return lines.join(' ');
        },
      );
    },
  };
}

/** Functions that call those of the module. They have neither their `length` nor what `promisify` looks for. */
function callLate(module: string, names: string): string {
  const builtin = `late_${module.replaceAll(/\W/g, '_')}`;
  const load = `${builtin} ??= globalThis.process.getBuiltinModule(${JSON.stringify(module)})`;
  const functions = pairs(names).map(([name, local]) => `const ${local} = (...args) => (${load}).${name}(...args);`);
  return [`var ${builtin};`, ...functions].join(' ');
}

function areFunctions(module: string, names: string): boolean {
  const builtin = process.getBuiltinModule(module) as Readonly<Record<string, unknown>>;
  return pairs(names).every(([name]) => /^[a-z]/.test(name) && typeof builtin[name] === 'function');
}

/** The names of an import, as the module has them and as the importer does. */
function pairs(names: string): readonly (readonly [string, string])[] {
  return names.split(',').map((each) => {
    const [name = '', local = name] = each.trim().split(' as ');
    return [name, local];
  });
}
