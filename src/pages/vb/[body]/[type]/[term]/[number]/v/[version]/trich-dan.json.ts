import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPathsOf } from '#components/document/document-paths.ts';
import { citationSheet } from '#domain/citation/format/citation-sheet.ts';
import { publishedSheet } from '#domain/citation/format/sheet-format.ts';
import { uidsOf } from '#library/ledgers.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() => versionPathsOf(library().documents())) satisfies GetStaticPaths;

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
    bodyName: body?.fullName ?? null,
    root: library().text(document).root,
    uids: uidsOf(library().ledger(workKey)),
  });
  return new Response(JSON.stringify(publishedSheet(sheet)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
