import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { contentRoot, defaultContentRoot } from '#library/content-root.ts';
import { documentLoader, newsLoader } from '#library/document-loader.ts';

const root = contentRoot();
/** A content folder without guides of its own shows the general ones: how to read, search, cite. */
const guides = [root, defaultContentRoot()]
  .map((folder) => path.join(folder, 'guides'))
  .find((folder) => existsSync(folder));

export const collections = {
  documents: defineCollection({ loader: documentLoader(root) }),
  news: defineCollection({ loader: newsLoader(root) }),
  guides: defineCollection({
    loader: glob({ base: guides ?? root, pattern: guides ? '*.mdx' : [] }),
    schema: z.strictObject({
      /** Tên bài hướng dẫn. */
      title: z.string(),
      /** Một câu nói bài giúp làm gì. */
      moTa: z.string(),
      /** Thứ tự trong danh sách. */
      thuTu: z.int(),
    }),
  }),
};
