import { SEARCH_FOLDER } from '#domain/search/index/files.ts';
import type { Library } from '#library/library.ts';
import type { HandedLibrary } from '#library/library-options.ts';
import type { TaskThread } from '#library/thread/task-thread.ts';
import type { MadeFile } from '../output/made-file.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** What the task is started with. */
export interface SearchTaskData {
  library: HandedLibrary;
  /** Folder of the site, and of the bundle in it. */
  outDir: string;
  folder: string;
}

/** Writes the search bundle of a library into a site, in a thread: it needs no page of the site. */
export async function writeSearchInThread(
  library: Library,
  files: SiteFiles,
  thread: TaskThread,
): Promise<void> {
  const texts = [...library.currentDocuments(), ...library.news()].map((file) => library.key(file));
  const key = files.keyOf(library.catalogues(), texts);
  if (files.keep(SEARCH_FOLDER, key)) return;
  const data: SearchTaskData = { library: library.handed(), outDir: files.fresh, folder: SEARCH_FOLDER };
  const take = (made: MadeFile[]) => files.take({ name: SEARCH_FOLDER, key, files: made, links: null });
  await thread.run(new URL('./search-task.ts', import.meta.url), data, take);
}
