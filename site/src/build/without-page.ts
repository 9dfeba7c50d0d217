// Keeps Astro from writing a page for an address that has none.
import type { AstroIntegration } from 'astro';

/** @param address from the root of the host, with a slash at both ends */
export function withoutPage(address: string): AstroIntegration {
  return {
    name: 'clausemark-without-page',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          name: 'clausemark-without-page',
          render: async (request, options) => {
            const rendered = await usual.render(request, options);
            // Astro writes nothing for a page without a body.
            return new URL(request.url).pathname === address ? new Response(null) : rendered;
          },
        }));
      },
    },
  };
}
