// The control data of one revision for the margins of its printed pages.
import type { APIRoute } from 'astro';
import { site } from '../../../../../build/current-site.ts';
import type { RevisionPage } from '../../../../../model/revision-pages.ts';

export function getStaticPaths(): { params: { slug: string; rev: string }; props: { page: RevisionPage } }[] {
  return site
    .revisions()
    .filter(({ kind }) => kind === 'text')
    .map((page) => ({ params: { slug: page.item.slug, rev: page.released.revision.slug }, props: { page } }));
}

export const GET: APIRoute<{ page: RevisionPage }> = ({ props }) => new Response(site.revisionPrintStyles(props.page));
