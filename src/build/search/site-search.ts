import type { Library } from '#library/library.ts';
import { preparedTexts } from './prepared-texts.ts';
import { type SearchIndexReport, writePrepared } from './search-index.ts';

/** Writes the search bundle of a library into `outDir`. */
export function writeSiteSearch(library: Library, outDir: string): Promise<SearchIndexReport> {
  const { glossary, metrics } = library.catalogues();
  return writePrepared(preparedTexts(library), outDir, { glossary, indicators: metrics });
}
