// The pages of all documents, made one after the other and handed over. As a page of its own each would be a request and a response to
// Astro, a fifth of a build.
import { createComponent, renderTemplate, renderToString } from 'astro/runtime/server/index.js';
import { site } from '../build/current-site.ts';
import DocumentPage from './DocumentPage.astro';

/** Shows nothing where it stands. */
export const Documents = createComponent(async (result) => {
  await site.makeDocuments((item) => renderToString(result, DocumentPage, { item }, {}, true));
  return renderTemplate``;
});
