import { openCatalogue } from '#domain/search/index/catalogue.ts';
import type { Catalogue, CatalogueFile } from '#domain/search/index/catalogue.ts';
import { recordOfCited, textOfCited } from '#domain/search/show/cited-record.ts';
import { answer, openEngine } from '#domain/search/rank/engine.ts';
import type { Engine } from '#domain/search/rank/engine.ts';
import { filesOfCited } from '#domain/search/rank/cited-files.ts';
import { FIRST_QUERY_FILES } from '#domain/search/rank/reach.ts';
import type { PositionIndex } from '#domain/search/rank/lookup.ts';
import { applyFilters, byDate } from '#domain/search/show/facet.ts';
import type { Facet, FacetValue, Filters } from '#domain/search/show/facet.ts';
import { markAll, passageOf, settled } from '#domain/search/show/passage.ts';
import type { Marked } from '#domain/search/show/passage.ts';
import type { Cited } from '#domain/search/query/cited.ts';
import type { Note, Query } from '#domain/search/query/query.ts';
import type { Ranked } from '#domain/search/rank/rank.ts';
import { OF_NO_DOCUMENT } from '#domain/search/index/record.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { CATALOGUE_FILE, fromShard, shardFile } from '#domain/search/index/files.ts';
import type { ShardRecord } from '#domain/search/index/files.ts';
import { SearchError } from './error.ts';
import { pagefindIndex } from './pagefind-index.ts';
import type { PagefindInstance } from './pagefind-index.ts';

/** Effects of a client: how the files of the site are reached. Nothing is called before first use. */
export interface SearchEffects {
  /** A JSON file of the bundle written by `writeSearchIndex` (`danh-muc.json`, `muc/0.json`). Rejects when it cannot be fetched. */
  loadJson(file: string): Promise<unknown>;
  /**
   * A Pagefind instance over the bundle: `(await import('/pagefind/pagefind.js')).createInstance()`. Rejects likewise,
   * or with a `SearchError` of its own.
   */
  loadPagefind(): Promise<PagefindInstance>;
  /**
   * A JSON file of the site beside the bundle, by its path (`/vien-dan/tra-cuu.json`); of a page (`/x/…/`) the path it leads
   * on to, or null. Rejects likewise.
   */
  loadSite(path: string): Promise<unknown>;
}

export interface SearchOptions {
  readonly filters?: Filters;
  /** `lien-quan` (default): relevance; `moi`: newest documents first. */
  readonly sort?: 'lien-quan' | 'moi';
  readonly limit?: number;
  readonly offset?: number;
  /** True to search the letters as they were typed, uncorrected. */
  readonly exact?: boolean;
}

/** `cited`: what the query names by number or place; `full`: all that is asked stands in it; `partial`: a part of it does. */
export type Match = 'cited' | 'full' | 'partial';

/** One result: the record, its passage with the asked words marked, its title with marks, and the score. */
export interface SearchResult extends Omit<SearchRecord, 'kind'> {
  /** `van-ban`: a document as a whole. */
  readonly kind: SearchRecord['kind'] | 'van-ban';
  readonly match: Match;
  /** Of what is asked, the words that do not stand in it. */
  readonly lacking: readonly string[];
  readonly passage: Marked;
  readonly titleMarks: Marked['marks'];
  readonly score: number;
}

