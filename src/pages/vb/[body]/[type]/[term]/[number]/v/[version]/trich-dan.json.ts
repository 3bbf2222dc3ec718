import type { APIRoute, GetStaticPaths } from 'astro';
import { citationSheet } from '#domain/citation/format/citation-sheet.ts';
import { documentText, type SiteDocument, siteDocuments, uidsOf } from '#library/site-data.ts';

export const getStaticPaths = (async () =>
  (await siteDocuments()).map((document) => ({
    params: { ...document.work, version: document.version },
    props: { document },
  }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const GET: APIRoute<Props> = ({ props: { document } }) => {
  const { workKey, version, current, metadata, body } = document;
  const sheet = citationSheet({
    work: workKey,
    version,
    current,
    metadata,
    bodyName: body?.tenDayDu ?? null,
    root: documentText(document).tree.root,
    uids: uidsOf(workKey),
  });
  return new Response(JSON.stringify(sheet), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
