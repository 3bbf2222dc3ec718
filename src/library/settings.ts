import path from 'node:path';
import { digestOf } from './digest.ts';

/*
 * What the user sets by environment variables. They are read here alone, by a command as it begins; what it starts is
 * told by arguments.
 */

/** Name of the setting that says where the content folder is; a path, absolute or relative to the working folder. */
export const CONTENT_SETTING = 'VAN_KIEN_CONTENT';

/** Name of the setting that says where a build keeps what it may use again. */
const CACHE_SETTING = 'VAN_KIEN_CACHE';

type Environment = Readonly<Record<string, string | undefined>>;

/** The content folder of this run: `VAN_KIEN_CONTENT`, else `content` in the working folder. */
export function contentRoot(env: Environment = process.env, cwd: string = process.cwd()): string {
  return path.resolve(cwd, env[CONTENT_SETTING] || 'content');
}

/** The project's own content folder: its catalogues serve a content folder that brings none of its own. */
export function defaultContentRoot(cwd: string = process.cwd()): string {
  return path.resolve(cwd, 'content');
}

/**
 * Where builds of a content folder keep what they may use again: `VAN_KIEN_CACHE`, else a folder of its own, so that
 * those of two content folders never see each other's.
 */
export function cacheRoot(
  content: string,
  env: Environment = process.env,
  cwd: string = process.cwd(),
): string {
  const own = path.join('node_modules/.cache/van-kien', digestOf(path.resolve(cwd, content)).slice(0, 12));
  return path.resolve(cwd, env[CACHE_SETTING] || own);
}

/** Name of the setting that says where the database of search is: an address with its password. */
const DATABASE_SETTING = 'VAN_KIEN_DATABASE';

/** The address of the database of search: `VAN_KIEN_DATABASE`; null where it is not set. */
export function databaseUrl(env: Environment = process.env): string | null {
  return env[DATABASE_SETTING] || null;
}