export interface SearchResponse {
  /** What was searched, as words, and why it differs from what was typed. */
  readonly understood: { readonly display: string; readonly notes: readonly Note[]; readonly query: Query };
  /** What is cited, what answers in full, then what answers in part. */
  readonly results: readonly SearchResult[];
  /** Where nothing answers: what comes nearest, to be shown clearly apart. */
  readonly near: readonly SearchResult[];
  /** Results under the filters that answer in full, and those that answer in part; `results` is the asked part of both. */
  readonly total: number;
  readonly partial: number;
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

export interface SearchClient {
  /** Answers a query. Rejects with a `SearchError` only; a later call tries again what could not be loaded. */
  search(typed: string, options?: SearchOptions): Promise<SearchResponse>;
  /** Loads what every query needs, so that the first answer comes sooner (when the search box is opened). */
  warm(): Promise<void>;
}

const DEFAULT_LIMIT = 10;
const CACHED_SHARDS = 200;

/** Of a site that has published nothing yet: Pagefind does not open an index without pages. */
const EMPTY_INDEX: PositionIndex = {
  positions: (terms) => Promise.resolve(terms.map(() => new Int32Array())),
};

/** A search over a bundle; the same code in the browser and in Node. */
export function createSearchClient(effects: SearchEffects): SearchClient {
  let opening: Promise<Engine> | null = null;
  const shards = new Map<number, Promise<readonly ShardRecord[]>>();

  function engine(): Promise<Engine> {
    opening ??= openFrom(effects, records).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  async function records(catalogue: Catalogue, ordinals: readonly number[]): Promise<SearchRecord[]> {
    const starts = shardStarts(catalogue.file.shards);
    return Promise.all(
      ordinals.map(async (ordinal) => {
        const shard = starts.findLastIndex((start) => start <= ordinal);
        const list = await loadShard(shard);
        const record = list[ordinal - (starts[shard] ?? 0)];
        if (!record) throw new SearchError('hong', `Record ${ordinal} missing from shard ${shard}`);
        return fromShard(record, catalogue, ordinal);
      }),
    );
  }

  function loadShard(shard: number): Promise<readonly ShardRecord[]> {
    const known = shards.get(shard);
    if (known) return known;
    const loading = effects
      .loadJson(shardFile(shard))
      .then((data) => data as readonly ShardRecord[], unreachable);
    shards.set(shard, loading);
    loading.catch(() => shards.delete(shard));
    if (shards.size > CACHED_SHARDS) shards.delete(shards.keys().next().value ?? -1);
    return loading;
  }

  async function run(typed: string, options: SearchOptions): Promise<SearchResponse> {
    const open = await engine();
    const { catalogue } = open;
    const answered = await answer(open, typed, options.exact);
    const { query, notes, near } = answered;
    const filters = options.filters ?? {};
    const isFiltered = Object.keys(filters).length > 0;
    const { kept, facets } = applyFilters(catalogue, [...answered.found, ...answered.partial], filters);
    const full = new Set(answered.found);
    const inOrder = (list: readonly Ranked[]): readonly Ranked[] =>
      options.sort === 'moi' ? byDate(catalogue, list) : list;
    const found = inOrder(kept.filter((item) => full.has(item)));
    const partial = inOrder(kept.filter((item) => !full.has(item)));
    // What is cited is no record that a filter could keep.
    const cited = isFiltered ? [] : answered.cited;
    const offset = options.offset ?? 0;
    const limit = options.limit ?? DEFAULT_LIMIT;
    // A first page shows what few files hold; whoever asks for more or for others has those files already.
    const isFirst = !isFiltered && options.sort !== 'moi' && offset === 0 && limit <= DEFAULT_LIMIT;
    const end = offset + (isFirst ? Math.min(limit, cited.length + answered.first) : limit);
    const pageOf = <Item>(list: readonly Item[], before: number): readonly Item[] =>
      list.slice(Math.max(0, offset - before), Math.max(0, end - before));
    const show = async (list: readonly Ranked[], match: Match): Promise<SearchResult[]> => {
      const loaded = await records(
        catalogue,
        list.map((item) => item.record),
      );
      const asked = settled(
        query,
        loaded.map((record) => `${record.title}\n${record.text}`),
      );
      return loaded.map((record, i) => resultOf(record, asked, match, list[i]));
    };
    const display = query.slots.map((slot) => slot.text).join(' ');
    const [quoted, answers, parts, nearby] = await Promise.all([
      Promise.all(pageOf(cited, 0).map((item) => citedResult(catalogue, item, query))),
      show(pageOf(found, cited.length), 'full'),
      show(pageOf(partial, cited.length + found.length), 'partial'),
      show(near, 'partial'),
    ]);
    const shown = new Set(quoted.map(({ url }) => url));
    return {
      understood: { display, notes, query },
      results: [...quoted, ...[...answers, ...parts].filter(({ url }) => !shown.has(url))],
      near: nearby,
      total: cited.length + found.length,
      partial: partial.length,
      facets,
    };
  }

  /** A cited document or place as a result: with the text of its record, or of the record it stands in. */
  async function citedResult(catalogue: Catalogue, cited: Cited, query: Query): Promise<SearchResult> {
    const record = await citedRecord(catalogue, cited);
    const shownAs = { kind: cited.eid === '' ? ('van-ban' as const) : (record?.kind ?? 'muc') };
    const base = record ?? { ...OF_NO_DOCUMENT, text: '', order: 0 };
    return {
      ...base,
      ...shownAs,
      url: cited.url,
      doc: cited.document.address,
      number: cited.number.replace(/[.:]$/, ''),
      title: cited.title,
      path: cited.path,
      symbol: cited.document.symbol ?? '',
      passage: passageOf(textOfCited(cited, base.text), query),
      titleMarks: [],
      match: 'cited',
      lacking: [],
      score: 0,
    };
  }

  /** The record of a cited place. */
  async function citedRecord(catalogue: Catalogue, cited: Cited): Promise<SearchRecord | undefined> {
    const { records: all, files } = filesOfCited(catalogue, cited);
    if (cited.eid === '') return (await records(catalogue, all.slice(0, 1)))[0];
    let found: SearchRecord | undefined;
    for (const file of files) {
      const own = all.filter((record) => catalogue.shardOf(record) === file);
      found = recordOfCited(cited, await records(catalogue, own)) ?? found;
      if (found?.url === cited.url) break;
    }
    return found;
  }

  return {
    search: (typed, options = {}) =>
      run(typed, options).catch((error: unknown) => {
        // Pagefind remembers a part that did not come as one that is not there: the next try opens another.
        opening = null;
        return asSearchError(error);
      }),
    warm: async () => {
      await engine().catch(asSearchError);
    },
  };
}

async function openFrom(
  effects: SearchEffects,
  records: (catalogue: Catalogue, ordinals: readonly number[]) => Promise<readonly SearchRecord[]>,
): Promise<Engine> {
  // One after the other: where the catalogue fails, Pagefind is not started and reports nothing of its own.
  const catalogue = openCatalogue(
    (await effects.loadJson(CATALOGUE_FILE).catch(unreachable)) as CatalogueFile,
  );
  const index =
    catalogue.documentStart.length === 0
      ? EMPTY_INDEX
      : pagefindIndex(await effects.loadPagefind().catch(unreachable), catalogue);
  const site = new Map<string, Promise<unknown>>();
  return openEngine(
    catalogue,
    index,
    (ordinals) => records(catalogue, ordinals),
    (path) => {
      const loading = site.get(path) ?? effects.loadSite(path).catch(unreachable);
      site.set(path, loading);
      loading.catch(() => site.delete(path));
      return loading;
    },
    FIRST_QUERY_FILES,
  );
}

function resultOf(record: SearchRecord, query: Query, match: Match, ranked?: Ranked): SearchResult {
  return {
    ...record,
    match,
    lacking: match === 'partial' && ranked ? lackingWords(query, ranked) : [],
    passage: passageOf(record.text, query),
    titleMarks: markAll(record.title, query).marks,
    score: ranked?.score ?? 0,
  };
}

/** The words of the query that a record lacks, neighbours as one. */
function lackingWords({ slots }: Query, { lacking }: Ranked): string[] {
  const words: string[] = [];
  let open = false;
  slots.forEach(({ text }, i) => {
    const lacks = Math.floor(lacking / 2 ** i) % 2 === 1;
    if (lacks && open) words.push(`${words.pop() ?? ''} ${text}`);
    else if (lacks) words.push(text);
    open = lacks;
  });
  return words;
}

function shardStarts(sizes: readonly number[]): number[] {
  let next = 0;
  return sizes.map((size) => {
    const start = next;
    next += size;
    return start;
  });
}

function unreachable(cause: unknown): never {
  if (cause instanceof SearchError) throw cause;
  throw new SearchError('tai', 'Search index could not be loaded', { cause });
}

function asSearchError(cause: unknown): never {
  if (cause instanceof SearchError) throw cause;
  throw new SearchError('hong', 'Search index is not readable', { cause });
}
