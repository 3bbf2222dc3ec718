import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { freePort } from './postgres-server.ts';

/** A server of an office: how it is asked for its version, and what starts it on the recipe. */
export interface Host {
  readonly name: string;
  readonly version: readonly [string, string];
  /** Writes its configuration for a site into a folder; gives the command. */
  readonly command: (folder: string, port: number, site: string) => readonly [string, ...string[]];
}

const recipe = (file: string, site: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../scripts/hosting', file), 'utf8').replaceAll(
    '/srv/van-kien',
    site,
  );

export const NGINX: Host = {
  name: 'nginx',
  version: ['nginx', '-v'],
  command: (folder, port, site) => {
    const file = path.join(folder, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    // What a distribution's own nginx.conf has around the files of conf.d, with every path in the folder.
    writeFileSync(
      file,
      `daemon off; ${process.getuid?.() === 0 ? 'user root; ' : ''}pid ${folder}/pid; error_log stderr; events {}
http {
  types { text/html html; text/css css; text/xml xml; application/javascript js; application/json json; image/svg+xml svg; }
  access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
${recipe('nginx.conf', site).replace('listen 80', `listen 127.0.0.1:${String(port)}`)}
}`,
    );
    return ['nginx', '-p', folder, '-c', file];
  },
};

export const CADDY: Host = {
  name: 'Caddy',
  version: ['caddy', 'version'],
  command: (folder, port, site) => {
    const file = path.join(folder, 'Caddyfile');
    const address = `http://127.0.0.1:${String(port)}`;
    writeFileSync(
      file,
      `{\n  admin off\n}\n${recipe('Caddyfile', site).replace(/^van-kien\.example/m, address)}`,
    );
    return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
  },
};

/** Whether it is installed here. */
export function isInstalled({ version: [file, option] }: Host): boolean {
  return spawnSync(file, [option]).error === undefined;
}

/** Serves a built site as the recipe says; resolves once it answers. */
export async function startHost(
  { command }: Host,
  site: string,
): Promise<{ readonly address: string; readonly stop: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-host-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  const [file, ...args] = command(folder, port, site);
  const server = spawn(file, args, { stdio: 'ignore', env: { ...process.env, HOME: folder } });
  await vi.waitFor(() => fetch(address), { timeout: 20_000 });
  return {
    address,
    stop: () => {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
