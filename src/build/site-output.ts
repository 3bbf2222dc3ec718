import { renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { lastChanges } from '#domain/permalink/address/last-change.ts';
import { everPublished } from '#domain/permalink/address/redirect.ts';
import { SEARCH_FOLDER } from '#domain/search/index/files.ts';
import type { Library } from '#library/library.ts';
import { writeOriginals } from '#library/file/originals.ts';
import { auditLinks } from './audit/link-audit.ts';
import { writePreviewCards } from './cards/preview-cards.ts';
import { writeRedirects } from './hosting/redirect-files.ts';
import { writeSitemap } from './hosting/sitemap.ts';
import type { Progress } from './progress.ts';
import { documentPrerenderer, type MadePages } from './pages/document-pages.ts';
import type { SearchIndexReport } from './search/search-index.ts';
import { writeSearchInThread } from './search/search-thread.ts';

const NO_SITEMAP =
  'Không có sơ đồ trang (sitemap.xml): thư mục nội dung chưa khai báo diaChi trong site.yaml, nên chưa biết địa chỉ của trang.';

/** What a build makes besides pages: the search index; and the audit that no link of the output is broken. */
export function siteOutput(library: Library, progress: Progress): AstroIntegration {
  let config: AstroConfig;
  let pages: Promise<MadePages> | null = null;
  let search: Promise<SearchIndexReport> | null = null;
  let cards: ReturnType<typeof writePreviewCards> | null = null;
  return {
    name: 'van-kien-site-output',
    hooks: {
      'astro:config:done': ({ config: done }) => {
        config = done;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // Index and cards need no page: they are made beside them. What fails is told where it is waited for.
        search = writeSearchInThread(library, searchFolder(config));
        search.catch(() => undefined);
        setPrerenderer((astro) =>
          documentPrerenderer(astro, config, library, progress, (made) => {
            pages = made;
            const cache = path.join(fileURLToPath(config.cacheDir), 'the');
            cards = writePreviewCards(library, fileURLToPath(config.outDir), cache);
            for (const promise of [made, cards]) promise.catch(() => undefined);
          }),
        );
      },
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const { site, namesSite } = library.catalogues();
        const made = await pages;
        progress.begin('Dựng chỉ mục tìm kiếm');
        logger.info(`văn bản: ${made?.documents ?? 0}, dựng mới ${made?.rendered ?? 0} tệp`);
        logger.info(`tìm kiếm: ${(await search)?.records ?? 0} mục và chỉ tiêu`);
        renameSync(searchFolder(config), path.join(outDir, SEARCH_FOLDER));

        progress.begin('Vẽ thẻ xem trước');
        const { cards: count = 0, drawn = 0 } = (await cards) ?? {};
        logger.info(`thẻ xem trước: ${count}, vẽ mới ${drawn}`);

        const origin = (config.site ?? '').replace(/\/+$/, '');
        const redirects = writeRedirects(outDir, library.addressPlan(), {
          base: config.base,
          origin,
          name: site.name,
        });
        logger.info(`chuyển hướng: ${redirects} địa chỉ`);

        const originals = writeOriginals(library, outDir);
        if (originals > 0) logger.info(`bản gốc: ${originals} tệp`);

        progress.begin('Kiểm tra liên kết');
        const audit = auditLinks(
          outDir,
          config.base,
          origin,
          everPublished(library.ledgers(), site),
          made?.links,
        );
        if (audit.faults.length > 0) {
          const lines = audit.faults.map(({ page, kind, target }) => `${page}: ${kind} ${target}`);
          throw new Error(
            `${audit.faults.length} broken links or identifiers in the output:\n${lines.join('\n')}`,
          );
        }
        if (namesSite || config.site !== site.address) {
          const changes = lastChanges(library.ledgers());
          const listed = writeSitemap(outDir, audit.indexed, changes, { base: config.base, origin });
          logger.info(`sơ đồ trang: ${listed} trang`);
        } else {
          progress.clear();
          console.error(NO_SITEMAP);
        }
        library.kept?.prune();
        logger.info(`liên kết: ${audit.links} liên kết của ${audit.pages} trang đều tới nơi`);
      },
    },
  };
}

/** Where the search bundle is made: beside the site, which is emptied when its build begins. */
function searchFolder({ outDir }: AstroConfig): string {
  return `${fileURLToPath(outDir).replace(/[\\/]+$/, '')}-${SEARCH_FOLDER}`;
}
