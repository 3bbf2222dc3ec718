import type { APIRoute } from 'astro';
import { workAddress } from '#domain/permalink/address/address.ts';
import type { CitableDocument } from '#domain/citation/resolve/citable.ts';
import { library } from '#library/of-thread.ts';
import { knownDocument } from '#library/site-citations.ts';

/** What a pasted citation is compared with. */
export const GET: APIRoute = () => {
  const documents = library()
    .currentDocuments()
    .map((document): CitableDocument => ({
      ...knownDocument(document),
      title: document.metadata.title,
      version: document.version,
      address: workAddress(document.work),
    }));
  return new Response(JSON.stringify(documents), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
