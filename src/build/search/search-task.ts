import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openHanded } from '#library/library.ts';
import type { RunTask } from '#library/thread/task-thread.ts';
import { type MadeFile, madeFile } from '../output/made-file.ts';
import { filesBelow } from '../output/site-state.ts';
import type { SearchTaskData } from './search-thread.ts';
import { writeSiteSearch } from './site-search.ts';

/** Writes the search bundle of a library; says which files it wrote. */
export const run: RunTask<SearchTaskData, MadeFile[]> = async ({ library, texts, outDir, folder }, say) => {
  await writeSiteSearch(openHanded(library), path.join(outDir, folder), texts);
  say(filesBelow(outDir, folder).map((file) => madeFile(file, readFileSync(path.join(outDir, file)))));
};
