import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import path from 'node:path';
import { contentRoot } from './loaders/content-root.ts';
import { documentLoader, newsLoader } from './loaders/document-loader.ts';

const root = contentRoot();

export const collections = {
  documents: defineCollection({ loader: documentLoader(root) }),
  news: defineCollection({ loader: newsLoader(root) }),
  guides: defineCollection({
    loader: glob({ base: path.join(root, 'guides'), pattern: '*.mdx' }),
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
