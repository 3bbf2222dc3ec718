import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPathsOf } from '#components/document/document-paths.ts';
import { aknResponse } from '#components/document/facts/akn-response.ts';
import { hasAkn } from '#components/document/facts/document-akn.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() =>
  versionPathsOf(
    library()
      .documents()
      .filter((document) => hasAkn(library(), document)),
  )) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const GET: APIRoute<Props> = ({ props: { document }, site }) => aknResponse(document, 'version', site);
