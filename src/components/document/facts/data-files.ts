import { DOCX_TYPE } from '#domain/export/docx/docx.ts';
import { sizeText } from '#domain/hosting/offline.ts';
import { aknAddress, docxAddress, versionAddress } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';
import { hasAkn } from './document-akn.ts';
import { library } from '#library/of-thread.ts';
import { originalOf } from '#library/file/originals.ts';
import type { SiteDocument } from '#library/site-document.ts';

/** A file in which a text is published as data. */
export interface DataFile {
  /** Site path. */
  path: string;
  label: string;
  /** Media type. */
  type: string;
  /** What is known of the bytes of an original, which is not made from the text. */
  original?: { bytes: number; sha256: string };
}

/** The files of the text that a page shows; the table of targets is of the current text only. */
export function dataFiles(document: SiteDocument, page: 'document' | 'version'): DataFile[] {
  const { address, work, version } = document;
  const text = page === 'document' ? address : versionAddress(work, version);
  const original = originalOf(library(), document);
  const hasTargets = library().read(document).targets.length > 0;
  const file = (path: string, label: string, type: string): DataFile => ({ path, label, type });
  return [
    file(`${text}data.json`, 'JSON', 'application/json'),
    file(`${text}data.md`, 'Markdown', 'text/markdown'),
    ...(page === 'document' && hasTargets
      ? [file(`${address}chi-tieu.csv`, vi.document.targetsCsv, 'text/csv')]
      : []),
    ...(hasAkn(library(), document) ? [file(aknAddress(text), vi.document.akn, 'application/akn+xml')] : []),
    ...(library().catalogues().site.word ? [file(docxAddress(text), vi.document.word, DOCX_TYPE)] : []),
    ...(original
      ? [
          {
            ...file(
              original.address,
              vi.document.original(original.kind, sizeText(original.bytes)),
              original.type,
            ),
            original: { bytes: original.bytes, sha256: original.sha256 },
          },
        ]
      : []),
  ];
}
