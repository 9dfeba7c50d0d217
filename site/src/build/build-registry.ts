// How the pages, which Astro bundles and runs by itself, get at the manual: by the number of the build, within this process.
import type { Site } from './site.ts';

const KEY = Symbol.for('@clausemark/site/builds');
const holder = globalThis as typeof globalThis & { [KEY]?: Map<string, Site> };

export function registerSite(site: Site): { readonly number: string; readonly forget: () => void } {
  const builds = (holder[KEY] ??= new Map());
  const number = String(lastNumber(builds) + 1);
  builds.set(number, site);
  return { number, forget: () => void builds.delete(number) };
}

/** Source of the module `clausemark:site` for one build. */
export function siteModule(number: string): string {
  return `export const site = globalThis[Symbol.for(${JSON.stringify('@clausemark/site/builds')})].get(${JSON.stringify(number)});`;
}

let highest = 0;

function lastNumber(builds: ReadonlyMap<string, Site>): number {
  highest = Math.max(highest, ...[...builds.keys()].map(Number));
  return highest++;
}
