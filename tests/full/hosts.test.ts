import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { launchBrowser } from '#scripts/browser.ts';
import { SECURITY_HEADERS } from '#domain/hosting/security-headers.ts';

const site = inject('rootSite');
/** A script of the site, with the digest of its bytes in its name. */
const script = `/_tep/${readdirSync(path.join(site, '_tep')).find((name) => name.endsWith('.js')) ?? ''}`;
const recipe = (file: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../scripts/hosting', file), 'utf8').replaceAll(
    '/srv/van-kien',
    site,
  );

/** A server of an office: how it is asked for its version, and what starts it on the recipe. */
interface Host {
  name: string;
  version: [string, string];
  /** Writes its configuration into a folder; gives the command. */
  command: (folder: string, port: number) => [string, ...string[]];
}

const HOSTS: Host[] = [
  {
    name: 'nginx',
    version: ['nginx', '-v'],
    command: (folder, port) => {
      const file = path.join(folder, 'nginx.conf');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      // What a distribution's own nginx.conf has around the files of conf.d, with every path in the folder.
      writeFileSync(
        file,
        `daemon off; ${process.getuid?.() === 0 ? 'user root; ' : ''}pid ${folder}/pid; error_log stderr; events {}
http {
  types { text/html html; text/css css; text/xml xml; application/javascript js; application/json json; image/svg+xml svg; }
  access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
${recipe('nginx.conf').replace('listen 80', `listen 127.0.0.1:${String(port)}`)}
}`,
      );
      return ['nginx', '-p', folder, '-c', file];
    },
  },
  {
    name: 'Caddy',
    version: ['caddy', 'version'],
    command: (folder, port) => {
      const file = path.join(folder, 'Caddyfile');
      const address = `http://127.0.0.1:${String(port)}`;
      writeFileSync(
        file,
        `{\n  admin off\n}\n${recipe('Caddyfile').replace(/^van-kien\.example/m, address)}`,
      );
      return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
    },
  },
];

describe.each(HOSTS)('$name on its recipe (skipped where it is not installed)', ({ version, command }) => {
  const isThere = spawnSync(version[0], [version[1]]).error === undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-host-'));
  let address = '';
  let browser: Browser | null = null;
  let stop: () => void = () => undefined;

  beforeAll(async () => {
    if (!isThere) return;
    const port = await freePort();
    address = `http://127.0.0.1:${String(port)}`;
    const [file, ...args] = command(folder, port);
    const server = spawn(file, args, { stdio: 'ignore', env: { ...process.env, HOME: folder } });
    stop = () => server.kill();
    await vi.waitFor(() => fetch(address), { timeout: 20_000 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.runIf(isThere)('sends every security header with pages, files and errors', async () => {
    for (const at of ['/', '/khong-co/', script]) {
      const { headers } = await fetch(address + at);
      for (const { name, value } of SECURITY_HEADERS) expect(headers.get(name), `${at} ${name}`).toBe(value);
    }
  });

  it.runIf(isThere)('sends the worker of the search without the policy of pages', async () => {
    const { status, headers } = await fetch(`${address}/pagefind/pagefind-worker.js`);
    expect([status, headers.get('content-security-policy')]).toEqual([200, null]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.runIf(isThere)(
    'answers what is not there with the page of the site, and folders without their stroke',
    async () => {
      const missing = await fetch(`${address}/khong-co/`);
      expect([missing.status, await missing.text()]).toEqual([
        404,
        readFileSync(path.join(site, '404.html'), 'utf8'),
      ]);
      const folderOnly = await fetch(`${address}/vb`, { redirect: 'manual' });
      expect([301, 308]).toContain(folderOnly.status);
      expect(folderOnly.headers.get('location')).toBe('/vb/');
    },
  );

  it.runIf(isThere)('keeps hashed files for a year, packs texts, and says that they are UTF-8', async () => {
    const hashed = await fetch(address + script, { headers: { 'accept-encoding': 'gzip' } });
    expect(hashed.headers.get('cache-control')).toContain('max-age=31536000');
    const data = readdirSync(path.join(site, 'vb'), { recursive: true }).map(String);
    for (const end of ['.csv', '.md', 'data.json']) {
      const file = data.find((name) => name.endsWith(end)) ?? end;
      const { status, headers } = await fetch(`${address}/vb/${file}`, {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(status, file).toBe(200);
      if (end !== 'data.json') expect(headers.get('content-type'), file).toMatch(/charset=utf-8/i);
    }
    const page = await fetch(`${address}/chi-tieu/`, { headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const manifest = await fetch(`${address}/trang.webmanifest`);
    expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
  });

  it.runIf(isThere)('leads short links on, and lets the search work under its policy', async () => {
    const [short = ''] = readdirSync(path.join(site, 'x'));
    const page = await (browser as Browser).newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${address}/x/${short}/`);
    await page.waitForURL((url) => !url.pathname.startsWith('/x/'));
    await page.goto(`${address}/tim-kiem/?q=bao+hiem+y+te`);
    await page.locator('#ket-qua[data-trang-thai="xong"] a').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });
}
