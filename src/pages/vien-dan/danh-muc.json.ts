import type { APIRoute } from 'astro';
import type { ListedCitation } from '#domain/citation/resolve/cited-index.ts';
import { library } from '#library/of-thread.ts';

/** The names of all cited documents, for what is not held here. */
export const GET: APIRoute = () =>
  Response.json(
    library()
      .citations()
      .entries()
      .map(({ id, key, name }): ListedCitation => [key, id, name]),
  );
