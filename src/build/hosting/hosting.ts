import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { caddyHeaders, nginxHeaders, siteHeaders, writeHeadersFile } from '#domain/hosting/headers-file.ts';

/**
 * Files hosts look for: response headers (`_headers`; for nginx and Caddy to include), and the sign that keeps folders
 * with an underscore on GitHub Pages.
 */
export function hosting(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'van-kien-hosting',
    hooks: {
      'astro:config:done': ({ config: done }) => {
        config = done;
      },
      'astro:build:done': ({ dir }) => {
        const files: Readonly<Record<string, string>> = {
          _headers: writeHeadersFile(siteHeaders(config.base)),
          'tieu-de.nginx.conf': nginxHeaders(),
          'tieu-de.caddy': caddyHeaders(),
          '.nojekyll': '',
        };
        for (const [name, text] of Object.entries(files)) {
          writeFileSync(path.join(fileURLToPath(dir), name), text);
        }
      },
    },
  };
}
