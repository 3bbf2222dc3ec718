import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MadeFile, madeFile } from './made-file.ts';

/** Writes files below a folder; makes each folder once. */
export class FolderMaker {
  readonly #root: string;
  /** Folders that are there. */
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** @param file path from the folder, with `/` */
  write(file: string, bytes: Uint8Array): MadeFile {
    writeFileSync(this.place(file), bytes);
    return madeFile(file, bytes);
  }

  /** Where a file is to be written; its folder is there. */
  place(file: string): string {
    const target = path.join(this.#root, file);
    const folder = path.dirname(target);
    if (!this.#made.has(folder)) this.#make(folder);
    return target;
  }

  /** Makes a folder in one call: those above it are there in most cases. */
  #make(folder: string): void {
    if (!this.#made.has(path.dirname(folder))) {
      mkdirSync(folder, { recursive: true });
    } else {
      try {
        mkdirSync(folder);
      } catch {
        mkdirSync(folder, { recursive: true });
      }
    }
    this.#made.add(folder);
  }
}
