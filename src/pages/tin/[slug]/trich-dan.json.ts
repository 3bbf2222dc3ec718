import type { APIRoute, GetStaticPaths } from 'astro';
import { newsSheet } from '#domain/citation/format/citation-sheet.ts';
import { newsKey } from '#library/permalinks.ts';
import { newsTree, type SiteNews, siteNews, uidsOf } from '#library/site-data.ts';

export const getStaticPaths = (async () =>
  (await siteNews()).map((article) => ({
    params: { slug: article.slug },
    props: { article },
  }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  article: SiteNews;
}

/** What the browser needs to cite the paragraphs of an article. */
export const GET: APIRoute<Props> = ({ props: { article } }) => {
  const key = newsKey(article.slug);
  return Response.json(newsSheet(key, article.metadata, newsTree(article).root, uidsOf(key)));
};
