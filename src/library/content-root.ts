import path from 'node:path';

/** Name of the setting that says where the content folder is; a path, absolute or relative to the working folder. */
export const CONTENT_SETTING = 'VAN_KIEN_CONTENT';

/** The content folder of this run: `VAN_KIEN_CONTENT`, else `content` in the working folder. */
export function contentRoot(
  env: Readonly<Record<string, string | undefined>> = process.env,
  cwd: string = process.cwd(),
): string {
  return path.resolve(cwd, env[CONTENT_SETTING] || 'content');
}

/** The project's own content folder: its catalogues serve a content folder that brings none of its own. */
export function defaultContentRoot(cwd: string = process.cwd()): string {
  return path.resolve(cwd, 'content');
}
