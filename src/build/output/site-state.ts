import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { digestOf } from '#library/digest.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { PackedLinks } from '../audit/packed-links.ts';
import { packQuickly } from '../quick-packing.ts';
import type { MadeFile } from './made-file.ts';

/** Files that are made together, under one digest of all that they are made from. */
export interface FileGroup {
  name: string;
  key: string;
  files: readonly MadeFile[];
  /** What the audit needs of their links; null where there is no page among them. */
  links: PackedLinks | null;
}

/** What a build put in place: its groups, and when each file and folder was last changed (milliseconds). */
export interface SiteState {
  groups: FileGroup[];
  files: Map<string, number>;
  folders: Map<string, number>;
}

/** What is kept begins with a line of JSON that says how long each part after it is. */
interface Head {
  /** Of `files` the letters in the text, of `links` the bytes; null where a group has none. */
  groups: [name: string, key: string, files: number, links: number | null][];
  /** Letters of the folders in the text, and bytes of the text as it is packed. */
  folders: number;
  text: number;
}

/** Changes whenever the form of what is kept does. */
const FORM = 5;

/**
 * Files of groups as they were written when they were read: most groups are kept as they are by the next build, which hands
 * on the very same lists, and then their words are the same too.
 */
const written = new WeakMap<readonly MadeFile[], string>();

/** The state of the site that stands in `target`, as the build that put it there left it; null where none is kept. */
export function readState(cache: string, target: string): SiteState | null {
  const place = placeOf(cache, target);
  const kept = readSealed(place.file, place.name);
  if (kept === null) return null;
  const begin = kept.indexOf(10) + 1;
  const head = JSON.parse(kept.toString('latin1', 0, begin)) as Head;
  const text = zstdDecompressSync(kept.subarray(begin, begin + head.text)).toString('latin1');
  let [at, packedAt] = [0, begin + head.text];
  const next = (length: number) => text.slice(at, (at += length));
  const times = new Map<string, number>();
  const groups = head.groups.map(([name, key, files, links]): FileGroup => ({
    name,
    key,
    files: readFiles(next(files), times),
    links: links === null ? null : kept.subarray(packedAt, (packedAt += links)),
  }));
  return { groups, files: times, folders: new Map(JSON.parse(next(head.folders)) as [string, number][]) };
}

/**
 * Keeps the state of a site that was put in place. A list of files that was read from an earlier state is written as it was
 * read: who hands it on says that each of them still stands as it did.
 */
export function writeState(cache: string, target: string, { groups, files, folders }: SiteState): void {
  const texts = groups.map(
    ({ files: made }) =>
      written.get(made) ?? made.map((each) => lineOf(each, files.get(each.file) ?? 0)).join('\n'),
  );
  const last = plain(JSON.stringify([...folders]));
  const text = packQuickly(Buffer.from(texts.join('') + last, 'latin1'));
  const head: Head = {
    groups: groups.map(({ name, key, links }, i) => [
      name,
      key,
      texts[i]?.length ?? 0,
      links === null ? null : links.length,
    ]),
    folders: last.length,
    text: text.length,
  };
  const place = placeOf(cache, target);
  const packed = groups.flatMap(({ links }) => links ?? []);
  const whole = Buffer.concat([Buffer.from(`${plain(JSON.stringify(head))}\n`, 'latin1'), text, ...packed]);
  writeSealed(place.file, place.name, whole);
}

/** Path, size, digest, when it was last changed; a tab between. */
function lineOf({ file, size, digest }: MadeFile, changed: number): string {
  const place = PLAIN_PATH.test(file) ? file : plain(JSON.stringify(file));
  return `${place}\t${size}\t${digest}\t${changed}`;
}

// Matches what is not of ASCII: "ấ".
const BEYOND = /[^\0-\x7f]/g;

/** JSON in ASCII alone, where a letter is a byte: megabytes of it are read and written in no time. */
function plain(json: string): string {
  return json.replace(BEYOND, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// Matches a path as every page's address gives it: "vb/hu-a/nq/2020-2025/01-nq-hu/index.html".
const PLAIN_PATH = /^[\w/.@-]+$/;

function readFiles(lines: string, times: Map<string, number>): readonly MadeFile[] {
  if (lines === '') return [];
  const files = lines.split('\n').map((line): MadeFile => {
    const [first = '', size, digest = '', changed] = line.split('\t');
    const file = first.startsWith('"') ? (JSON.parse(first) as string) : first;
    times.set(file, Number(changed));
    return { file, size: Number(size), digest };
  });
  written.set(files, lines);
  return files;
}

function placeOf(cache: string, target: string): { file: string; name: string } {
  const name = `site ${FORM} ${target}`;
  return { file: path.join(cache, 'dat', `${digestOf(target).slice(0, 12)}.zst`), name };
}

/** What of a site still stands as it was put in place. */
export interface Standing {
  /** Files nobody has touched since. */
  intact: ReadonlySet<string>;
  /** Files that are there and were not put there. */
  foreign: readonly string[];
}

/**
 * Looks at what stands in `target`: files by size and time of change, folders by theirs. No file is read.
 *
 * @param isIgnored names at the top of the folder that are no part of the site
 */
export function look(target: string, state: SiteState, isIgnored: (name: string) => boolean): Standing {
  const intact = new Set<string>();
  for (const { files } of state.groups)
    for (const { file, size } of files) {
      const stat = statSync(`${target}/${file}`, { throwIfNoEntry: false });
      if (stat?.isFile() && stat.size === size && stat.mtimeMs === state.files.get(file)) intact.add(file);
    }
  const foreign: string[] = [];
  for (const [folder, changed] of state.folders) {
    const place = `${target}/${folder}`;
    if (statSync(place, { throwIfNoEntry: false })?.mtimeMs === changed || !existsSync(place)) continue;
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (folder === '' && isIgnored(name)) continue;
      if (!entry.isDirectory()) {
        if (!state.files.has(name)) foreign.push(name);
      } else if (!state.folders.has(name)) foreign.push(...filesBelow(target, name));
    }
  }
  return { intact, foreign };
}

/** Files below a folder of `root`, as paths from `root` with `/`. */
export function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** When files and folders were last changed; those the files stand in, if none are named. */
export function timesOf(
  target: string,
  files: Iterable<string>,
  folders?: Iterable<string>,
): Pick<SiteState, 'files' | 'folders'> {
  const times: Pick<SiteState, 'files' | 'folders'> = { files: new Map(), folders: new Map() };
  for (const file of files) times.files.set(file, changedAt(target, file));
  for (const folder of folders ?? foldersOf(times.files.keys()))
    times.folders.set(folder, changedAt(target, folder));
  return times;
}

const changedAt = (target: string, name: string) =>
  statSync(`${target}/${name}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Every folder that one of these files stands below; the topmost is `''`. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>(['']);
  for (const file of files) {
    let end = file.lastIndexOf('/');
    for (; end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
