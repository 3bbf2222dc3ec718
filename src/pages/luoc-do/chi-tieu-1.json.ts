import type { APIRoute } from 'astro';
import { registerSchemaJson } from '#domain/target/register/register-schema.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { absolute } from '#layouts/href.ts';

/** What `/chi-tieu/chi-tieu.json` follows. A later version of the register gets a schema of its own; this one stays. */
export const GET: APIRoute = ({ site }) =>
  new Response(JSON.stringify(registerSchemaJson(absolute(ADDRESSES.registerSchema, site)), null, 1), {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
