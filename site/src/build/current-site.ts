// The site whose pages are being built: what templates import. Only meaningful inside the bundle Astro makes of them.
import { siteOf } from './build-registry.ts';
import type { Site } from './site.ts';

/** Put in by the bundler: the number of the build. */
declare const CLAUSEMARK_BUILD: string;

export const site: Site = siteOf(CLAUSEMARK_BUILD);
