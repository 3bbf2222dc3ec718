import { describe, expect, it } from 'vitest';
import { collectionLoader, documentEntries, newsEntries } from '#build/collection-loader.ts';
import { openLibrary } from '#library/library.ts';
import { defaultContentRoot } from '#library/settings.ts';

interface Stored {
  id: string;
  digest?: string;
  data: Record<string, unknown>;
}

/** What a loader is given of Astro's store. */
function fakeStore() {
  const entries = new Map<string, Stored>();
  const writes: string[] = [];
  return {
    entries,
    writes,
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    delete: (id: string) => entries.delete(id),
    set: (entry: Stored) => {
      writes.push(entry.id);
      entries.set(entry.id, entry);
      return true;
    },
  };
}

async function load(
  store: ReturnType<typeof fakeStore>,
  list: Parameters<typeof collectionLoader>[1],
  watcher?: object,
) {
  await collectionLoader('thu', list).load({ store, watcher } as never);
}

describe('the collections of documents and news', () => {
  const library = openLibrary(defaultContentRoot());

  it('hold the frontmatter of every version and article, as its schema read it', async () => {
    const store = fakeStore();
    await load(store, () => documentEntries(library));
    expect(store.keys()).toEqual(
      library.documentFiles().documents.map(({ workKey, version }) => `${workKey}/${version}`),
    );
    expect(new Set([...store.entries.values()].map(({ data }) => data['title']))).toEqual(
      new Set(library.documents().map(({ metadata }) => metadata.title)),
    );
    await load(store, () => newsEntries(library));
    expect(store.keys()).toEqual(library.newsFiles().map(({ slug }) => slug));
  });

  it('are written again only where a text has changed, and let go what is no longer there', async () => {
    const store = fakeStore();
    const entry = { id: 'a/nq/2024/01/ban-hanh', digest: '1', metadata: { title: 'Một' } };
    const other = { ...entry, id: 'a/nq/2024/02/ban-hanh' };
    await load(store, () => [entry, other]);
    await load(store, () => [entry]);
    expect(store.writes).toEqual([entry.id, other.id]);
    expect(store.keys()).toEqual([entry.id]);
    await load(store, () => [{ ...entry, digest: '2' }]);
    expect(store.writes).toHaveLength(3);
  });

  it('are left alone in a preview, which reads what is edited itself', async () => {
    const store = fakeStore();
    await load(store, () => documentEntries(library), {});
    expect(store.keys()).toEqual([]);
  });
});
