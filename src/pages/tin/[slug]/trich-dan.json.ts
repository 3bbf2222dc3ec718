import type { APIRoute, GetStaticPaths } from 'astro';
import { newsSheet } from '#domain/citation/format/citation-sheet.ts';
import { publishedSheet } from '#domain/citation/format/sheet-format.ts';
import { uidsOf } from '#library/ledgers.ts';
import type { SiteNews } from '#library/site-document.ts';
import { library } from '#library/of-thread.ts';

export const getStaticPaths = (() =>
  library()
    .news()
    .map((article) => ({
      params: { slug: article.slug },
      props: { article },
    }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  article: SiteNews;
}

/** What the browser needs to cite the paragraphs of an article. */
export const GET: APIRoute<Props> = ({ props: { article } }) => {
  const { workKey: key } = article;
  const sheet = newsSheet(key, article.metadata, library().text(article).root, uidsOf(library().ledger(key)));
  return Response.json(publishedSheet(sheet));
};
