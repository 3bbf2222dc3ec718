import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOf } from '#components/document/document-paths.ts';
import { markdownResponse } from '#components/document/facts/markdown-response.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() => pathsOf(library().currentDocuments())) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const GET: APIRoute<Props> = ({ props: { document }, site }) =>
  markdownResponse(document, 'current', site);
