// Takes the JavaScript of the Markdown parser into the bundle, but not its native part, which stays the package `satteri` and its
// kin for each platform. As a package of thirty modules its JavaScript takes longer to load than all of ours. The native part is
// loaded when the first document is parsed: a check in which nothing has changed parses none.
import type { Plugin } from 'rolldown';

const LOADER = /[\\/]satteri[\\/]index\.js$/;
const OWN_PLACE = 'createRequire(import.meta.url)';
/** The loader looks for native code beside itself; in the bundle that is wherever the package is installed. */
const INSTALLED_PLACE =
  "createRequire(createRequire(import.meta.url).resolve('satteri').replace(/dist.index\\.js$/, 'index.js'))";
/** Its import, what finds and loads the native part, and the list of what that has, up to the exports of it. */
const PARTS =
  /(import \{ createRequire \} from 'module'\n)([\s\S]*)\nconst \{ ([\w, ]+) \} = nativeBinding\n(?:export \{ \w+ \}\n?)+$/;

export function nativeParser(): Plugin {
  return {
    name: 'native-parser',
    transform: {
      filter: { id: LOADER },
      handler(code) {
        const [, imports, load, names] = PARTS.exec(code) ?? [];
        if (imports === undefined || load === undefined || names === undefined || !load.includes(OWN_PLACE))
          throw new Error('satteri finds its native code in another way than it did');
        return [
          imports,
          'let native',
          'const binding = () => (native ??= load())',
          `function load() {\n${load.replace(OWN_PLACE, INSTALLED_PLACE)}\nreturn nativeBinding\n}`,
          ...names.split(', ').map((name) => `export const ${name} = (...args) => binding().${name}(...args)`),
        ].join('\n');
      },
    },
  };
}
