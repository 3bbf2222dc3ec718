import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openHanded } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { Integrity } from '../hosting/integrity.ts';
import { packPages, type PagePack, unpackPages } from './page-pack.ts';
import { LinkReader, ShellFacts } from '../audit/link-audit.ts';
import { openApp } from './astro-internals.ts';
import { RoutePages } from './route-pages.ts';
import type { Job, JobDone, ThreadData } from './page-pool.ts';

// Makes the pages of documents in a thread of its own.

const { setup, jobs, next } = workerData as ThreadData;
provideLibrary(openHanded(setup.library));
const app = await openApp(setup.app);
const address = { ...setup.address, origin: setup.app.origin, site: setup.site };
const opened = new Map<string, Promise<RoutePages>>();
const integrity = new Integrity(setup.files);
const shells = new ShellFacts();
/** Folders that are there. */
const made = new Set<string>();

let said: JobDone = { end: true };
for (let job = take(); job; job = take()) {
  try {
    say(await work(job));
  } catch (error) {
    said = {
      error: `${job.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    };
    break;
  }
}
say(said);

function take(): Job | undefined {
  return jobs[Atomics.add(next, 0, 1)];
}

function say(done: JobDone): void {
  parentPort?.postMessage(done);
}

/** Makes the files of one document: from what was kept of the same pages, else by rendering. */
async function work({ paths, pack }: Job): Promise<JobDone> {
  const kept = pack === null ? null : unpackPages(pack);
  if (kept) {
    for (const [file, bytes] of kept.files) write(file, bytes);
    return { links: kept.links, rendered: 0 };
  }
  const reader = new LinkReader(setup.address, shells);
  const files: PagePack['files'] = [];
  for (const { pathname, component, isPage } of paths) {
    const pages = await pagesOf(component);
    const html = isPage ? integrity.seal(await pages.page(pathname)) : null;
    const bytes = html === null ? await pages.file(pathname) : Buffer.from(html);
    const file = isPage ? `${pathname.slice(1).replace(/\/$/, '')}/index.html` : pathname.slice(1);
    write(file, bytes);
    if (html !== null) reader.add(file, html);
    files.push([file, bytes]);
  }
  const links = reader.finish();
  if (pack !== null && links.faults.length === 0) {
    packPages(pack, { files, links });
  }
  return { links, rendered: files.length };
}

/** The pages of a component, opened when the first is made. */
function pagesOf(component: string): Promise<RoutePages> {
  const open = opened.get(component) ?? RoutePages.open(app, component, address);
  opened.set(component, open);
  return open;
}

function write(file: string, bytes: Uint8Array): void {
  const target = path.join(setup.outDir, file);
  const folder = path.dirname(target);
  if (!made.has(folder)) makeFolder(folder);
  writeFileSync(target, bytes);
}

/** Makes a folder in one call: those above it are there in most cases. */
function makeFolder(folder: string): void {
  if (!made.has(path.dirname(folder))) {
    mkdirSync(folder, { recursive: true });
  } else {
    try {
      mkdirSync(folder);
    } catch {
      mkdirSync(folder, { recursive: true });
    }
  }
  made.add(folder);
}
