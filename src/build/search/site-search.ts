import type { Library } from '#library/library.ts';
import { searchRecords } from '#library/search-records.ts';
import { type SearchIndexReport, writeSearchIndex } from './search-index.ts';

/** Writes the search bundle of a library into `outDir`. */
export function writeSiteSearch(library: Library, outDir: string): Promise<SearchIndexReport> {
  const { glossary, metrics } = library.catalogues();
  return writeSearchIndex(searchRecords(library), outDir, { glossary, indicators: metrics });
}
