import path from 'node:path';
import { SiteFiles } from '#build/output/site-files.ts';
import { contentFolder } from './content-folder.ts';

/** The files of a site that is made where none stands, and what is in them. */
export function freshFiles(): { files: SiteFiles; read: (file: string) => string | null } {
  const folder = contentFolder({});
  const files = new SiteFiles(path.join(folder, 'site'), path.join(folder, 'moi'), 'bản thử', null, null);
  return { files, read: (file) => (files.has(file) ? files.read(file).toString('utf8') : null) };
}
