import path from 'node:path';
import type { WordTable } from '#domain/search/cut/word-table.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { RunTask } from '#library/thread/task-thread.ts';
import type { MadeFile } from '../output/made-file.ts';
import { BundleFiles } from './bundle-files.ts';
import { takeExpected } from './expected-cuts.ts';
import { cutAnew, keepCuts, readCut } from './kept-cuts.ts';
import type { IndexedDocument, KnownShards } from './record-shards.ts';
import { writeBundle } from './search-index.ts';
import type { SearchTaskData } from './search-thread.ts';

/** Files that were written, and those that stand in the site as they would have been. */
export interface MadeBundle {
  made: readonly MadeFile[];
  kept: readonly MadeFile[];
}

/**
 * Writes the search bundle of a library; says which files it consists of. What reads texts is loaded only where one has to
 * be cut: most of what a build after a change asks for is kept.
 */
export const run: RunTask<SearchTaskData, MadeBundle> = async (data, say) => {
  const { library, texts, outDir, folder, standing } = data;
  const cache = library.kept?.cache ?? null;
  const { table, expected } = takeExpected();
  const documents: IndexedDocument[] = [];
  let cutter: ((at: number) => IndexedDocument['cut'][]) | undefined;
  for (const [at, { place }] of texts.entries()) {
    const kept = place === null ? null : (expected.get(place) ?? readCut(place, table));
    const cuts = kept ?? (cutter ??= await cutterOf(data, table))(at);
    for (const cut of cuts) documents.push({ cut, key: place && path.basename(place) });
  }
  const files = new BundleFiles(outDir, folder, standing);
  const { glossary, metrics: indicators } = library.catalogues;
  const known = cache === null ? new Map<string, string>() : readShards(cache);
  const shards = await writeBundle(files, { documents, table, cache, known, glossary, indicators });
  if (cache !== null) {
    keepCuts(
      cache,
      texts.flatMap(({ place }) => place ?? []),
    );
    writeSealed(shardsFile(cache), SHARDS, Buffer.from(JSON.stringify([...shards])));
  }
  say(files.files);
};

/** Cuts texts that are not kept. */
async function cutterOf({ library, texts }: SearchTaskData, table: WordTable) {
  const { openHanded } = await import('#library/library.ts');
  const { preparedText } = await import('./text-cuts.ts');
  const opened = openHanded(library);
  return (at: number): IndexedDocument['cut'][] => {
    const asked = texts[at];
    return asked ? cutAnew(preparedText(opened, asked.text), asked.place, table) : [];
  };
}

const SHARDS = 'shards of records';
const shardsFile = (cache: string) => path.join(cache, 'muc.json');

function readShards(cache: string): KnownShards {
  const kept = readSealed(shardsFile(cache), SHARDS);
  return new Map(kept === null ? [] : (JSON.parse(kept.toString('utf8')) as [string, string][]));
}
