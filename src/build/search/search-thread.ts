import { SEARCH_FOLDER } from '#domain/search/index/files.ts';
import type { Library } from '#library/library.ts';
import { type FindableText, findableTexts } from '#library/search-records.ts';
import type { HandedLibrary } from '#library/library-options.ts';
import type { TaskThread } from '#library/thread/task-thread.ts';
import type { MadeFile } from '../output/made-file.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** What the task is started with. */
export interface SearchTaskData {
  library: HandedLibrary;
  texts: FindableText[];
  /** Folder of the site, and of the bundle in it. */
  outDir: string;
  folder: string;
}

const TASK = new URL('./search-task.ts', import.meta.url);

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
  const texts = findableTexts(library);
  const made = texts.map(({ file, facts }) => [library.key(file), facts]);
  const key = files.keyOf(library.catalogues(), made);
  if (files.keep(SEARCH_FOLDER, key)) return;
  const data: SearchTaskData = {
    library: library.handed(),
    texts,
    outDir: files.fresh,
    folder: SEARCH_FOLDER,
  };
  const take = (made: MadeFile[]) => files.take({ name: SEARCH_FOLDER, key, files: made, links: null });
  await thread.run(TASK, data, take);
}
