import type { ContentStore } from '#library/store.ts';

/** The files of a content folder in memory, by their names; it counts how often each is read. */
export interface MemoryStore extends ContentStore {
  reads: (name: string) => number;
}

/** A store of these files; what is put into them later is there, too. */
export function memoryStore(files: ReadonlyMap<string, string>): MemoryStore {
  const counts = new Map<string, number>();
  return {
    read: (name) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return files.get(name) ?? null;
    },
    names: (folder, ending) =>
      [...files.keys()].filter((name) => name.startsWith(`${folder}/`) && name.endsWith(ending)).sort(),
    reads: (name) => counts.get(name) ?? 0,
  };
}
