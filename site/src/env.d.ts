/// <reference types="astro/client" />

declare module 'clausemark:site' {
  export const site: import('./build/site.ts').Site;
}
