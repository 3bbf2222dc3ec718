import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from './file/decode.ts';

/** Where the files of a content folder are read from. Names are paths from the folder, with "/" between their parts. */
export interface ContentStore {
  /** Text of a file; null where there is none. */
  read: (name: string) => string | null;
  /** Names of the files under a folder that end so, in order; none where there is no such folder. */
  names: (folder: string, ending: string) => string[];
  /** Names of folders under a folder that end so: an editor took them for files. */
  folders?: (folder: string, ending: string) => string[];
}

/** The files of a content folder on disk. */
export function diskStore(root: string): ContentStore {
  const list = (folder: string, ending: string, isWanted: (entry: Dirent, place: string) => boolean) =>
    (
      unlessMissing(() => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) ??
      []
    )
      .filter((entry) => entry.name.endsWith(ending))
      .map((entry) => ({ entry, place: path.join(entry.parentPath, entry.name) }))
      .filter(({ entry, place }) => isWanted(entry, place))
      .map(({ place }) => path.relative(root, place).split(path.sep).join('/'))
      .sort();
  return {
    read: (name) => unlessMissing(() => decodeText(readFileSync(path.join(root, name)))),
    names: (folder, ending) => list(folder, ending, isFile),
    folders: (folder, ending) => list(folder, ending, (entry, place) => !isFile(entry, place)),
  };
}

function isFile(entry: Dirent, place: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return unlessMissing(() => statSync(place).isFile()) ?? false;
}

function unlessMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}
