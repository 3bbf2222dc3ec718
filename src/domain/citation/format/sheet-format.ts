import { METADATA_NAMES } from '#domain/document/names.ts';
import { type Renamed, renamed, reversed } from '#domain/naming/naming.ts';
import type { CitationSheet } from './citation-sheet.ts';

const { loai, so, coQuan, ngay, trichYeu, trangThai, duThaoLan, banNguonLa } = METADATA_NAMES;

/** The fields of a document in a published sheet (`trich-dan.json`), and what the model calls them. */
const SHEET_NAMES = { loai, so, coQuan, ngay, trichYeu, trangThai, duThaoLan, banNguonLa } as const;
const WRITTEN = reversed(SHEET_NAMES);

/** A sheet as the site publishes it. */
export type PublishedSheet = Omit<CitationSheet, 'metadata'> & {
  metadata: Renamed<CitationSheet['metadata'], typeof WRITTEN>;
};

/** A sheet as it is published. */
export function publishedSheet(sheet: CitationSheet): PublishedSheet {
  return { ...sheet, metadata: renamed(sheet.metadata, WRITTEN) };
}

/** Reads a sheet as it was published. */
export function readSheet(sheet: PublishedSheet): CitationSheet {
  return { ...sheet, metadata: renamed(sheet.metadata, SHEET_NAMES) };
}
