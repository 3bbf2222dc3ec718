import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPathsOf } from '#components/document/document-paths.ts';
import { library } from '#library/of-thread.ts';
import { citationSheetOf } from '#library/site-citations.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() => versionPathsOf(library().documents())) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const GET: APIRoute<Props> = ({ props: { document } }) =>
  new Response(JSON.stringify(citationSheetOf(library(), document)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
