import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeContent } from './corpus/corpus.ts';
import { headOf } from './corpus/corpus-document.ts';
import type { Command } from './measure.ts';
import { findHugo, installPeer, peerCommand, peerFolder, WORKSHOP } from './peers.ts';
import { type PeerSite, writeHugo, writeStarlight } from './peer-sites.ts';

/** A way to build the documents of the bench. */
export interface Builder {
  readonly name: string;
  readonly commands: readonly Command[];
  readonly outDir: string;
  /** What an earlier build left for a later one; a cold build starts without it. */
  readonly caches: readonly string[];
  /** Source file of a document. */
  readonly page: (index: number) => string;
}

/** Where there is no builder, why. */
export type BuilderOrReason = Builder | { readonly name: string; readonly reason: string };

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Names as they are chosen on the command line: each makes its sources and says how they are built. */
export const BUILDERS: Readonly<Record<string, (documents: number, seed: number) => BuilderOrReason>> = {
  product: (documents, seed) => ownBuilder('Văn Kiện, everything', 'product', documents, seed, ROOT),
  hugo: (documents, seed) => {
    const name = 'Hugo + Pagefind';
    const hugo = findHugo();
    if ('reason' in hugo) return { name, reason: hugo.reason };
    const missing = installPeer('pagefind');
    if (missing !== null) return { name, reason: missing };
    const site = writeHugo(path.join(WORKSHOP, 'sites', `hugo-${documents}`), documents, seed);
    const commands = [
      { file: hugo.command, args: ['--quiet'], cwd: site.folder },
      { file: peerCommand('pagefind', 'pagefind'), args: ['--site', 'public'], cwd: site.folder },
    ];
    return peerBuilder(name, site, commands, ['resources']);
  },
  starlight: (documents, seed) => {
    const name = 'Starlight';
    const missing = installPeer('starlight');
    if (missing !== null) return { name, reason: missing };
    // Below its packages, so that they are found.
    const site = writeStarlight(
      path.join(peerFolder('starlight'), 'sites', String(documents)),
      documents,
      seed,
    );
    return peerBuilder(name, site, [starlightBuild(site)], ['.astro', 'node_modules']);
  },
};

/** How a Starlight site is built. */
export function starlightBuild(site: PeerSite): Command {
  const env = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  return { file: peerCommand('starlight', 'astro'), args: ['build', '--silent'], cwd: site.folder, env };
}

function peerBuilder(
  name: string,
  site: PeerSite,
  commands: readonly Command[],
  caches: readonly string[],
): Builder {
  return { name, commands, ...site, caches: caches.map((cache) => path.join(site.folder, cache)) };
}

/** The product as another folder has it: a worktree of an earlier state with its packages. */
export function worktreeBuilder(folder: string, documents: number, seed: number): Builder {
  const name = path.basename(path.resolve(folder));
  return ownBuilder(`Văn Kiện, ${name}`, name, documents, seed, path.resolve(folder));
}

/** What Node is given by `npm run build` of a state of the product. */
function buildArguments(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build.split(' ').slice(1);
}

function ownBuilder(name: string, key: string, documents: number, seed: number, root: string): Builder {
  const folder = path.join(WORKSHOP, 'sites', `${key}-${documents}`);
  rmSync(folder, { recursive: true, force: true });
  const content = path.join(folder, 'content');
  writeContent(content, documents, seed);
  const outDir = path.join(folder, 'dist');
  const cache = path.join(folder, 'cache');
  const command = {
    file: process.execPath,
    args: [...buildArguments(root), '--outDir', outDir],
    cwd: root,
    env: { VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: cache, ASTRO_TELEMETRY_DISABLED: '1' },
  };
  return {
    name,
    outDir,
    caches: [cache],
    commands: [command],
    page: (index) => path.join(content, 'documents', headOf(index, seed).key, 'ban-hanh.mdx'),
  };
}
