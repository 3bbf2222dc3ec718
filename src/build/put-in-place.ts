import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** What putting in place does to the disk. */
export interface Disk {
  rename: (from: string, to: string) => void;
  copy: (from: string, to: string) => void;
  remove: (folder: string) => void;
  /** Removes a folder that may be large, when it suits. */
  removeLater: (folder: string) => void;
}

const DISK: Disk = {
  rename: renameSync,
  copy: copyFolder,
  remove: (folder) => {
    rmSync(folder, { recursive: true, force: true });
  },
  // A large site takes longer to remove than to make anew: a process of its own does it after the build has ended.
  removeLater: (folder) => {
    const remove = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
    spawn(process.execPath, ['-e', remove, folder], { detached: true, stdio: 'ignore' }).unref();
  },
};

/** A copy that says of a full disk that it is full, as `cpSync` does not. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, place] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, place);
    else copyFileSync(source, place);
  }
}

/** Where the site of this build is put together: beside where it is to stand, or in it where that is a disk of its own. */
export function freshPlace(target: string): string {
  return places(target, process.pid).fresh;
}

/** Where a site is put together and where the one before it waits: beside the site, or in it where it is a disk of its own. */
function places(target: string, pid: number): { fresh: string; old: string; isDisk: boolean } {
  const isDisk = existsSync(target) && statSync(target).dev !== statSync(path.dirname(target)).dev;
  const at = (what: string) =>
    isDisk
      ? path.join(target, `.${what}-${pid}`)
      : path.join(path.dirname(target), `.${path.basename(target)}.${what}-${pid}`);
  return { fresh: at('moi'), old: at('cu'), isDisk };
}

/**
 * Moves a finished site to where it is to be, in place of what was there. The new one stands whole beside the old one
 * before that is touched, on its own file system: where the disk is full, the old site stays as it was.
 *
 * @throws what the disk says; then nothing is lost and nothing is left
 */
export function putInPlace(from: string, target: string, disk: Disk = DISK): void {
  mkdirSync(path.dirname(target), { recursive: true });
  const { fresh, old, isDisk } = places(target, process.pid);
  const steps: [from: string, to: string][] = [];
  const move = (before: string, now: string) => {
    disk.rename(before, now);
    steps.push([before, now]);
  };
  try {
    bring(from, fresh, disk);
    if (isDisk) {
      mkdirSync(old);
      for (const name of readdirSync(target))
        if (!WITHIN.test(name)) move(path.join(target, name), path.join(old, name));
      for (const name of readdirSync(fresh)) move(path.join(fresh, name), path.join(target, name));
    } else {
      if (existsSync(target)) move(target, old);
      move(fresh, target);
    }
  } catch (error) {
    for (const [before, now] of steps.reverse()) disk.rename(now, before);
    for (const folder of isDisk ? [fresh, old] : [fresh]) disk.remove(folder);
    throw error;
  }
  if (isDisk) disk.remove(fresh);
  if (existsSync(old)) disk.removeLater(old);
}

/** What is to become of a site that stands, while it is done: files that are new or changed, and those that go. */
interface Plan {
  moved: readonly string[];
  removed: readonly string[];
}

/** In the folder of the new files; whoever finds it there with no build at work goes on with it. */
const PLAN = '.ke-hoach.json';

/**
 * Changes a site that stands: moves new files from a folder beside it into it, each whole, and removes what is no longer
 * part of it. All of the new files are there before the first is moved; a build that is killed in between is finished by
 * the next one (see {@link clearLeftovers}).
 */
export function changeInPlace(fresh: string, target: string, plan: Plan): void {
  mkdirSync(fresh, { recursive: true });
  writeFileSync(path.join(fresh, PLAN), JSON.stringify(plan));
  carryOut(fresh, target);
}

function carryOut(fresh: string, target: string): void {
  const { moved, removed } = JSON.parse(readFileSync(path.join(fresh, PLAN), 'utf8')) as Plan;
  for (const file of removed) rmSync(path.join(target, file), { force: true });
  // Before others come: what was a folder may now be a file.
  for (const file of removed) removeEmpty(target, path.posix.dirname(file));
  for (const file of moved) {
    const [from, to] = [path.join(fresh, file), path.join(target, file)];
    if (!existsSync(from)) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
  rmSync(fresh, { recursive: true, force: true });
}

/** Removes a folder of a site in which nothing is left, and those above it. */
function removeEmpty(target: string, folder: string): void {
  for (let place = folder; place !== '.'; place = path.posix.dirname(place)) {
    try {
      rmdirSync(path.join(target, place));
    } catch {
      // There is something in it, or it is gone.
      if (existsSync(path.join(target, place))) return;
    }
  }
}

function bring(from: string, to: string, disk: Disk): void {
  if (from === to) return;
  try {
    disk.rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // Another file system cannot be reached by renaming.
    disk.copy(from, to);
    disk.remove(from);
  }
}

// "build-1234", "build-1234-pagefind", "root-1234", "bo-1234"
const WORKSHOP = /^(?:build|root|bo)-(\d+)(?:-pagefind)?$/;
// ".moi-1234", ".cu-1234"
const WITHIN = /^\.(moi|cu)-(\d+)$/;
// "moi-1234", "cu-1234" after the name of the site
const BESIDE = /^(moi|cu)-(\d+)$/;

/**
 * Removes what builds that were killed left behind: where sites are made, beside the site and in it. An old site that was
 * put aside and whose successor never came is put back; in a disk of its own, the successor is put in place.
 *
 * @param isRunning whether a process with this number is there
 */
export function clearLeftovers(
  workshop: string,
  target: string,
  isRunning: (pid: number) => boolean = isAlive,
  disk: Disk = DISK,
): void {
  const isDead = (pid: string | undefined) =>
    pid !== undefined && Number(pid) !== process.pid && !isRunning(Number(pid));
  for (const name of namesIn(workshop)) {
    if (isDead(WORKSHOP.exec(name)?.[1])) disk.removeLater(path.join(workshop, name));
  }
  const prefix = `.${path.basename(target)}.`;
  for (const name of namesIn(path.dirname(target))) {
    const [, what, pid] = name.startsWith(prefix) ? (BESIDE.exec(name.slice(prefix.length)) ?? []) : [];
    if (!isDead(pid)) continue;
    const left = path.join(path.dirname(target), name);
    if (what === 'moi' && existsSync(path.join(left, PLAN)) && existsSync(target)) carryOut(left, target);
    else if (what === 'cu' && !existsSync(target)) disk.rename(left, target);
    else disk.removeLater(left);
  }
  for (const name of namesIn(target)) {
    const [, what, pid] = WITHIN.exec(name) ?? [];
    if (pid === undefined || !isDead(pid)) continue;
    // The new site was whole before the old one was touched: what is not yet in place goes on.
    const left = path.join(target, name);
    if (existsSync(path.join(left, PLAN))) carryOut(left, target);
    if (what === 'cu') finish(target, path.join(target, `.moi-${pid}`), left, disk);
    disk.removeLater(left);
  }
}

function finish(target: string, fresh: string, old: string, disk: Disk): void {
  for (const name of namesIn(fresh)) {
    const place = path.join(target, name);
    if (existsSync(place)) disk.rename(place, path.join(old, name));
    disk.rename(path.join(fresh, name), place);
  }
}

/** True for what stands at the top of a disk of its own and is no part of the site. */
export function isWorkshop(name: string): boolean {
  return WITHIN.test(name);
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
