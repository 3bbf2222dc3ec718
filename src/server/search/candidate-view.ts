import { catalogueWithoutLanguage, openCatalogue, prepareDocuments } from '#domain/search/index/catalogue.ts';
import { memoryIndex } from '#domain/search/index/memory-index.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { recordText } from '#domain/search/index/segment.ts';
import type { SiteFile } from '#domain/search/query/cited.ts';
import type { TakeCensus } from '#domain/search/rank/census.ts';
import type { Engine } from '#domain/search/rank/engine.ts';
import { readWords } from '../index/unit-words.ts';
import type { Language } from './language.ts';

/** Some units, opened to be ranked: an engine over them that knows the language of all. */
export interface CandidateView {
  readonly engine: Engine;
  readonly records: readonly SearchRecord[];
}

/** A unit with its words as they were read when it was sent. */
export interface FoundUnit {
  readonly record: SearchRecord;
  readonly words: string;
}

/** Opens an engine over some units, in the order given of their documents. */
export function candidateView(
  found: readonly FoundUnit[],
  language: Language,
  site: SiteFile | null,
  census: TakeCensus,
): CandidateView {
  const words = new Map(found.map(({ record, words: own }) => [recordText(record).text, own]));
  const documents = prepareDocuments(
    found.map(({ record }) => record),
    (text) => readWords(words.get(text) ?? ''),
  );
  const records = documents.flatMap((document) => document.records);
  const { vocabulary, standing, averageLength, glossary, indicators, lexicon } = language;
  const catalogue = {
    ...openCatalogue(catalogueWithoutLanguage(documents, [records.length])),
    ...{ vocabulary, standing, averageLength, glossary, indicators },
    partOf: () => null,
  };
  return {
    records,
    engine: {
      ...{ catalogue, lexicon, site, census },
      index: memoryIndex(documents),
      texts: (ordinals) => Promise.resolve(ordinals.flatMap((ordinal) => records[ordinal] ?? [])),
      files: Infinity,
    },
  };
}
