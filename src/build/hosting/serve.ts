import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeadersFile } from '#domain/hosting/headers-file.ts';
import { isWithin } from '../within.ts';

/** Where a built site is served. */
export interface ServeOptions {
  /** Folder of the built site. */
  dir: string;
  /** Path the site was built under. */
  base: string;
  /** 0 takes any free port. */
  port: number;
  host: string;
}

/** True where a path arrives, by a symbolic link, at something outside of the folder, which is given as it really is. */
function leadsOut(root: string, url: string): boolean {
  try {
    const wanted = path.join(root, decodeURIComponent(url.split(/[?#]/)[0] ?? ''));
    const places = [wanted, path.join(wanted, 'index.html'), `${wanted.replace(/\/$/, '')}.html`];
    return places.some((place) => {
      const real = existsSync(place) ? realpathSync(place) : root;
      return real !== root && !isWithin(root, real);
    });
  } catch {
    // No path at all: the file server says so.
    return false;
  }
}

/**
 * Where the address of a page that lacks the slash at its end leads, as on other hosts: links of a page are written from
 * its own place. Null for any other address.
 */
function withSlash(root: string, url: string): string | null {
  const [place = '', query] = url.split('?');
  if (place.endsWith('/') || !isPageAt(root, place)) return null;
  return `./${place.slice(place.lastIndexOf('/') + 1)}/${query === undefined ? '' : `?${query}`}`;
}

function isPageAt(root: string, place: string): boolean {
  try {
    return existsSync(path.join(root, decodeURIComponent(place), 'index.html'));
  } catch {
    // No path at all: the file server says so.
    return false;
  }
}

/** Serves a built site as a plain file host would, with its own 404 page and the headers of its `_headers` file. */
export function serveSite({
  dir,
  base,
  port,
  host,
}: ServeOptions): Promise<{ server: Server; address: string }> {
  const files = sirv(dir, { etag: true, extensions: ['html'] });
  const root = realpathSync(dir);
  const prefix = base.replace(/\/+$/, '');
  const missing = path.join(dir, '404.html');
  const headersFile = path.join(dir, '_headers');
  const rules = existsSync(headersFile) ? parseHeadersFile(readFileSync(headersFile, 'utf8')) : [];
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(missing) ? readFileSync(missing) : 'Không tìm thấy trang.');
    };
    const url = request.url ?? '/';
    for (const { name, value } of headersFor(rules, url.split('?')[0] ?? '')) response.setHeader(name, value);
    if (prefix !== '' && url !== prefix && !url.startsWith(`${prefix}/`)) {
      notFound();
      return;
    }
    if (leadsOut(root, url.slice(prefix.length))) {
      notFound();
      return;
    }
    const slashed = withSlash(root, url.slice(prefix.length) || '/');
    if (slashed !== null) {
      response.writeHead(301, { location: slashed });
      response.end();
      return;
    }
    request.url = url.slice(prefix.length) || '/';
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo;
      resolve({ server, address: `http://${host}:${bound}${prefix}/` });
    });
  });
}

/** Serves a built site at the port asked for, or at a free one where that is taken. */
export async function serveAnywhere(options: ServeOptions): Promise<{ server: Server; address: string }> {
  try {
    return await serveSite(options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serveSite({ ...options, port: 0 });
  }
}
