// Stands between Astro and the making of each page.
import type { AstroIntegration } from 'astro';

/**
 * Makes a page, or does not: Astro writes nothing for a page without a body.
 *
 * @param path below the address of the site, for example `clauses/as9120-B/8.4.1/`
 * @param make what Astro would do
 */
export type RenderPage = <Page>(path: string, make: () => Promise<Page>) => Promise<Page | Response>;

/** @param base path the site is served under, with a slash at both ends */
export function ownRender(base: string, render: RenderPage): AstroIntegration {
  return {
    name: 'clausemark-own-render',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          name: 'clausemark-own-render',
          render: (request, options) =>
            render(new URL(request.url).pathname.slice(base.length), () => usual.render(request, options)),
        }));
      },
    },
  };
}
