import type { APIRoute } from 'astro';
import { documentSchemaJson } from '#domain/export/document-schema.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { absolute } from '#layouts/href.ts';

/** What every `data.json` follows. A later version of the data gets a schema of its own; this one stays. */
export const GET: APIRoute = ({ site }) =>
  new Response(JSON.stringify(documentSchemaJson(absolute(ADDRESSES.documentSchema, site)), null, 1), {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
