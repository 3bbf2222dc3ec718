import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPathsOf } from '#components/document/document-paths.ts';
import { docxResponse } from '#components/document/facts/docx-response.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() =>
  library().catalogues().site.word ? versionPathsOf(library().documents()) : []) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const GET: APIRoute<Props> = ({ props: { document }, site }) =>
  docxResponse(document, 'version', site);
