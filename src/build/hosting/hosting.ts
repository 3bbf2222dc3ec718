import { caddyHeaders, nginxHeaders, siteHeaders, writeHeadersFile } from '#domain/hosting/headers-file.ts';
import type { SiteFiles } from '../output/site-files.ts';

/**
 * Files hosts look for: response headers (`_headers`; for nginx and Caddy to include), and the sign that keeps folders
 * with an underscore on GitHub Pages.
 *
 * @param base path the site is built under
 */
export function writeHostFiles(files: SiteFiles, base: string): void {
  const texts: Readonly<Record<string, string>> = {
    _headers: writeHeadersFile(siteHeaders(base)),
    'tieu-de.nginx.conf': nginxHeaders(),
    'tieu-de.caddy': caddyHeaders(),
    '.nojekyll': '',
  };
  for (const [name, text] of Object.entries(texts)) files.put('may-chu', name, text);
}
