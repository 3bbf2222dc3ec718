import { caddyHeaders, nginxHeaders, siteHeaders, writeHeadersFile } from '#domain/hosting/headers-file.ts';
import type { SiteFiles } from '../output/site-files.ts';

/**
 * Files hosts look for: response headers (`_headers`; for nginx and Caddy to include), and the sign that keeps folders
 * with an underscore on GitHub Pages.
 *
 * @param base path the site is built under
 * @param service the address of the search service that pages may ask; null where there is none
 */
export function writeHostFiles(files: SiteFiles, base: string, service: string | null): void {
  const texts: Readonly<Record<string, string>> = {
    _headers: writeHeadersFile(siteHeaders(base, service)),
    'tieu-de.nginx.conf': nginxHeaders(service),
    'tieu-de.caddy': caddyHeaders(service),
    '.nojekyll': '',
  };
  for (const [name, text] of Object.entries(texts)) files.put('may-chu', name, text);
}
