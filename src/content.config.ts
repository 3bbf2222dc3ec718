import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { collectionLoader, documentEntries, newsEntries } from '#build/collection-loader.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import { guideSchema } from '#domain/guide/guide-profile.ts';
import { library } from '#library/of-thread.ts';
import { defaultContentRoot } from '#library/settings.ts';

const { root } = library();
/** A content folder without guides of its own shows the general ones: how to read, search, cite. */
const guides = [root, defaultContentRoot()]
  .map((folder) => path.join(folder, 'guides'))
  .find((folder) => existsSync(folder));

/**
 * Documents and news are MDX read as data: the library reads each frontmatter by its Zod schema (domain/document/metadata.ts)
 * and hands it on. Guides are MDX that Astro renders once they are found to hold no code (build/guide-guard.ts).
 */
export const collections = {
  documents: defineCollection({
    loader: collectionLoader('van-kien-documents', () => documentEntries(library())),
    schema: z.custom<DocumentMetadata>(),
  }),
  news: defineCollection({
    loader: collectionLoader('van-kien-news', () => newsEntries(library())),
    schema: z.custom<NewsMetadata>(),
  }),
  guides: defineCollection({
    loader: glob({ base: guides ?? root, pattern: guides ? '*.mdx' : [] }),
    schema: guideSchema,
  }),
};
