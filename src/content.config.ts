import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { library } from '#library/of-thread.ts';
import { defaultContentRoot } from '#library/settings.ts';

const { root } = library();
/** A content folder without guides of its own shows the general ones: how to read, search, cite. */
const guides = [root, defaultContentRoot()]
  .map((folder) => path.join(folder, 'guides'))
  .find((folder) => existsSync(folder));

/** Documents and news are no collections: the library reads them. Guides are MDX that Astro renders. */
export const collections = {
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
