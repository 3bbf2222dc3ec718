import type { APIRoute } from 'astro';
import { openApi } from '#domain/export/description/openapi.ts';
import { publishedFiles } from '#domain/export/description/published-files.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';

/** The files for programs as OpenAPI 3.1. */
export const GET: APIRoute = ({ site: origin }) => {
  const { site } = library().catalogues();
  const described = openApi({
    ...site,
    address: absolute(ADDRESSES.home, origin).replace(/\/+$/, ''),
    files: publishedFiles(site),
    absolute: (path) => absolute(path, origin),
  });
  return new Response(JSON.stringify(described, null, 1), {
    headers: { 'content-type': 'application/openapi+json; charset=utf-8' },
  });
};
