import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOf } from '#components/document/document-paths.ts';
import { unitHref } from '#components/document/document-view.ts';
import { dataFiles } from '#components/document/facts/data-files.ts';
import { documentJson } from '#domain/export/document-json.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() => pathsOf(library().currentDocuments())) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const GET: APIRoute<Props> = ({ props: { document }, site }) =>
  Response.json(
    documentJson({
      metadata: document.metadata,
      tree: library().text(document),
      targets: library().read(document).targets,
      address: absolute(document.address, site),
      schema: absolute(ADDRESSES.documentSchema, site),
      files: dataFiles(document, 'document')
        .filter(({ type }) => type !== 'application/json')
        .map(({ path, ...file }) => ({ ...file, url: absolute(path, site) })),
      linkOf: (url) =>
        /^[/#]/.test(url) ? absolute(url.startsWith('#') ? document.address + url : url, site) : url,
      addressOf: (unit) => new URL(unitHref(document, unit), site).href,
    }),
  );
