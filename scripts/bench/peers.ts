import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the bench keeps what it makes and installs: outside the project. */
export const WORKSHOP = path.join(tmpdir(), 'van-kien-bench');

const HOME = path.join(WORKSHOP, 'peers');

/** Versions the peers are measured at; Pagefind is the one the product uses. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  starlight: ['astro@7.3.5', '@astrojs/starlight@0.42.4'],
  vitepress: ['vitepress@1.6.4'],
  pagefind: ['pagefind@1.6.0'],
  'hugo-extended': ['hugo-extended@0.166.0'],
};

/** Folder whose packages the sites of the peers are built with. */
export function peerFolder(name: string): string {
  return path.join(HOME, name);
}

/** File of a command that a peer's packages bring. */
export function peerCommand(name: string, command: string): string {
  return path.join(peerFolder(name), 'node_modules', '.bin', command);
}

/** Installs a peer into the workshop if it is not there; the reason where it cannot be. */
export function installPeer(name: string): string | null {
  const folder = peerFolder(name);
  const done = path.join(folder, 'installed');
  if (existsSync(done)) return null;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  try {
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...(PACKAGES[name] ?? [])];
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return `${name} cannot be installed here: ${text.split('\n').slice(0, 3).join(' ')}`;
  }
  writeFileSync(done, '');
  return null;
}

/** Hugo's binary: the one named by HUGO, the system's, or that of the npm package; else why there is none. */
export function findHugo(): { command: string } | { reason: string } {
  const own = process.env['HUGO'] || 'hugo';
  if (runs(own)) return { command: own };
  const reason = installPeer('hugo-extended');
  const command = peerCommand('hugo-extended', 'hugo');
  if (reason === null && runs(command)) return { command };
  return {
    reason: `no Hugo here: not named by HUGO, not on this system, and ${reason ?? 'its npm package brings no binary that runs'}`,
  };
}

function runs(command: string): boolean {
  try {
    execFileSync(command, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
