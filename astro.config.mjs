import { defineConfig } from 'astro/config';
import { siteConfig } from '#build/site-config.ts';
import { editionOf, SOURCES } from '#library/edition.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { openLibrary } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { cacheRoot, contentRoot } from '#library/settings.ts';

// For `astro dev`, `sync` and `check`; `npm run build` brings a library and a configuration of its own.
const content = contentRoot();
const cache = cacheRoot(content);
const library = openLibrary(content, { kept: new KeptTexts(cache, editionOf(SOURCES)) });
provideLibrary(library);

export default defineConfig(siteConfig(library, cache));
