// The control data of one document for the margins of its printed pages.
import type { APIRoute } from 'astro';
import { site } from '../../../build/current-site.ts';
import type { SiteDocument } from '../../../model/site-document.ts';

export function getStaticPaths(): { params: { slug: string }; props: { item: SiteDocument } }[] {
  return site.model.documents.map((item) => ({ params: { slug: item.slug }, props: { item } }));
}

export const GET: APIRoute<{ item: SiteDocument }> = ({ props }) => new Response(site.printStyles(props.item));
