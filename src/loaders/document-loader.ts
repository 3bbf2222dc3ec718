import { readFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { formatDiagnostic } from '../domain/diagnostic.ts';
import { metadataSchema, newsSchema } from '../domain/document/metadata.ts';
import { readMetadata } from './document-file.ts';
import { digestOf, listDocuments, listNews } from './library.ts';

/**
 * Catalogue of the documents: frontmatter and digest only. The text stays on disk and is read once, where it is
 * rendered (measured: 4 s against 22-35 s per 1,000 documents, design §2).
 */
export function documentLoader(root: string): Loader {
  return catalogueLoader('van-kien-documents', metadataSchema, () =>
    listDocuments(root).documents.map((document) => ({
      id: `${document.workKey}/${document.version}`,
      file: document.file,
      name: document.name,
    })),
  );
}

/** Catalogue of the news articles. */
export function newsLoader(root: string): Loader {
  return catalogueLoader('van-kien-news', newsSchema, () =>
    listNews(root).map((article) => ({ id: article.slug, file: article.file, name: article.name })),
  );
}

function catalogueLoader(
  name: string,
  schema: typeof metadataSchema | typeof newsSchema,
  list: () => { id: string; file: string; name: string }[],
): Loader {
  return {
    name,
    load: async (context) => {
      const { store, logger, watcher } = context;
      const refresh = async () => {
        const seen = new Set<string>();
        for (const { id, file, name: shown } of list()) {
          seen.add(id);
          const text = readFileSync(file, 'utf8');
          const digest = digestOf(text);
          if (store.get(id)?.digest === digest) continue;
          const parsed = readMetadata<unknown>(text, schema, shown);
          for (const diagnostic of parsed.diagnostics) logger.error(formatDiagnostic(diagnostic));
          if (parsed.value === null) continue;
          const data = await context.parseData({
            id,
            data: parsed.value as Record<string, unknown>,
            filePath: file,
          });
          store.set({ id, data, digest });
        }
        for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
      };
      await refresh();
      watcher?.on('change', (changed) => {
        if (changed.endsWith('.mdx')) void refresh();
      });
    },
  };
}
