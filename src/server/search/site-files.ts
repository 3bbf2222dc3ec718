import type { CitableDocument } from '#domain/citation/resolve/citable.ts';
import type { PublishedSheet } from '#domain/citation/format/sheet-format.ts';
import { citationSheetAddress, parseWorkKey } from '#domain/permalink/address/address.ts';
import { CITABLE_FILE, type SiteFile } from '#domain/search/query/cited.ts';
import type { Database } from '../database/connection.ts';

/** What the site would answer to the paths that a citation needs, from the database. */
export class SiteFiles {
  readonly #database: Database;
  #version = '';
  #citable: Promise<readonly CitableDocument[]> | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The files as of a version of the index. Each read rejects where there is none. */
  of(version: string): SiteFile {
    return async (path) => {
      if (path === CITABLE_FILE) return this.#documents(version);
      return path.endsWith('/') ? this.#lead(path) : this.#sheet(path);
    };
  }

  /** Every document that can be cited; read once for each version of the index. */
  #documents(version: string): Promise<readonly CitableDocument[]> {
    if (version !== this.#version) this.#citable = null;
    this.#version = version;
    this.#citable ??= this.#database<{ citable: CitableDocument }[]>`
      select citable from document where citable is not null order by facts->>'date' desc, key`.then((rows) =>
      rows.map(({ citable }) => citable),
    );
    this.#citable.catch(() => (this.#citable = null));
    return this.#citable;
  }

  async #lead(path: string): Promise<string | null> {
    const [row] = await this.#database<{ target: string }[]>`select target from lead where path = ${path}`;
    return row?.target ?? null;
  }

  async #sheet(path: string): Promise<PublishedSheet> {
    const [row] = await this.#database<{ citable: CitableDocument; sheet: PublishedSheet | null }[]>`
      select citable, sheet from document where address = ${path.replace(/v\/[^/]+\/[^/]+$/, '')}`;
    const work = row ? parseWorkKey(row.citable.key) : null;
    if (!row?.sheet || !work || citationSheetAddress(work, row.sheet.version) !== path)
      throw new Error(`No sheet at ${path}`);
    return row.sheet;
  }
}
