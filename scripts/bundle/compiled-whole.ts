// A file whose functions are nearly all called is compiled as a whole. V8 compiles a function when it is first called, and Node keeps only
// what was compiled before any was: without this a check of 50 documents compiles a thousand functions anew each time, a twelfth of its
// time. Compiling all of them once takes 15 ms longer where nothing is kept.
import type { OutputChunk, Plugin } from 'rolldown';

const lazy = (on: boolean): string =>
  `globalThis.process.getBuiltinModule("node:v8").setFlagsFromString("${on ? '--lazy' : '--no-lazy'}")`;

/**
 * The names of files are made before: a change of this plug-in alone leaves them as they are.
 *
 * @param name of a chunk that the entry imports dynamically, before anything else does
 */
export function compiledWhole(name: string): Plugin {
  return {
    name: 'compiled-whole',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((item): item is OutputChunk => item.type === 'chunk');
      const whole = chunks.find((chunk) => chunk.name === name);
      const entry = chunks.find(({ isEntry }) => isEntry);
      const asked = `import("./${whole?.fileName}")`;
      if (whole === undefined || entry?.code.includes(asked) !== true || entry.imports.includes(whole.fileName))
        throw new Error(`the entry does not import a chunk ${name} when it is run`);
      entry.code = entry.code.replaceAll(asked, `(${lazy(false)}, ${asked})`);
      // The first that is run when all of it is compiled. Node's own modules, which it asks for next, have their compiled code with them.
      whole.code = `${lazy(true)};\n${whole.code}`;
    },
  };
}
