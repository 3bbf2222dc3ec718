import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '#library/digest.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { GroupLinks } from '../audit/link-audit.ts';
import type { MadeFile } from './made-file.ts';

/** Files that are made together, under one digest of all that they are made from. */
export interface FileGroup {
  name: string;
  key: string;
  files: readonly MadeFile[];
  /** What the audit needs of their links; null where there is no page among them. */
  links: GroupLinks | null;
}

/** What a build put in place: its groups, and when each file and folder was last changed (milliseconds). */
export interface SiteState {
  groups: FileGroup[];
  files: Map<string, number>;
  folders: Map<string, number>;
}

/** As it is kept: each file once, with its time. */
interface Packed {
  groups: {
    name: string;
    key: string;
    links: GroupLinks | null;
    /** A line each: path, size, digest, when it was last changed; a tab between. */
    files: string;
  }[];
  folders: [string, number][];
}

/** Changes whenever the form of what is kept does. */
const FORM = 3;

/** The state of the site that stands in `target`, as the build that put it there left it; null where none is kept. */
export function readState(cache: string, target: string): SiteState | null {
  const { file, name } = placeOf(cache, target);
  const kept = readSealed(file, name);
  if (kept === null) return null;
  const packed = JSON.parse(kept.toString('utf8')) as Packed;
  const times = new Map<string, number>();
  const groups = packed.groups.map(({ files, ...group }): FileGroup => ({
    ...group,
    files: files.split('\n').flatMap((line) => {
      const [file = '', size, digest = '', changed] = line.split('\t');
      if (file === '') return [];
      times.set(file, Number(changed));
      return [{ file, size: Number(size), digest }];
    }),
  }));
  return { groups, files: times, folders: new Map(packed.folders) };
}

/** Keeps the state of a site that was put in place. */
export function writeState(cache: string, target: string, { groups, files, folders }: SiteState): void {
  const place = placeOf(cache, target);
  const packed: Packed = {
    groups: groups.map(({ name, key, links, files: made }) => ({
      name,
      key,
      links,
      files: made
        .map(({ file, size, digest }) => [file, size, digest, files.get(file) ?? 0].join('\t'))
        .join('\n'),
    })),
    folders: [...folders],
  };
  writeSealed(place.file, place.name, Buffer.from(JSON.stringify(packed)));
}

function placeOf(cache: string, target: string): { file: string; name: string } {
  const name = `site ${FORM} ${target}`;
  return { file: path.join(cache, 'dat', `${digestOf(target).slice(0, 12)}.json`), name };
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
      const stat = statSync(path.join(target, file), { throwIfNoEntry: false });
      if (stat?.isFile() && stat.size === size && stat.mtimeMs === state.files.get(file)) intact.add(file);
    }
  const foreign: string[] = [];
  for (const [folder, changed] of state.folders) {
    const place = path.join(target, folder);
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
  statSync(path.join(target, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;

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
