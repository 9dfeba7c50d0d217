// search.json: made from the same data as the pages.
import type { APIRoute } from 'astro';
import { site } from '../build/current-site.ts';

export const GET: APIRoute = () => new Response(site.searchJson());
