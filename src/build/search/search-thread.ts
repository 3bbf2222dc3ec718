import { existsSync } from 'node:fs';
import { SEARCH_FOLDER } from '#domain/search/index/files.ts';
import type { HandedLibrary } from '#library/library-options.ts';
import type { Library } from '#library/library.ts';
import { findableTexts } from '#library/search-records.ts';
import type { TaskThread } from '#library/thread/task-thread.ts';
import type { MadeFile } from '../output/made-file.ts';
import type { SiteFiles } from '../output/site-files.ts';
import type { MadeBundle } from './search-task.ts';
import { cutMissing, type CutText, cutTexts } from './text-cuts.ts';

/** What the task is started with. */
export interface SearchTaskData {
  library: HandedLibrary;
  texts: readonly CutText[];
  /** Folder of the site, and of the bundle in it. */
  outDir: string;
  folder: string;
  /** Files of the bundle that stand in the site. */
  standing: readonly MadeFile[];
}

const TASK = new URL('./search-task.ts', import.meta.url);

/** So many texts are cut sooner than the thread loads what it needs for it. */
const FEW = 25;

/** Has a thread make ready for {@link writeSearchInThread}, while it is not known yet what there is to write. */
export function expectSearch(thread: TaskThread, cache: string): void {
  // What is wrong is told where the search is written.
  thread.run(new URL('./expect-task.ts', import.meta.url), cache).catch(() => undefined);
}

/** Writes the search bundle of a library into a site, in a thread: it needs no page of the site. */
export async function writeSearchInThread(
  library: Library,
  files: SiteFiles,
  thread: TaskThread,
): Promise<void> {
  const found = findableTexts(library);
  const key = files.keyOf(
    library.catalogues(),
    found.map(({ file, facts }) => [library.key(file), facts]),
  );
  if (files.keep(SEARCH_FOLDER, key)) return;
  const texts = cutTexts(library, found);
  const missing = texts.filter(({ place }) => place !== null && !existsSync(place));
  if (missing.length <= FEW) cutMissing(library, missing);
  const data: SearchTaskData = {
    library: library.handed(),
    texts,
    outDir: files.fresh,
    folder: SEARCH_FOLDER,
    standing: files.standing(SEARCH_FOLDER),
  };
  await thread.run(TASK, data, ({ made, kept }: MadeBundle) =>
    files.take({ name: SEARCH_FOLDER, key, files: [...made], links: null }, kept),
  );
}
