import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileDigest, type MadeFile } from '../output/made-file.ts';

/** The files of a search bundle while it is written: those that stand in the site already are only named. */
export class BundleFiles {
  readonly #root: string;
  readonly #folder: string;
  readonly #standing: ReadonlyMap<string, MadeFile>;
  readonly #folders = new Set<string>();
  readonly #made: MadeFile[] = [];
  readonly #kept: MadeFile[] = [];

  /**
   * @param root folder that paths of files begin from
   * @param folder path of the bundle from there; '' for the root itself
   * @param standing files of the bundle that stand where this one will be put
   */
  constructor(root: string, folder: string, standing: readonly MadeFile[] = []) {
    this.#root = root;
    this.#folder = folder === '' ? '' : `${folder}/`;
    this.#standing = new Map(standing.map((made) => [made.file, made]));
  }

  /** Files that were written, and those that stand as they would have been. */
  get files(): { made: readonly MadeFile[]; kept: readonly MadeFile[] } {
    return { made: this.#made, kept: this.#kept };
  }

  /** Writes a file of the bundle, unless the same stands; its digest. */
  write(name: string, bytes: Uint8Array): string {
    const digest = fileDigest(bytes);
    if (this.keep(name, digest)) return digest;
    const file = this.#folder + name;
    const place = path.join(this.#root, file);
    const folder = path.dirname(place);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(place, bytes);
    this.#made.push({ file, size: bytes.length, digest });
    return digest;
  }

  /** Names a file that stands; false where none of this digest does. */
  keep(name: string, digest: string): boolean {
    const standing = this.#standing.get(this.#folder + name);
    if (standing?.digest !== digest) return false;
    this.#kept.push(standing);
    return true;
  }
}
