import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { searchServiceOf } from '#domain/catalogue/catalogue.ts';
import { lastChanges } from '#domain/permalink/address/last-change.ts';
import { everPublished } from '#domain/permalink/address/redirect.ts';
import { editionOf, SOURCES } from '#library/edition.ts';
import { originalsOf } from '#library/file/originals.ts';
import type { Library } from '#library/library.ts';
import { cacheRoot, contentRoot } from '#library/settings.ts';
import type { TaskThread } from '#library/thread/task-thread.ts';
import { auditSite } from './audit/site-audit.ts';
import { CARDS, writePreviewCards } from './cards/preview-cards.ts';
import { writeArchive } from './hosting/archive.ts';
import { writeHostFiles } from './hosting/hosting.ts';
import { writeOffline } from './hosting/offline.ts';
import { writeRedirects } from './hosting/redirect-files.ts';
import { ROBOTS, writeSitemap } from './hosting/sitemap.ts';
import { openBuild, type OpenedBuild, workshopFolder } from './opened-build.ts';
import { SitePlace } from './output/site-place.ts';
import type { SiteFiles } from './output/site-files.ts';
import { makePages } from './pages/site-pages.ts';
import { Progress } from './progress.ts';
import { adoptShards } from './shard/shard-folder.ts';
import { clearLeftovers } from './put-in-place.ts';
import { expectSearch, writeSearchInThread } from './search/search-thread.ts';

/** Where and under which address a site is built. */
export interface BuildOptions {
  outDir: string;
  base?: string | undefined;
  site?: string | undefined;
  /** The content folder; what the user has set, if nothing is said. */
  content?: string;
  /** Where what a later build may use again is kept; what the user has set, if nothing is said. */
  cache?: string;
  /** Folders of all shards, made by `buildShard` of the same content: what they made is taken up. */
  shards?: readonly string[];
}

const FULL = (target: string) =>
  `Đĩa đã đầy khi đặt trang vào ${target}; trang cũ ở đó còn nguyên. Dọn bớt chỗ rồi dựng lại.`;

const NOT_IN_SHARDS = (count: number) =>
  `${count} văn bản không có trong các phần, hoặc đã đổi sau khi dựng phần: đã dựng ở đây.`;

const NO_SITEMAP =
  'Không có sơ đồ trang (sitemap.xml): thư mục nội dung chưa khai báo diaChi trong site.yaml, nên chưa biết địa chỉ của trang.';

/** Folder of the hashed files of every built site: a folder that holds it may be replaced by a new build. */
const ASSETS = '_tep';

/**
 * Checks the content, then builds the site; false when the content has errors, a page could not be made, or the output
 * folder holds something else. What is new is made in a folder beside the site and put in place when all of it is there:
 * a failed build leaves the one before it, and two builds at the same time do not meet.
 */
export async function buildSite({
  outDir,
  base,
  site,
  shards = [],
  ...places
}: BuildOptions): Promise<boolean> {
  const target = path.resolve(outDir);
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(path.join(target, ASSETS))) {
    console.error(
      `Thư mục ${target} có nội dung khác, không phải trang đã dựng. Chọn --outDir khác hoặc dọn trống trước.`,
    );
    return false;
  }
  const workshop = workshopFolder();
  clearLeftovers(workshop, target);
  const progress = new Progress();
  const { content = contentRoot(), cache = cacheRoot(content) } = places;
  if (shards.length > 0 && !takeUp(shards, cache)) return false;
  const opened = openBuild({ base, site, content, cache }, progress, (thread) => expectSearch(thread, cache));
  if (!opened) return false;
  const { library, kept, thread } = opened;
  progress.begin('Chuẩn bị khung trang');
  const place = new SitePlace(target, cache, kept.edition);
  const { files } = place;
  try {
    // Index and cards need no page: they are made beside them. What fails is told where it is waited for.
    const search = writeSearch(library, files, thread);
    search.catch(() => undefined);
    const anew = await fill(files, opened, { site, cache, search }, progress);
    place.put();
    kept.prune();
    progress.end(`Dựng xong ${library.documentFiles().documents.length} văn bản`);
    if (shards.length > 0 && anew > 0) console.error(NOT_IN_SHARDS(anew));
    return true;
  } catch (error) {
    progress.clear();
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    console.error(isFull ? FULL(target) : error instanceof Error ? error.message : error);
    return false;
  } finally {
    thread.end();
    rmSync(files.fresh, { recursive: true, force: true });
  }
}

/** Takes up what shards made; false where something is wrong with them, which is told. */
function takeUp(shards: readonly string[], cache: string): boolean {
  try {
    adoptShards(shards, cache, editionOf(SOURCES));
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Writes the index of the search, unless another service answers for it. */
async function writeSearch(library: Library, files: SiteFiles, thread: TaskThread): Promise<void> {
  const { site } = library.catalogues();
  if (searchServiceOf(site) === null || site.staticIndex) await writeSearchInThread(library, files, thread);
}

/** What filling a site is handed. */
interface Filling {
  /** Address of the site, where it is not the one of its settings. */
  site: string | undefined;
  cache: string;
  /** The index, while it is written. */
  search: Promise<void>;
}

/** Makes all files of the site, and checks that no link of them is broken. How many documents had to be made anew. */
async function fill(
  files: SiteFiles,
  { library, address, thread, frame: frameOf }: OpenedBuild,
  { site, cache, search }: Filling,
  progress: Progress,
): Promise<number> {
  const frame = await frameOf();
  const own = library.catalogues().site;
  const withSitemap = library.catalogues().namesSite || (site !== undefined && site !== own.address);
  for (const made of frame.files)
    if (!withSitemap || made.file !== ROBOTS) files.copy('khung', made, path.join(frame.folder, made.file));
  const cards = writePreviewCards(library, files, path.join(cache, CARDS));
  cards.catch(() => undefined);
  const setup = {
    app: frame.app,
    fresh: files.fresh,
    files: { base: address.base, folder: frame.folder, imports: frame.imports },
    address,
    site: site ?? own.address,
  };
  const { renderedDocuments } = await makePages(frame, library, files, setup, thread, progress);
  progress.begin('Dựng chỉ mục tìm kiếm');
  await search;
  progress.begin('Vẽ thẻ xem trước');
  await cards;
  const leading = writeRedirects(files, library.addressPlan(), address, own.name, own.staticRedirects);
  const left = new Set(own.staticRedirects ? [] : leading);
  writeHostFiles(files, address.base, searchServiceOf(own));
  for (const { file, address: place, bytes, sha256 } of originalsOf(library)) {
    const digest = Buffer.from(sha256, 'hex').toString('base64url');
    files.copy('ban-goc', { file: place.slice(1), size: bytes, digest }, file);
  }
  if (own.archive) await writeArchive(files);

  progress.begin('Kiểm tra liên kết');
  const published = everPublished(library.ledgers(), own).filter((each) => !left.has(each));
  const audit = auditSite(files, address.base, published);
  if (audit.faults.length > 0) {
    const lines = audit.faults.map(({ page, kind, target }) => `${page}: ${kind} ${target}`);
    throw new Error(`${audit.faults.length} broken links or identifiers in the output:\n${lines.join('\n')}`);
  }
  if (withSitemap) {
    const robots = readFileSync(path.join(frame.folder, ROBOTS), 'utf8');
    writeSitemap(files, robots, audit.indexed, lastChanges(library.ledgers()), address);
  } else {
    progress.clear();
    console.error(NO_SITEMAP);
  }
  await writeOffline(files, library.digest());
  return renderedDocuments;
}
