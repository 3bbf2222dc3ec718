import { type Facet } from '#domain/search/show/facet.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { isNumberKey } from '#domain/search/index/token.ts';
import { pairLexeme, syllableLexeme } from '#domain/search/index/lexeme.ts';
import type { Cited } from '#domain/search/query/cited.ts';
import { correctText, wordsTried } from '#domain/search/query/correct.ts';
import { type Query, type QueryWord, soleWord } from '#domain/search/query/query.ts';
import { wordsAlike } from '#domain/search/query/repair.ts';
import { decoded, understandText } from '#domain/search/query/understand.ts';
import type { Asked, Candidates, Opened } from '#domain/search/rank/candidates.ts';
import { recordOfCited } from '#domain/search/show/cited-record.ts';
import type { Filters } from '#domain/search/show/facet.ts';
import type { Database } from '../database/connection.ts';
import { type OwnFields, recordOfRow, type SharedFacts } from '../index/sent-document.ts';
import { candidateView, type FoundUnit } from './candidate-view.ts';
import { countQuery } from './count-query.ts';
import { type Language, LanguageReader } from './language.ts';
import { SiteFiles } from './site-files.ts';
import { lexemeCondition, type Tier, tiersOf, triedPairs } from './tiers.ts';
import { WordCounts } from './word-counts.ts';
import { anyOf, type Condition, countedLexeme } from './word-query.ts';

/** Units fetched for what may be meant by a word that is not known. */
const OF_TRIED = 40;
const MOST_TRIED = 24;

/** Keys of units of some groups, and whether more than these have all that is asked. */
interface Matching {
  readonly keys: readonly string[];
  readonly hasMore: boolean;
}

interface UnitRow {
  readonly key: string;
  readonly facts: SharedFacts;
  readonly record: OwnFields;
  readonly words: string;
}

/** Candidates from a database that `indexDatabase` filled. Rejects where it does not answer. */
export class DatabaseCandidates implements Candidates {
  readonly #database: Database;
  readonly #language: LanguageReader;
  readonly #counts: WordCounts;
  readonly #site: SiteFiles;

  constructor(database: Database) {
    this.#database = database;
    this.#language = new LanguageReader(database);
    this.#counts = new WordCounts(database);
    this.#site = new SiteFiles(database);
  }

  /** The version of the index that was read last; null before. */
  get version(): string | null {
    return this.#language.version;
  }

  /** Reads what every query needs. Rejects where the database does not answer. */
  language(): Promise<Language> {
    return this.#language.read();
  }

