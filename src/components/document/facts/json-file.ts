import { documentJson } from '#domain/export/document-json.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { jsonFile, type RouteFile } from '#layouts/file-route.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { dataFiles } from './data-files.ts';
import { textAddress, type TextKind, unitIn } from './shown-text.ts';

/** A version as data. */
export function textAsJson(document: SiteDocument, kind: TextKind, site: URL | undefined): RouteFile {
  const address = textAddress(document, kind);
  return jsonFile(
    documentJson({
      metadata: document.metadata,
      tree: library().text(document),
      targets: library().read(document).targets,
      address: absolute(address, site),
      schema: absolute(ADDRESSES.documentSchema, site),
      files: dataFiles(document, kind === 'current' ? 'document' : 'version')
        .filter(({ type }) => type !== 'application/json')
        .map(({ path, ...file }) => ({ ...file, url: absolute(path, site) })),
      linkOf: (url) => (/^[/#]/.test(url) ? absolute(url.startsWith('#') ? address + url : url, site) : url),
      addressOf: (unit) => absolute(unitIn(document, kind, unit), site),
    }),
  );
}
