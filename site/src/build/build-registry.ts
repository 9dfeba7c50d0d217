// How the pages, which Astro bundles and runs by itself, get at the manual: by the number of the build, within this process.
import type { Site } from './site.ts';

interface Builds {
  highest: number;
  readonly sites: Map<string, Site>;
}

const KEY = Symbol.for('@clausemark/site/builds');
const holder = globalThis as typeof globalThis & { [KEY]?: Builds };

export function registerSite(site: Site): { readonly number: string; readonly forget: () => void } {
  const builds = (holder[KEY] ??= { highest: 0, sites: new Map() });
  builds.highest += 1;
  const number = String(builds.highest);
  builds.sites.set(number, site);
  return { number, forget: () => void builds.sites.delete(number) };
}

/** @throws Error outside a build */
export function siteOf(number: string): Site {
  const site = holder[KEY]?.sites.get(number);
  if (site === undefined) throw new Error(`There is no build ${number} in this process.`);
  return site;
}
