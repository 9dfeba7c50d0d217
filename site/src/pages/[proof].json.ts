// in-force.json: made from the same data as the page.
import type { APIRoute } from 'astro';
import { site } from '../build/current-site.ts';

export function getStaticPaths(): { params: { proof: string } }[] {
  return site.model.ledger === undefined ? [] : [{ params: { proof: 'in-force' } }];
}

export const GET: APIRoute = () => new Response(site.inForceJson());
