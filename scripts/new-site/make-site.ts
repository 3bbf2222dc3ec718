import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_SETTING } from '#library/settings.ts';

const templates = import.meta.dirname;

/** How shells of an operating system set a variable for the commands after it. */
export function settingLine(name: string, value: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? `set ${name}=${value}` : `export ${name}="${value}"`;
}

/**
 * Makes the content folder of a new site: its settings and what an editor has to know, no content.
 *
 * @returns the names of the files and folders made; null, and nothing done, where the folder holds something already
 */
export function makeSite(folder: string, platform: NodeJS.Platform = process.platform): string[] | null {
  const root = path.resolve(folder);
  if (existsSync(root) && readdirSync(root).length > 0) return null;
  const setting = settingLine(CONTENT_SETTING, root, platform);
  const readme = readFileSync(path.join(templates, 'README.md'), 'utf8')
    .replaceAll('{THU_MUC}', root)
    .replaceAll('{DAT_BIEN}', setting);
  for (const name of ['documents', 'news']) mkdirSync(path.join(root, name), { recursive: true });
  writeFileSync(path.join(root, 'site.yaml'), readFileSync(path.join(templates, 'site.yaml')));
  writeFileSync(path.join(root, 'README.md'), readme);
  return ['site.yaml', 'README.md', 'documents/', 'news/'];
}
