import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { editionOf } from '#library/edition.ts';
import { digestOf } from '#library/digest.ts';
import { guidesFolder } from '#library/pages/guides-folder.ts';
import { keepOnly } from '#library/file/kept-texts.ts';
import { passingBytes } from '#library/file/passing-bytes.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { Library } from '#library/library.ts';
import type { ModuleImports } from '../hosting/integrity.ts';
import { type MadeFile, fileDigest, madeFile } from '../output/made-file.ts';
import { FolderMaker } from '../output/folder-maker.ts';
import { filesBelow } from '../output/site-state.ts';
import type { AppSetup } from '../pages/astro-internals.ts';

/*
 * What Astro makes of the code, and of the guides, which it compiles: an app that renders pages, and the files that go
 * out as they are. It is the same until one of these changes, so it is kept, and a build after a change of a document
 * starts from it without Astro. Nothing of documents, catalogues or ledgers is in it.
 */

/** The frame of a site. */
export interface Frame {
  /** Digest of what it was made from. */
  key: string;
  /** Digest of what every page takes from it: names and digests of scripts and style sheets. */
  shell: string;
  /** How its app is opened. */
  app: AppSetup;
  /** Folder of the files that go out as they are, and what they are. */
  folder: string;
  files: MadeFile[];
  /** What modules among these import at once. */
  imports: ModuleImports;
}

/** Where frames of a workshop stand opened, and what of them is packed in a cache. */
export interface FramePlaces {
  /** Inside the project: an app finds packages from where it stands. */
  workshop: string;
  cache: string;
}

/** Addresses that are built into the pages of a frame. */
export interface FrameAddress {
  base: string | undefined;
  site: string | undefined;
}

/** Folders inside of a frame: what renders, and what goes out. */
const [APP, OUT] = ['may', 'ra'];

/** Digest of all that a frame is made from. */
export function frameKey(library: Library, address: FrameAddress): string {
  const guides = guidesFolder(library.root);
  const { address: own, search } = library.catalogues().site;
  const files = editionOf(['public', 'package.json', ...(guides === undefined ? [] : [guides])]);
  const made = [
    library.kept?.edition,
    files,
    process.version,
    address.base ?? null,
    address.site ?? own,
    search,
  ];
  return digestOf(JSON.stringify(made)).slice(0, 32);
}

/** The frame of this key as it was kept; null where there is none. */
export function keptFrame(key: string, { workshop, cache }: FramePlaces): Frame | null {
  const packed = readSealed(packOf(cache, key), nameOf(key));
  if (packed === null) return null;
  const facts = JSON.parse(packed.toString('utf8', 0, packed.indexOf(10))) as FrameFacts;
  const place = placeOf(workshop, key, facts);
  if (!facts.parts.every((part) => isThere(place, part))) unpack(packed, facts, place);
  used(place);
  return frameAt(place, key, facts);
}

/** Milliseconds for which a frame stays opened that no build used. */
const UNUSED = 14 * 24 * 60 * 60 * 1000;
// "khung-c5d5e4995f1396a23c5d7f38984a1eb8-07225a44"
const OPENED = /^khung-[0-9a-f]{32}-[0-9a-f]{8}$/;

/** Says that a frame was used now. */
function used(place: string): void {
  const now = new Date();
  utimesSync(place, now, now);
}

/**
 * Removes frames of a workshop that no build has used for two weeks: those of older code, and of contents that are gone.
 *
 * @param now milliseconds of the clock
 */
export function clearUnusedFrames(workshop: string, now: number = Date.now()): void {
  for (const name of readdirSync(workshop)) {
    const place = path.join(workshop, name);
    if (OPENED.test(name) && now - statSync(place).mtimeMs > UNUSED)
      rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Keeps a frame that was just made, and forgets all others of this cache.
 *
 * @param made folders of the app and of the files that go out, which are moved, and what there is to know of them
 */
export function keepFrame(
  key: string,
  made: { app: string; out: string; setup: AppSetup; imports: ModuleImports },
  { workshop, cache }: FramePlaces,
): Frame {
  const { origin, styles, scripts } = made.setup;
  const fresh = path.join(workshop, `khung-${key}.${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  renameSync(made.app, path.join(fresh, APP));
  renameSync(made.out, path.join(fresh, OUT));
  const contents = filesBelow(fresh).map((file): [string, Buffer] => [
    file,
    readFileSync(path.join(fresh, file)),
  ]);
  const facts: FrameFacts = {
    setup: { origin, styles, scripts },
    imports: made.imports,
    parts: contents.map(([file, bytes]) => madeFile(file, bytes)),
  };
  const body = zstdCompressSync(Buffer.concat(contents.map(([, bytes]) => bytes)));
  writeSealed(
    packOf(cache, key),
    nameOf(key),
    Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), body]),
  );
  keepOnly(path.dirname(packOf(cache, key)), (name) => name === path.basename(packOf(cache, key)));
  const place = placeOf(workshop, key, facts);
  bringTo(place, fresh);
  return frameAt(place, key, facts);
}

interface FrameFacts {
  setup: Omit<AppSetup, 'entryFolder'>;
  imports: ModuleImports;
  parts: MadeFile[];
}

function frameAt(place: string, key: string, { setup, imports, parts }: FrameFacts): Frame {
  const files = parts.flatMap(({ file, ...rest }) =>
    file.startsWith(`${OUT}/`) ? [{ file: file.slice(OUT.length + 1), ...rest }] : [],
  );
  const shell = digestOf(JSON.stringify([setup, files]));
  return {
    key,
    shell,
    app: { ...setup, entryFolder: path.join(place, APP) },
    folder: path.join(place, OUT),
    files,
    imports,
  };
}

function isThere(place: string, { file, digest }: MadeFile): boolean {
  const target = path.join(place, file);
  return existsSync(target) && fileDigest(passingBytes(target)) === digest;
}

function unpack(packed: Buffer, { parts }: FrameFacts, place: string): void {
  // Something of it is gone: nobody can be using it.
  rmSync(place, { recursive: true, force: true });
  const fresh = `${place}.${process.pid}`;
  const maker = new FolderMaker(fresh);
  const whole = zstdDecompressSync(packed.subarray(packed.indexOf(10) + 1));
  let from = 0;
  for (const { file, size } of parts) {
    maker.write(file, whole.subarray(from, from + size));
    from += size;
  }
  bringTo(place, fresh);
}

/** Two builds may bring the same frame at the same time: the other's is the same, and may be in use already. */
function bringTo(place: string, fresh: string): void {
  try {
    renameSync(fresh, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Where a frame is packed in a cache. */
export const packOf = (cache: string, key: string) => path.join(cache, 'khung', `${key}.zst`);
/** Its name tells what is in it: Astro may name the parts of one frame otherwise each time it makes it. */
const placeOf = (workshop: string, key: string, { parts }: FrameFacts) =>
  path.join(workshop, `khung-${key}-${digestOf(JSON.stringify(parts)).slice(0, 8)}`);
const nameOf = (key: string) => `frame ${key}`;
