import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from '#domain/guide/guide-profile.ts';
import { guidesFolder } from '#library/pages/guides-folder.ts';
import { library } from '#library/of-thread.ts';

const { root } = library();
const guides = guidesFolder(root);

/**
 * Guides are MDX that Astro renders once they are found to hold no code (build/guide-guard.ts). Documents and news are
 * MDX read as data: the library reads them by their Zod schemas (domain/document/metadata.ts), and pages take them from
 * there, so that what Astro makes of the code is the same for all of them (build/frame).
 */
export const collections = {
  guides: defineCollection({
    loader: glob({ base: guides ?? root, pattern: guides ? '*.mdx' : [] }),
    schema: guideSchema,
  }),
};
