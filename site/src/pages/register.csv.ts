// register.csv: made from the same data as the pages.
import type { APIRoute } from 'astro';
import { site } from 'clausemark:site';

export const GET: APIRoute = () => new Response(site.registerCsv());
