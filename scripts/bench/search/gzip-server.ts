import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A folder served as a host with compression serves it, and the bytes it sent. */
export interface GzipServer {
  readonly address: string;
  /** Bytes of bodies sent, and requests answered, since the last `reset`. */
  sent(): { bytes: number; requests: number };
  reset(): void;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

// Matches what is compressed already: the parts of a Pagefind index ("vi_1a2b.pf_index", "wasm.vi.pagefind"), fonts.
const COMPRESSED = /\.(?:pf_[a-z]+|pagefind|woff2|png|jpe?g|webp)$/;

/** Serves a folder on a free port of this machine; everything that can shrink is sent with gzip at its best. */
export async function serveGzip(folder: string): Promise<GzipServer> {
  const cache = new Map<string, Buffer>();
  let bytes = 0;
  let requests = 0;
  const bodyOf = async (file: string): Promise<Buffer> => {
    const known = cache.get(file);
    if (known) return known;
    const raw = await readFile(file);
    const body = COMPRESSED.test(file) ? raw : gzipSync(raw, { level: 9 });
    cache.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const asked = path.posix.normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname),
    );
    const file = path.join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
    bodyOf(file).then(
      (body) => {
        bytes += body.length;
        requests++;
        response.writeHead(200, {
          'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
          'cache-control': 'max-age=600',
          ...(COMPRESSED.test(file) ? {} : { 'content-encoding': 'gzip' }),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => ({ bytes, requests }),
    reset: () => {
      bytes = 0;
      requests = 0;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
