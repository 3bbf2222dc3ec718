import type { Library } from '#library/library.ts';
import type { FindableText } from '#library/search-records.ts';
import { preparedTexts } from './prepared-texts.ts';
import { type SearchIndexReport, writePrepared } from './search-index.ts';

/**
 * Writes the search bundle of a library into `outDir`.
 *
 * @param texts those in which things are found, where they are known
 */
export function writeSiteSearch(
  library: Library,
  outDir: string,
  texts?: readonly FindableText[],
): Promise<SearchIndexReport> {
  const { glossary, metrics } = library.catalogues();
  return writePrepared(preparedTexts(library, texts), outDir, { glossary, indicators: metrics });
}
