import { copyFileSync, linkSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '#library/digest.ts';
import type { PackedLinks } from '../audit/packed-links.ts';
import { FolderMaker } from './folder-maker.ts';
import { type MadeFile, madeFile } from './made-file.ts';
import type { FileGroup, SiteState, Standing } from './site-state.ts';

/**
 * The files of a site while it is made: what is new is written into a folder beside the site, what stands there already
 * is only named.
 */
export class SiteFiles {
  readonly fresh: string;
  readonly #target: string;
  readonly #maker: FolderMaker;
  /** Files of the site that stands, as far as nobody touched them. */
  readonly #standing = new Map<string, MadeFile>();
  readonly #before: ReadonlyMap<string, FileGroup>;
  readonly #groups = new Map<string, FileGroup>();
  readonly #files = new Map<string, MadeFile>();
  /** Files that stand in the fresh folder. */
  readonly #changed = new Set<string>();

  readonly #edition: string;

  /**
   * @param target the site's folder
   * @param fresh folder beside it, on its file system
   * @param edition digest of the code that makes them
   */
  constructor(
    target: string,
    fresh: string,
    edition: string,
    before: SiteState | null,
    standing: Standing | null,
  ) {
    this.#edition = edition;
    this.#target = target;
    this.fresh = fresh;
    this.#maker = new FolderMaker(fresh);
    this.#before = new Map(before?.groups.map((group) => [group.name, group]));
    for (const { files } of before?.groups ?? [])
      for (const made of files) if (standing?.intact.has(made.file)) this.#standing.set(made.file, made);
  }

  /** Digest of what a group is made from: this, and the code. */
  keyOf(...made: unknown[]): string {
    return digestOf(JSON.stringify([this.#edition, ...made]));
  }

  /** Puts a file into a group. */
  put(group: string, file: string, bytes: Uint8Array | string): void {
    const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    const made = madeFile(file, content);
    if (!this.#stands(made)) {
      this.#maker.write(file, content);
      this.#changed.add(file);
    }
    this.#add(group, made);
  }

  /** Puts a file that stands elsewhere into a group. */
  copy(group: string, made: MadeFile, from: string): void {
    if (!this.#stands(made)) {
      copyFileSync(from, this.#maker.place(made.file));
      this.#changed.add(made.file);
    }
    this.#add(group, made);
  }

  /** Files of a group that stand in the site. */
  standing(name: string): MadeFile[] {
    return this.#before.get(name)?.files.filter((made) => this.#stands(made)) ?? [];
  }

  /**
   * Takes up a group whose files were written into the fresh folder by someone else.
   *
   * @param kept files of it that were not written, as they stand in the site
   */
  take({ name, key, files, links }: FileGroup, kept: readonly MadeFile[] = []): void {
    for (const made of kept) this.#add(name, made);
    for (const made of files) {
      if (this.#stands(made)) rmSync(path.join(this.fresh, made.file), { force: true });
      else this.#changed.add(made.file);
      this.#add(name, made);
    }
    this.close(name, key, links);
  }

  /** Keeps a group of the site that stands; false where there is none of this key, or not all of it stands. */
  keep(name: string, key: string): boolean {
    const known = this.#before.get(name);
    if (known?.key !== key || !known.files.every((made) => this.#stands(made))) return false;
    if (this.#groups.has(name)) for (const made of known.files) this.#add(name, made);
    else {
      // The very same list: what is known of it need not be said again.
      this.#groups.set(name, { ...known });
      for (const made of known.files) this.#files.set(made.file, made);
    }
    this.close(name, key, known.links);
    return true;
  }

  /** Names the digest that the files of a group are made from, and what is known of their links. */
  close(name: string, key: string, links: PackedLinks | null): void {
    const group = this.#group(name);
    group.key = key;
    group.links = links;
  }

  /** The bytes of a file that was put. */
  read(file: string): Buffer {
    return readFileSync(path.join(this.#changed.has(file) ? this.fresh : this.#target, file));
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** All files, by path. */
  get files(): ReadonlyMap<string, MadeFile> {
    return this.#files;
  }

  get changed(): ReadonlySet<string> {
    return this.#changed;
  }

  /** Names of the groups that stand as they were. */
  keptGroups(): Set<string> {
    const groups = [...this.#groups.values()];
    return new Set(
      groups.filter(({ name, files }) => this.#before.get(name)?.files === files).map(({ name }) => name),
    );
  }

  /** Groups that stood in the site and do not any more as they were. */
  replacedGroups(): FileGroup[] {
    const kept = this.keptGroups();
    return [...this.#before.values()].filter(({ name }) => !kept.has(name));
  }

  /** Files that stood in the site and will not. */
  gone(): string[] {
    const before = Array.from(this.#before.values(), ({ files }) => files).flat();
    return before.map(({ file }) => file).filter((file) => !this.#files.has(file));
  }

  groups(): FileGroup[] {
    return [...this.#groups.values()];
  }

  /** Brings what stands in the site into the fresh folder too, which is then whole. */
  complete(): void {
    for (const file of this.#files.keys()) {
      if (this.#changed.has(file)) continue;
      const [from, to] = [path.join(this.#target, file), this.#maker.place(file)];
      try {
        linkSync(from, to);
      } catch {
        // A file system without hard links.
        copyFileSync(from, to);
      }
    }
  }

  #stands({ file, digest }: MadeFile): boolean {
    return this.#standing.get(file)?.digest === digest;
  }

  #add(name: string, made: MadeFile): void {
    const group = this.#group(name);
    // A list that was kept belongs to the state before.
    const files =
      this.#before.get(name)?.files === group.files ? [...group.files] : (group.files as MadeFile[]);
    if (this.#files.has(made.file)) {
      const at = files.findIndex(({ file }) => file === made.file);
      if (at >= 0) files.splice(at, 1);
    }
    files.push(made);
    group.files = files;
    this.#files.set(made.file, made);
  }

  #group(name: string): FileGroup {
    const group = this.#groups.get(name) ?? { name, key: '', files: [], links: null };
    this.#groups.set(name, group);
    return group;
  }
}
