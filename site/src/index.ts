// The public face of the package: publishes a manual as a static site, and serves one for a look at it.
export { buildSite, type BuildOptions, type BuildResult } from './build/build-site.ts';
export type { KeptBuild } from './build/earlier-pages.ts';
export type { SiteLedger } from './ledger/site-ledger.ts';
export type { Texts } from './texts/texts.ts';
export { OutputFolderError } from './build/output-folder.ts';
export { contentSecurityPolicy } from './serve/content-security-policy.ts';
export { serveSite, type ServedSite } from './serve/serve-site.ts';
