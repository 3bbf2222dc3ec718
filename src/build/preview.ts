import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';
import { escapeHtml } from '#domain/export/escape.ts';
import type { Library } from '#library/library.ts';
import { readAhead } from '#library/thread/read-ahead.ts';
import { TaskThread } from '#library/thread/task-thread.ts';
import { changedSince } from './changed-since.ts';
import { forgetPaths } from './pages/astro-internals.ts';
import { isWithin } from './within.ts';

/** When, after the start, it is looked for what was saved before all files were watched (milliseconds). */
const LOOKS = [1_000, 3_000, 8_000, 20_000];

/** Milliseconds in which an editor may write a file more than once: one change then. */
const PAUSE = 25;

/** The preview of `npm run dev`: shows a saved change of the content folder, and keeps what it read for the next start. */
export function preview(library: Library): AstroIntegration {
  return {
    name: 'van-kien-preview',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = path.resolve(library.root);
        const begun = Date.now();
        // While Astro starts and the first page is asked for.
        const thread = new TaskThread();
        void readAhead(library, thread).ended.then(() => thread.end());
        server.httpServer?.once('close', () => thread.end());
        const readers = ['src/library', 'src/domain'].map((folder) => path.resolve(folder));
        const waiting = new Set<string>();
        let timer: NodeJS.Timeout | null = null;
        /** A change while no page could be told: one that is just opening may show what was before it. */
        let isUntold = false;
        const { hot: pages } = server.environments.client;
        const reload = (): void => pages.send({ type: 'full-reload', path: '*' });
        const show = (): void => {
          timer = null;
          let isWide = false;
          for (const file of waiting) {
            const change = library.change(path.relative(root, file).split(path.sep).join('/'));
            isWide ||= change.isWide;
            for (const diagnostic of change.read?.diagnostics ?? [])
              logger.error(formatDiagnostic(diagnostic));
          }
          waiting.clear();
          if (isWide) {
            for (const { hot } of Object.values(server.environments))
              forgetPaths((event, payload) => hot.send(event, payload));
          }
          isUntold = server.ws.clients.size === 0;
          reload();
        };
        // Every page that opens is told what is wrong in what was read: the terminal is not where an editor looks.
        pages.on('vite:client:connect', () => {
          if (isUntold) {
            isUntold = false;
            reload();
            return;
          }
          const errors = errorsOf(library);
          if (errors.length === 0) return;
          // Astro shows the message as HTML.
          const message = errors.map((error) => escapeHtml(formatDiagnostic(error))).join('<br><br>');
          const title = `Nội dung có ${errors.length} lỗi`;
          const err = { name: 'npm run check', title, message, stack: '' };
          pages.send({ type: 'error', err });
        });
        const showSoon = (file: string): void => {
          waiting.add(file);
          timer ??= setTimeout(show, PAUSE);
        };
        /** Files that were seen to change, by the watcher too, and when they last were. */
        const seen = new Map<string, number>();
        server.watcher.add(root);
        server.watcher.on('all', (event, changed) => {
          const file = path.resolve(changed);
          if (readers.some((folder) => isWithin(folder, file)))
            logger.warn(`${path.relative('.', file)}: content is read by the changed code after a new start`);
          if (!isWithin(root, file) || event === 'addDir' || event === 'unlinkDir') return;
          seen.set(file, Date.now());
          showSoon(file);
        });
        // The watcher takes a while until it watches all files, and says nothing of what was saved before.
        for (const wait of LOOKS)
          setTimeout(() => {
            for (const [file, changed] of changedSince(root, begun)) {
              if ((seen.get(file) ?? 0) >= changed) continue;
              seen.set(file, changed);
              showSoon(file);
            }
          }, wait).unref();
      },
    },
  };
}

/** What would stop a build, in texts, guides and catalogues. */
function errorsOf(library: Library): Diagnostic[] {
  const { documents, diagnostics } = library.documentFiles();
  return [
    ...library.catalogues().diagnostics,
    ...diagnostics,
    ...documents.flatMap((document) => library.read(document).diagnostics),
    ...library.newsFiles().flatMap((article) => library.read(article).diagnostics),
    ...library.pages().guides.flatMap((guide) => guide.diagnostics),
  ].filter(({ severity }) => severity === 'error');
}
