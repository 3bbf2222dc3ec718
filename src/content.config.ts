import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { collectionLoader, documentEntries, newsEntries } from '#build/collection-loader.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import { guideSchema } from '#domain/guide/guide-profile.ts';
import { guidesFolder } from '#library/pages/guides-folder.ts';
import { library } from '#library/of-thread.ts';

const { root } = library();
const guides = guidesFolder(root);

/**
 * Documents and news are MDX read as data: the library reads each frontmatter by its Zod schema (domain/document/metadata.ts)
 * and hands it on. Pages take them from the library, so that what Astro makes of the code is the same for all of them
 * (build/frame). Guides are MDX that Astro renders once they are found to hold no code (build/guide-guard.ts).
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
