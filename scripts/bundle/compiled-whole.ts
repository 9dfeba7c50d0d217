// A file whose functions are nearly all called is compiled as a whole. V8 compiles a function when it is first called, and Node keeps only
// what was compiled before any was: without this a check of 50 documents compiles a thousand functions anew each time, a twelfth of its
// time. Compiling all of them once takes 15 ms longer where nothing is kept.
import type { OutputChunk, Plugin } from 'rolldown';

const LAZY = (on: boolean): string =>
  `globalThis.process.getBuiltinModule("node:v8").setFlagsFromString("${on ? '--lazy' : '--no-lazy'}");`;

/** @param name of a chunk that the entry imports dynamically */
export function compiledWhole(name: string): Plugin {
  return {
    name: 'compiled-whole',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((item): item is OutputChunk => item.type === 'chunk');
      const whole = chunks.find((chunk) => chunk.name === name);
      const entry = chunks.find(({ isEntry }) => isEntry);
      const place = entry?.code.split('\n').findIndex((line) => line.includes(`import("./${whole?.fileName}")`)) ?? -1;
      if (whole === undefined || entry === undefined || place === -1)
        throw new Error(`the entry does not import a chunk ${name}`);
      entry.code = entry.code.split('\n').toSpliced(place, 0, LAZY(false)).join('\n');
      // The first that is run when all of it is compiled. Node's own modules, which it asks for next, have their compiled code with them.
      whole.code = `${LAZY(true)}\n${whole.code}`;
    },
  };
}
