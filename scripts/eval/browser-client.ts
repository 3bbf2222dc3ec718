import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../browser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A page that holds the client as a visitor's browser does. The client's own modules are served unbundled. */
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>eval</title><script type="module">
import { createSearchClient } from '/src/client/search/client.ts';
import { startPagefind } from '/src/client/search/pagefind-program.ts';
const fetched = async (file) => {
  const response = await fetch('/bundle/' + file);
  if (!response.ok) throw new Error(file + ' ' + response.status);
  return response;
};
window.open_ = () => createSearchClient({
  loadJson: async (file) => (await fetched(file)).json(),
  loadPagefind: (program) => startPagefind(program, async (file) => (await fetched(file)).arrayBuffer()),
  loadSite: () => Promise.reject(new Error('no site about the bundle')),
});
window.client_ = window.open_();
window.run_ = async (query, options) => {
  const start = performance.now();
  const { results, near, total, understood } = await window.client_.search(query, options);
  const ms = performance.now() - start;
  return { ms, total, urls: results.map((r) => r.url), near: near.map((r) => r.url), notes: understood.notes };
};
</script>`;

/** One query in the browser: time from keystroke to results, addresses in order. */
export interface BrowserAnswer {
  readonly ms: number;
  readonly total: number;
  readonly urls: readonly string[];
  readonly near: readonly string[];
}

/** Bytes sent since the last reset, after gzip where a host would compress: index bundle only, by kind of file. */
export type Transfer = Readonly<Record<string, number>>;

/** The client over a bundle in real Chromium. */
export interface BrowserClient {
  search(query: string, limit?: number): Promise<BrowserAnswer>;
  /** A new browser context: empty cache, nothing loaded. */
  fresh(): Promise<void>;
  transfer(): Transfer;
  resetTransfer(): void;
  close(): Promise<void>;
}

/** Opens Chromium on a page with the client over the bundle in `bundle`. */
export async function openBrowserClient(bundle: string): Promise<BrowserClient> {
  const sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    serve(path, bundle).then(
      ({ body, type }) => {
        if (path.startsWith('/bundle/')) count(sent, path, body);
        response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const browser = await launchBrowser();
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(origin);
    await page.waitForFunction('window.client_ !== undefined');
    return page;
  };
  let page = await open();
  return {
    search: (query, limit = 10) =>
      page.evaluate<BrowserAnswer>(`window.run_(${JSON.stringify(query)}, { limit: ${limit} })`),
    fresh: async () => {
      await page.context().close();
      page = await open();
    },
    transfer: () => Object.fromEntries(sent),
    resetTransfer: () => {
      sent.clear();
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

async function serve(path: string, bundle: string): Promise<{ body: Buffer | string; type: string }> {
  if (path === '/') return { body: PAGE, type: 'text/html' };
  if (path.startsWith('/bundle/')) {
    const body = await readFile(join(bundle, path.slice('/bundle/'.length)));
    return { body, type: path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream' };
  }
  const source = await readFile(join(ROOT, path), 'utf8');
  return { body: stripTypeScriptTypes(source), type: 'text/javascript' };
}

function count(sent: Map<string, number>, path: string, body: Buffer | string): void {
  const kind = kindOf(path);
  const compressed = /\.pf_|\.pagefind$/.test(path) ? body.length : gzipSync(body, { level: 9 }).length;
  sent.set(kind, (sent.get(kind) ?? 0) + compressed);
}

function kindOf(path: string): string {
  if (path.includes('/index/')) return 'index';
  if (path.includes('/muc/')) return 'texts';
  if (path.endsWith('danh-muc.json')) return 'catalogue';
  return path.endsWith('.pf_meta') ? 'meta' : 'runtime';
}
