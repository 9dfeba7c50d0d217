// The clause matrix as data.
import type { APIRoute } from 'astro';
import { site } from '../../../build/current-site.ts';
import { matrixJson } from '../../../model/matrix-json.ts';
import type { Matrix } from '../../../model/matrix.ts';

export function getStaticPaths(): { params: { standard: string }; props: { matrix: Matrix } }[] {
  return site.matrices.map((matrix) => ({ params: { standard: matrix.slug }, props: { matrix } }));
}

export const GET: APIRoute<{ matrix: Matrix }> = ({ props }) =>
  new Response(matrixJson(props.matrix, site.model.today));
