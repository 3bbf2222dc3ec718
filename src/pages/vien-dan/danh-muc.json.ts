import type { APIRoute } from 'astro';
import type { ListedCitation } from '#domain/citation/resolve/cited-index.ts';
import { citedDocuments } from '#library/site-citations.ts';

/** The names of all cited documents, for what is not held here. */
export const GET: APIRoute = async () =>
  Response.json((await citedDocuments()).map(({ id, key, name }): ListedCitation => [key, id, name]));
