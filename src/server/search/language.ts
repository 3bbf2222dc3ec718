import type { GlossaryEntry, Indicator } from '#domain/search/index/catalogue.ts';
import { spellingOf } from '#domain/search/index/lexeme.ts';
import { vocabularyOf, type Vocabulary } from '#domain/search/index/vocabulary.ts';
import { makeLexicon, type Lexicon } from '#domain/search/query/expression.ts';
import { decodeStandings, type Standing } from '#domain/search/query/names.ts';
import { THESAURUS } from '#domain/search/query/thesaurus/thesaurus.ts';
import type { Database } from '../database/connection.ts';

/** What is known of all units together; as large as the language, not as the archive. */
export interface Language {
  /** Raised by each indexing. */
  readonly version: string;
  readonly units: number;
  /** Mean number of tokens of a unit. */
  readonly averageLength: number;
  /** Counts are numbers of units. */
  readonly vocabulary: Vocabulary;
  readonly standing: (name: string) => Standing;
  readonly glossary: readonly GlossaryEntry[];
  readonly indicators: readonly Indicator[];
  readonly lexicon: Lexicon;
}

interface StateRow {
  readonly version: string;
  readonly units: string;
  readonly tokens: string;
  readonly standings: string;
  readonly glossary: readonly GlossaryEntry[];
  readonly indicators: readonly Indicator[];
}

/** Versions are compared at most so often, in milliseconds. */
const LOOKED_EVERY = 10_000;

/** Reads what is known of all units, and again when the index was changed. Rejects where the database does not answer. */
export class LanguageReader {
  readonly #database: Database;
  readonly #now: () => number;
  #known: Language | null = null;
  #reading: Promise<Language> | null = null;
  #lookedAt = -Infinity;

  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
  }

  /** The version known at last; null before the first reading. */
  get version(): string | null {
    return this.#known?.version ?? null;
  }

  async read(): Promise<Language> {
    if (this.#known && this.#now() - this.#lookedAt < LOOKED_EVERY) return this.#known;
    this.#reading ??= this.#readAgain().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readAgain(): Promise<Language> {
    const [state] = await this.#database<{ version: string }[]>`select version from state`;
    if (!this.#known || state?.version !== this.#known.version)
      this.#known = await readLanguage(this.#database);
    this.#lookedAt = this.#now();
    return this.#known;
  }
}

async function readLanguage(database: Database): Promise<Language> {
  const [state] = await database<StateRow[]>`
    select version, units, tokens, standings, glossary, indicators from state`;
  const counts = new Map<string, Map<string, number>>();
  await database<{ lexeme: string; units: string }[]>`
    select lexeme, units from word where spelled order by lexeme`.cursor(5000, (rows) => {
    for (const { lexeme, units } of rows) {
      const spelling = spellingOf(lexeme);
      if (!spelling) continue;
      const spellings = counts.get(spelling.key) ?? new Map<string, number>();
      counts.set(spelling.key, spellings.set(spelling.marks, Number(units)));
    }
  });
  const { glossary = [], indicators = [] } = state ?? {};
  const units = Number(state?.units ?? 0);
  const standing = decodeStandings(state?.standings ?? '');
  return {
    version: state?.version ?? '0',
    units,
    averageLength: Number(state?.tokens ?? 0) / Math.max(1, units),
    vocabulary: vocabularyOf(counts),
    standing,
    glossary,
    indicators,
    lexicon: makeLexicon(glossary, indicators, THESAURUS, standing),
  };
}
