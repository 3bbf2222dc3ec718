import { openCatalogue } from '#domain/search/index/catalogue.ts';
import type { Catalogue, CatalogueFile } from '#domain/search/index/catalogue.ts';
import { CATALOGUE_FILE, fromShard, recordsOfShard, shardFile } from '#domain/search/index/files.ts';
import type { PagefindProgram, ShardFile, ShardRecord } from '#domain/search/index/files.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import type { Cited } from '#domain/search/query/cited.ts';
import { filesOfCited } from '#domain/search/rank/cited-files.ts';
import type { Candidates } from '#domain/search/rank/candidates.ts';
import { openEngine } from '#domain/search/rank/engine.ts';
import type { Engine } from '#domain/search/rank/engine.ts';
import type { PositionIndex } from '#domain/search/rank/lookup.ts';
import { FIRST_QUERY_FILES } from '#domain/search/rank/reach.ts';
import { recordOfCited } from '#domain/search/show/cited-record.ts';
import { respond } from '#domain/search/show/response.ts';
import type { SearchOptions, SearchResponse } from '#domain/search/show/response.ts';
import { SearchError } from './error.ts';
import { pagefindIndex } from './pagefind-index.ts';
import type { PagefindInstance } from './pagefind-index.ts';

/** Effects of a client: how the files of the site are reached. Nothing is called before first use. */
export interface SearchEffects {
  /** A JSON file of the bundle written by `writeSearchIndex` (`danh-muc.json`, `muc/0.json`). Rejects when it cannot be fetched. */
  loadJson(file: string): Promise<unknown>;
  /**
   * Pagefind over the bundle: its program started (`startPagefind`), or its own script, to which the bundle says all
   * (`(await import('/pagefind/pagefind.js')).createInstance()`). Rejects likewise, or with a `SearchError` of its own.
   */
  loadPagefind(program: PagefindProgram): Promise<PagefindInstance>;
  /**
   * A JSON file of the site beside the bundle, by its path (`/vien-dan/tra-cuu.json`); of a page (`/x/…/`) the path it leads
   * on to, or null. Rejects likewise.
   */
  loadSite(path: string): Promise<unknown>;
}

export interface SearchClient {
  /** Answers a query. Rejects with a `SearchError` only; a later call tries again what could not be loaded. */
  search(typed: string, options?: SearchOptions): Promise<SearchResponse>;
  /** Loads what every query needs, so that the first answer comes sooner (when the search box is opened). */
  warm(): Promise<void>;
}

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
      .then((data) => recordsOfShard(data as ShardFile), unreachable);
    shards.set(shard, loading);
    loading.catch(() => shards.delete(shard));
    if (shards.size > CACHED_SHARDS) shards.delete(shards.keys().next().value ?? -1);
    return loading;
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

  // All that the site holds may answer, whatever is asked.
  const candidates: Candidates = {
    of: async () => {
      const open = await engine();
      return {
        engine: open,
        records: (ordinals) => records(open.catalogue, ordinals),
        citedRecord: (cited) => citedRecord(open.catalogue, cited),
      };
    },
  };

  return {
    search: (typed, options) =>
      respond(candidates, typed, options).catch((error: unknown) => {
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
      : pagefindIndex(await effects.loadPagefind(catalogue.file.index).catch(unreachable), catalogue);
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
