import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Moves a finished site to where it is to be, in place of what was there. */
export function putInPlace(from: string, target: string): void {
  discard(target);
  move(from, target);
}

/**
 * Removes a folder. A large site takes longer to remove than to make anew: it is put aside, and a process of its own
 * removes it after the build has ended.
 */
function discard(folder: string): void {
  const aside = path.resolve('.van-kien', `bo-${process.pid}`);
  try {
    renameSync(folder, aside);
  } catch {
    // Not there, or on another file system.
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  const remove = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
  spawn(process.execPath, ['-e', remove, aside], { detached: true, stdio: 'ignore' }).unref();
}

function move(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    // Another file system cannot be reached by renaming.
    cpSync(from, to, { recursive: true });
  }
}
