import { existsSync } from 'node:fs';
import path from 'node:path';
import { defaultContentRoot } from '../settings.ts';

/**
 * The folder of the guides that a site shows: a content folder without guides of its own shows the general ones (how to
 * read, search, cite). Undefined where there are none.
 */
export function guidesFolder(root: string): string | undefined {
  return [root, defaultContentRoot()]
    .map((folder) => path.join(folder, 'guides'))
    .find((folder) => existsSync(folder));
}
