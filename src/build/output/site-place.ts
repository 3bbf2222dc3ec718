import { existsSync, rmSync } from 'node:fs';
import { changeInPlace, freshPlace, isWorkshop, putInPlace } from '../put-in-place.ts';
import { SiteFiles } from './site-files.ts';
import {
  type FileGroup,
  foldersOf,
  look,
  readState,
  type SiteState,
  timesOf,
  writeState,
} from './site-state.ts';

/**
 * So many changes are made in the site itself, a matter of a tenth of a second; of more, readers would see a while of old
 * and new. One document changes about sixty pages and all parts of the index.
 */
const MOST_CHANGES = 3000;

/** A site to be made, where one may stand. */
export class SitePlace {
  readonly files: SiteFiles;
  readonly #target: string;
  readonly #cache: string;
  readonly #before: SiteState | null;
  /** Files that stand there and that no build put there. */
  readonly #foreign: readonly string[];

  /** @param edition digest of the code that makes the site */
  constructor(target: string, cache: string, edition: string) {
    this.#target = target;
    this.#cache = cache;
    this.#before = existsSync(target) ? readState(cache, target) : null;
    const standing = this.#before && look(target, this.#before, isWorkshop);
    this.#foreign = standing?.foreign ?? [];
    const fresh = freshPlace(target);
    rmSync(fresh, { recursive: true, force: true });
    this.files = new SiteFiles(target, fresh, edition, this.#before, standing);
  }

  /**
   * Puts the files in place, and keeps what was put there. A few changes are made in the site that stands; else a whole
   * new one takes its place.
   */
  put(): void {
    const { files } = this;
    const moved = [...files.changed];
    const there = this.#before ? [...this.#before.files.keys(), ...this.#foreign] : [];
    const removed = there.filter((file) => !files.has(file));
    const before = moved.length + removed.length <= MOST_CHANGES ? this.#before : null;
    if (before) changeInPlace(files.fresh, this.#target, { moved, removed });
    else {
      files.complete();
      putInPlace(files.fresh, this.#target);
    }
    const times = before
      ? this.#timesAfter(before, [...moved, ...removed])
      : timesOf(this.#target, files.files.keys());
    // A list of files is the one that was read only where it still says when each was last changed.
    const groups = files.groups().map((group): FileGroup => {
      const isAsRead = before !== null && !group.files.some(({ file }) => files.changed.has(file));
      return isAsRead ? group : { ...group, files: [...group.files] };
    });
    writeState(this.#cache, this.#target, { groups, ...times });
  }

  /** Times of a site of which some files have changed: only these and their folders are asked for. */
  #timesAfter(before: SiteState, changed: readonly string[]): Pick<SiteState, 'files' | 'folders'> {
    const { files } = this.files;
    const now = timesOf(
      this.#target,
      changed.filter((file) => files.has(file)),
      foldersOf(changed),
    );
    const kept = Array.from(files.keys(), (file): [string, number] => [
      file,
      now.files.get(file) ?? before.files.get(file) ?? 0,
    ]);
    const folders = Array.from(foldersOf(files.keys()), (folder): [string, number] => [
      folder,
      now.folders.get(folder) ?? before.folders.get(folder) ?? 0,
    ]);
    return { files: new Map(kept), folders: new Map(folders) };
  }
}
