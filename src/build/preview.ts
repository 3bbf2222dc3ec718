import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { contentRoot } from '#library/content-root.ts';
import { editionOf, SOURCES } from '#library/edition.ts';
import { readAhead } from '#library/read-ahead.ts';
import { forgetPreview, noteChange } from '#library/preview.ts';
import { CACHE_SETTING, cacheOf, EDITION_SETTING } from '#library/file/text-store.ts';

/** Milliseconds in which an editor may write a file more than once: one change then. */
const PAUSE = 25;

/** The preview of `npm run dev`: shows a saved change of the content folder, and keeps what it read for the next start. */
export function preview(): AstroIntegration {
  return {
    name: 'van-kien-preview',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'dev') return;
        process.env[CACHE_SETTING] ??= cacheOf(contentRoot());
        process.env[EDITION_SETTING] = editionOf(SOURCES);
      },
      'astro:server:setup': ({ server, logger }) => {
        const root = path.resolve(contentRoot());
        // While Astro starts and the first page is asked for.
        server.httpServer?.once('close', readAhead(root));
        const sources = path.resolve('src');
        const waiting = new Set<string>();
        let timer: NodeJS.Timeout | null = null;
        const show = (): void => {
          timer = null;
          let isWide = false;
          for (const file of waiting) {
            const change = noteChange(file);
            isWide ||= change.isWide;
            for (const diagnostic of change.read?.diagnostics ?? [])
              logger.error(formatDiagnostic(diagnostic));
          }
          waiting.clear();
          if (isWide) {
            // Astro forgets then which pages there are.
            for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.add(root);
        server.watcher.on('all', (event, changed) => {
          const file = path.resolve(changed);
          if (isWithin(sources, file)) {
            process.env[EDITION_SETTING] = editionOf(SOURCES);
            forgetPreview();
          }
          if (!isWithin(root, file) || event === 'addDir' || event === 'unlinkDir') return;
          waiting.add(file);
          timer ??= setTimeout(show, PAUSE);
        });
      },
    },
  };
}

function isWithin(folder: string, file: string): boolean {
  return file.startsWith(folder + path.sep);
}
