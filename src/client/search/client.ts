import { openCatalogue } from '#domain/search/index/catalogue.ts';
import type { Catalogue, CatalogueFile } from '#domain/search/index/catalogue.ts';
import { answer, openEngine } from '#domain/search/rank/engine.ts';
import type { Engine, PositionIndex } from '#domain/search/rank/engine.ts';
import { applyFilters, byDate } from '#domain/search/show/facet.ts';
import type { Facet, FacetValue, Filters } from '#domain/search/show/facet.ts';
import { markAll, passageOf, settled } from '#domain/search/show/passage.ts';
import type { Marked } from '#domain/search/show/passage.ts';
import type { Note, Query } from '#domain/search/query/query.ts';
import type { Ranked } from '#domain/search/rank/rank.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { CATALOGUE_FILE, fromShard, shardFile } from '#domain/search/index/files.ts';
import type { ShardRecord } from '#domain/search/index/files.ts';
import { SearchError } from './error.ts';
import { pagefindIndex } from './pagefind-index.ts';
import type { PagefindInstance } from './pagefind-index.ts';

/** Effects of a client: how the bundle written by `writeSearchIndex` is reached. Nothing is called before first use. */
export interface SearchEffects {
  /** A Pagefind instance over the bundle: `(await import('/pagefind/pagefind.js')).createInstance()`. */
  loadPagefind(): Promise<PagefindInstance>;
  /** A JSON file of the bundle (`danh-muc.json`, `muc/0.json`), parsed. Rejects when it cannot be fetched. */
  loadJson(file: string): Promise<unknown>;
}

export interface SearchOptions {
  readonly filters?: Filters;
  /** `lien-quan` (default): relevance; `moi`: newest documents first. */
  readonly sort?: 'lien-quan' | 'moi';
  readonly limit?: number;
  readonly offset?: number;
}

/** One result: the record, its passage with the asked words marked, its title with marks, and the score. */
export interface SearchResult extends SearchRecord {
  readonly passage: Marked;
  readonly titleMarks: Marked['marks'];
  readonly score: number;
}

export interface SearchResponse {
  /** What was searched, as words, and why it differs from what was typed. */
  readonly understood: { readonly display: string; readonly notes: readonly Note[]; readonly query: Query };
  readonly results: readonly SearchResult[];
  /** Where nothing answers: what comes nearest, to be shown clearly apart. */
  readonly near: readonly SearchResult[];
  /** All results under the filters, of which `results` is the asked part. */
  readonly total: number;
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
    const { query, notes, found, near } = await answer(open, typed);
    const { kept, facets } = applyFilters(catalogue, found, options.filters ?? {});
    const sorted = options.sort === 'moi' ? byDate(catalogue, kept) : kept;
    const offset = options.offset ?? 0;
    const page = sorted.slice(offset, offset + (options.limit ?? DEFAULT_LIMIT));
    const show = async (list: readonly Ranked[]): Promise<SearchResult[]> => {
      const loaded = await records(
        catalogue,
        list.map((item) => item.record),
      );
      const asked = settled(
        query,
        loaded.map((record) => `${record.title}\n${record.text}`),
      );
      return loaded.map((record, i) => resultOf(record, asked, list[i]?.score ?? 0));
    };
    const display = query.slots.map((slot) => slot.text).join(' ');
    const [results, nearby] = await Promise.all([show(page), show(near)]);
    return { understood: { display, notes, query }, results, near: nearby, total: sorted.length, facets };
  }

  return {
    search: (typed, options = {}) => run(typed, options).catch(asSearchError),
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
  return openEngine(catalogue, index, (ordinals) => records(catalogue, ordinals));
}

function resultOf(record: SearchRecord, query: Query, score: number): SearchResult {
  return {
    ...record,
    passage: passageOf(record.text, query),
    titleMarks: markAll(record.title, query).marks,
    score,
  };
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
  throw new SearchError('tai', 'Search index could not be loaded', { cause });
}

function asSearchError(cause: unknown): never {
  if (cause instanceof SearchError) throw cause;
  throw new SearchError('hong', 'Search index is not readable', { cause });
}
