import type { Database } from '../database/connection.ts';

/** In how many units a word stands: in their own words, above them, and in one or the other. */
export interface WordCount {
  readonly own: number;
  readonly above: number;
  readonly units: number;
}

const NONE: WordCount = { own: 0, above: 0, units: 0 };

/** Words kept between queries, at most. */
const MOST_KEPT = 200_000;

/** Counts of words, asked of the database as they are needed and kept until the index changes. */
export class WordCounts {
  readonly #database: Database;
  readonly #known = new Map<string, WordCount>();
  #version = '';

  constructor(database: Database) {
    this.#database = database;
  }

  /** Fetches the counts of these words, for `of`. */
  async fetch(lexemes: Iterable<string>, version: string): Promise<void> {
    if (version !== this.#version || this.#known.size > MOST_KEPT) this.#known.clear();
    this.#version = version;
    const fresh = [...new Set(lexemes)].filter((lexeme) => !this.#known.has(lexeme));
    if (fresh.length === 0) return;
    const rows = await this.#database<{ lexeme: string; own: string; above: string; units: string }[]>`
      select lexeme, own, above, units from word where lexeme = any(${fresh})`;
    for (const lexeme of fresh) this.#known.set(lexeme, NONE);
    for (const { lexeme, own, above, units } of rows)
      this.#known.set(lexeme, { own: Number(own), above: Number(above), units: Number(units) });
  }

  /** The count of a word that was fetched. */
  of(lexeme: string): WordCount {
    return this.#known.get(lexeme) ?? NONE;
  }
}
