import type { Library } from '#library/library.ts';
import { searchRecords } from '#library/search-records.ts';
import { writeSearchIndex } from './search-index.ts';

/** Writes the search bundle of a library into `outDir`, and says how many records it holds. Nothing is kept for later. */
export async function writeSiteSearch(library: Library, outDir: string): Promise<{ records: number }> {
  const { glossary, metrics: indicators } = library.catalogues();
  const records = searchRecords(library);
  await writeSearchIndex(records, outDir, { glossary, indicators });
  return { records: records.length };
}
