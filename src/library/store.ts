import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the files of a content folder are read from. Names are paths from the folder, with "/" between their parts. */
export interface ContentStore {
  /** Text of a file; null where there is none. */
  read: (name: string) => string | null;
  /** Names of the files under a folder that end so, in order; none where there is no such folder. */
  names: (folder: string, ending: string) => string[];
}

/** The files of a content folder on disk. */
export function diskStore(root: string): ContentStore {
  return {
    read: (name) => unlessMissing(() => readFileSync(path.join(root, name), 'utf8')),
    names: (folder, ending) =>
      (unlessMissing(() => readdirSync(path.join(root, folder), { recursive: true })) ?? [])
        .map((file) => String(file).split(path.sep).join('/'))
        .filter((file) => file.endsWith(ending))
        .sort()
        .map((file) => path.posix.join(folder, file)),
  };
}

function unlessMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