  async of({ typed, exact, filters }: Asked): Promise<Opened> {
    const language = await this.#language.read();
    const { text } = decoded(typed, language.vocabulary);
    const tried = exact ? [] : await this.#unitsOfTried(text, language);
    const view = (units: readonly FoundUnit[]) =>
      candidateView(units, language, this.#site.of(language.version), (query, marks) =>
        countQuery(query, marks, language, this.#counts),
      );
    const corrected =
      tried.length === 0 ? null : await correctText(view(await this.#found(tried)).engine, text);
    const { query } = understandText(corrected?.text ?? text, language.lexicon, language.vocabulary);
    const all = await this.#unitsFor(query, language, {});
    const narrowed = Object.keys(filters).length === 0 ? all : await this.#unitsFor(query, language, filters);
    const { engine, records } = view(
      await this.#found([...new Set([...all.keys, ...narrowed.keys, ...tried])]),
    );
    return {
      engine,
      hasMore: narrowed.hasMore,
      records: (ordinals) => Promise.resolve(ordinals.flatMap((ordinal) => shownOf(records[ordinal]))),
      citedRecord: (cited) => this.#citedRecord(cited),
    };
  }

  /** Units where what may be meant by unknown words stands beside its neighbours. */
  async #unitsOfTried(text: string, language: Language): Promise<readonly string[]> {
    const { vocabulary, lexicon, version } = language;
    const rows = wordsTried({ lexicon, catalogue: { vocabulary } }, text);
    const lexemes = [...new Set(triedPairs(rows).map(([a, b]) => pairLexeme(a.key, b.key)))];
    if (lexemes.length === 0) return [];
    await this.#counts.fetch(lexemes, version);
    const standing = lexemes
      .filter((lexeme) => this.#counts.of(lexeme).units > 0)
      .sort((a, b) => this.#counts.of(b).units - this.#counts.of(a).units)
      .slice(0, MOST_TRIED);
    const { keys } = await this.#matching(standing.map(triedTier), anyOf(standing.map(lexemeCondition)), {});
    return keys;
  }

  /** The best units for a query, group by group until there are enough. */
  async #unitsFor(query: Query, language: Language, filters: Filters): Promise<Matching> {
    const { vocabulary, version } = language;
    const words = query.slots.flatMap((slot) => slot.phrases.flatMap((phrase) => phrase.words));
    const row = query.slots.map(soleWord);
    const pairs = row.slice(1).flatMap((word, i) => {
      const before = row[i];
      return before && word ? [pairLexeme(before.key, word.key)] : [];
    });
    await this.#counts.fetch(
      [...words.flatMap((word) => [countedLexeme(vocabulary, word), syllableLexeme(word.key)]), ...pairs],
      version,
    );
    const countOf = (lexeme: string): number => this.#counts.of(lexeme).units;
    const { tiers, order } = tiersOf(query, vocabulary, countOf);
    const keys = new Set<string>();
    let hasMore = false;
    const add = async (some: readonly Tier[]): Promise<void> => {
      const matching = await this.#matching(some, order, filters);
      hasMore ||= matching.hasMore;
      for (const key of matching.keys) keys.add(key);
    };
    await add([
      ...tiers.filter(({ below }) => below === Infinity),
      ...(await this.#alike(row, query, language)),
    ]);
    for (const tier of tiers) if (tier.below < Infinity && keys.size < tier.below) await add([tier]);
    return { keys: [...keys], hasMore };
  }

  /** Where a pair stands nowhere, a word that sounds alike may have been meant: where it stands beside its neighbour. */
  async #alike(
    row: readonly (QueryWord | null)[],
    { slots }: Query,
    { vocabulary, version }: Language,
  ): Promise<Tier[]> {
    const stands = (a: QueryWord | null | undefined, b: QueryWord | null | undefined): boolean =>
      !a || !b || this.#counts.of(pairLexeme(a.key, b.key)).units > 0;
    const pairs = row.flatMap((word, i) => {
      const [before, after] = [row[i - 1], row[i + 1]];
      if (!word || slots[i]?.role !== 'content' || isNumberKey(word.key)) return [];
      if (stands(before, word) && stands(word, after)) return [];
      return wordsAlike(vocabulary, word).flatMap(({ key }) => [
        ...(before ? [pairLexeme(before.key, key)] : []),
        ...(after ? [pairLexeme(key, after.key)] : []),
      ]);
    });
    await this.#counts.fetch(pairs, version);
    return [...new Set(pairs)]
      .filter((lexeme) => this.#counts.of(lexeme).units > 0)
      .slice(0, MOST_TRIED)
      .map((lexeme) => triedTier(lexeme));
  }

  /** Keys of the units of some groups; of each the best, by how much they have of `order`. One statement. */
  async #matching(tiers: readonly Tier[], order: Condition, filters: Filters): Promise<Matching> {
    if (tiers.length === 0) return { keys: [], hasMore: false };
    const sql = this.#database;
    const narrowed = this.#narrowed(filters);
    const [first = sql``, ...rest] = tiers.map(
      ({ condition, most, compared, isWhole = false }) => sql`
        (select key, ${isWhole}::boolean as whole from (select key, tokens from unit where tokens @@ ${condition}::tsquery ${narrowed} limit ${compared}) as met
        order by ts_rank('{0.2, 0.3, 0.5, 1}', tokens, ${order}::tsquery, 1) desc, key limit ${most})`,
    );
    const rows = await sql<
      { key: string; whole: boolean }[]
    >`${rest.reduce((all, tier) => sql`${all} union ${tier}`, first)}`;
    const most = tiers.find(({ isWhole }) => isWhole)?.most ?? Infinity;
    return {
      keys: [...new Set(rows.map(({ key }) => key))],
      hasMore: rows.filter(({ whole }) => whole).length >= most,
    };
  }

  #narrowed(filters: Filters) {
    const sql = this.#database;
    const conditions = {
      type: (values) => sql`and type = any(${values})`,
      body: (values) => sql`and body = any(${values})`,
      place: (values) => sql`and place = any(${values})`,
      year: (values) => sql`and year = any(${values.map(Number).filter(Number.isInteger)})`,
      force: (values) => sql`and document in (
        select key from document, unnest(${values}::text[]) as day
        where facts->>'forceFrom' <= day and coalesce(facts->>'forceTo', day) >= day)`,
      field: (values) => sql`and fields && ${values}`,
      what: (values) =>
        values.includes('chi-tieu') === values.includes('muc')
          ? sql``
          : values.includes('chi-tieu')
            ? sql`and kind = 'chi-tieu'`
            : sql`and kind <> 'chi-tieu'`,
    } satisfies Record<Facet, (values: string[]) => unknown>;
    return Object.entries(filters).reduce(
      (all, [facet, values]) => sql`${all} ${conditions[facet as Facet]([...values])}`,
      sql``,
    );
  }

  /** Units by their keys, with what their documents say of them; the newest documents first, as the site lists them. */
  async #found(keys: readonly string[]): Promise<FoundUnit[]> {
    if (keys.length === 0) return [];
    const rows = await this.#database<UnitRow[]>`
      select unit.key, facts, record, words from unit join document on document.key = unit.document
      where unit.key = any(${[...keys]})`;
    const found = rows.map(({ facts, record, words }) => ({ record: recordOfRow(facts, record), words }));
    return found.sort(({ record: a }, { record: b }) =>
      a.date !== b.date
        ? a.date < b.date
          ? 1
          : -1
        : a.doc < b.doc
          ? -1
          : a.doc > b.doc
            ? 1
            : a.order - b.order,
    );
  }

  async #citedRecord(cited: Cited): Promise<SearchRecord | undefined> {
    const rows = await this.#database<UnitRow[]>`
      select unit.key, facts, record, words from document join unit on unit.document = document.key
      where document.address = ${cited.document.address} order by unit.ordinal`;
    const records = rows.map(({ facts, record }) => recordOfRow(facts, record));
    return shownOf(recordOfCited(cited, records))[0];
  }
}

/** Units where a pair stands that may be meant. */
function triedTier(lexeme: string): Tier {
  return { condition: lexemeCondition(lexeme), most: OF_TRIED, compared: OF_TRIED, below: Infinity };
}

/** A record without the words that are only searched. */
function shownOf(record: SearchRecord | undefined): SearchRecord[] {
  if (!record) return [];
  const { aliases: _a, bodyWords: _b, forceFrom: _f, forceTo: _t, ...shown } = record;
  return [shown];
}
