import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/*
 * What can be told of git by the files it keeps, without starting it: each start costs tens of milliseconds, and those
 * who ask hold a whole site in memory. All answers lean to "perhaps": whoever hears that asks git.
 */

/** False where git would find no repository for a folder: neither in it nor above. */
export function mayBeInGit(folder: string): boolean {
  return isTold() || repositoryFolder(folder) !== null;
}

/** False where the repository of a folder has no commit of a name that git gives while a merge waits: "MERGE_HEAD". */
export function mayHaveSide(folder: string, name: string): boolean {
  const kept = gitFolder(folder);
  return kept === null || existsSync(path.join(kept, name));
}

/** True where git does not look for the repository: who calls it says where that is. */
function isTold(): boolean {
  return process.env['GIT_DIR'] !== undefined;
}

/** The nearest folder with what git knows a repository by: `.git`, or the first file of one without a work tree. */
function repositoryFolder(folder: string): string | null {
  if (!existsSync(folder)) return null;
  // Git goes up from where a folder really is.
  for (let at = realpathSync(folder), below = ''; at !== below; [at, below] = [path.dirname(at), at])
    if (existsSync(path.join(at, '.git')) || existsSync(path.join(at, 'HEAD'))) return at;
  return null;
}

// Matches the file that stands for a git folder kept elsewhere: "gitdir: /van-kien/.git/worktrees/hai".
const ELSEWHERE = /^gitdir: (.+?)\r?\n?$/;

/** Where git keeps what is of this work tree alone; null where that is not plain to see, or not kept as files. */
function gitFolder(folder: string): string | null {
  const at = isTold() ? null : repositoryFolder(folder);
  if (at === null) return null;
  const place = path.join(at, '.git');
  const kind = statSync(place, { throwIfNoEntry: false });
  if (kind === undefined) return null;
  const kept = kind.isFile() ? ELSEWHERE.exec(textOf(place))?.[1] : '.git';
  if (kept === undefined) return null;
  const has = (name: string) => existsSync(path.resolve(at, kept, name));
  return has('HEAD') && (has('objects') || has('commondir')) && !has('reftable')
    ? path.resolve(at, kept)
    : null;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
