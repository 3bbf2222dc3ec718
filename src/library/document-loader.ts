import { readFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';
import { metadataSchema, newsSchema } from '#domain/document/metadata.ts';
import { readDocumentFile, readHead, readNewsFile } from './file/document-file.ts';
import { digestOf, listDocuments, listNews } from './library.ts';
import { newsKey, readLedgers } from './permalinks.ts';

/**
 * Catalogue of the documents: frontmatter and digest only. The text stays on disk and is read once, where it is
 * rendered (measured: 4 s against 22-35 s per 1,000 documents, design §2).
 */
export function documentLoader(root: string): Loader {
  return catalogueLoader('van-kien-documents', () => {
    const { ledgers } = readLedgers(root);
    return listDocuments(root).documents.map(({ workKey, version, file, name }) => ({
      id: `${workKey}/${version}`,
      file,
      name,
      read: (text) =>
        readHead<unknown>(text, metadataSchema, name, () =>
          readDocumentFile(file, name, ledgers.get(workKey)),
        ),
    }));
  });
}

/** Catalogue of the news articles. */
export function newsLoader(root: string): Loader {
  return catalogueLoader('van-kien-news', () => {
    const { ledgers } = readLedgers(root);
    return listNews(root).map(({ slug, file, name }) => ({
      id: slug,
      file,
      name,
      read: (text) =>
        readHead<unknown>(text, newsSchema, name, () => readNewsFile(file, name, ledgers.get(newsKey(slug)))),
    }));
  });
}

/** A file of a catalogue. */
interface Entry {
  id: string;
  file: string;
  /** Path shown to editors. */
  name: string;
  read: (text: string) => { value: unknown; diagnostics: readonly Diagnostic[] };
}

function catalogueLoader(name: string, list: () => Entry[]): Loader {
  return {
    name,
    load: async (context) => {
      const { store, logger, watcher } = context;
      // Pages of a preview read the files themselves: a change then shows without a store to be written.
      if (watcher) return;
      const seen = new Set<string>();
      for (const { id, file, read } of list()) {
        seen.add(id);
        const text = readFileSync(file, 'utf8');
        const digest = digestOf(text);
        if (store.get(id)?.digest === digest) continue;
        const { value, diagnostics } = read(text);
        if (value === null) for (const diagnostic of diagnostics) logger.error(formatDiagnostic(diagnostic));
        if (value === null) continue;
        const data = await context.parseData({ id, data: value as Record<string, unknown>, filePath: file });
        store.set({ id, data, digest });
      }
      for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
    },
  };
}
