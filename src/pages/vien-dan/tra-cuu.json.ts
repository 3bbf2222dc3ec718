import type { APIRoute } from 'astro';
import { library } from '#library/of-thread.ts';
import { citableDocument } from '#library/site-citations.ts';

/** What a pasted citation is compared with. */
export const GET: APIRoute = () => {
  const documents = library().currentDocuments().map(citableDocument);
  return new Response(JSON.stringify(documents), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
