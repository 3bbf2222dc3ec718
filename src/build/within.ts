import path from 'node:path';

/** True for a file or folder in a folder; both absolute and without "..". */
export function isWithin(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
