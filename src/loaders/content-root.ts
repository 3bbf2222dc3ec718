import { existsSync } from 'node:fs';
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

/** A file of the project's own sample content, used where a content folder leaves a catalogue out; null if absent. */
export function existing(file: string): string | null {
  return existsSync(file) ? file : null;
}
