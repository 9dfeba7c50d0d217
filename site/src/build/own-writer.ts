// Takes the finished pages of documents from Astro, which writes a page with four requests to the disk that wait for each other.
import { setImmediate } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';

/**
 * Takes the page of a document, and settles when there is room for another.
 *
 * @param slug the name of its folder below `d/`
 */
export type WritePage = (slug: string, html: Uint8Array<ArrayBuffer>) => Promise<void>;

/**
 * @param base path the site is served under, with a slash at both ends
 * @param onFirst called before the first page of all is made: the folder is empty by then, and stays as it is
 */
export function ownWriter(base: string, writePage: WritePage, onFirst: () => void): AstroIntegration {
  let begun = false;
  return {
    name: 'clausemark-own-writer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          name: 'clausemark-own-writer',
          render: async (request, options) => {
            if (!begun) onFirst();
            begun = true;
            const rendered = await usual.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const slug = slugOf(new URL(request.url).pathname.slice(base.length));
            if (slug === undefined || response.status !== 200) return rendered;
            await writePage(slug, new Uint8Array(await response.arrayBuffer()));
            // Astro waits for nothing but the page: the passages, progress and the memory of the parser would have no turn.
            await setImmediate();
            // Astro writes nothing for a page without a body.
            return new Response(null);
          },
        }));
      },
    },
  };
}

/** Undefined for all pages but those of documents. */
function slugOf(path: string): string | undefined {
  return /^d\/([^/]+)\/$/.exec(path)?.[1];
}
