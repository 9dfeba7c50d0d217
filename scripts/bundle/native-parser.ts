// Takes the JavaScript of the Markdown parser into the bundle, but not its native part, which stays the package `satteri` and its
// kin for each platform. As a package of thirty modules its JavaScript takes longer to load than all of ours.
import type { Plugin } from 'rolldown';

const LOADER = /[\\/]satteri[\\/]index\.js$/;
const OWN_PLACE = 'createRequire(import.meta.url)';
/** The loader looks for native code beside itself; in the bundle that is wherever the package is installed. */
const INSTALLED_PLACE =
  "createRequire(createRequire(import.meta.url).resolve('satteri').replace(/dist.index\\.js$/, 'index.js'))";

export function nativeParser(): Plugin {
  return {
    name: 'native-parser',
    transform: {
      filter: { id: LOADER },
      handler(code) {
        if (!code.includes(OWN_PLACE)) throw new Error('satteri finds its native code in another way than it did');
        return code.replace(OWN_PLACE, INSTALLED_PLACE);
      },
    },
  };
}
