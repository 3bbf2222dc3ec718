import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '#library/library.ts';
import { findableTexts } from '#library/search-records.ts';
import { isOfShard, type Shard } from '#domain/shard/shard.ts';
import { CARDS, drawnCard } from '../cards/preview-cards.ts';
import { packOf } from '../frame/frame.ts';
import { type BuildPlaces, openBuild, type OpenedBuild, workshopFolder } from '../opened-build.ts';
import { documentJobs } from '../pages/document-jobs.ts';
import { type MakerSetup, PageMaker } from '../pages/page-maker.ts';
import { PagePool } from '../pages/page-pool.ts';
import { clearLeftovers } from '../put-in-place.ts';
import { Progress } from '../progress.ts';
import { cutMissing, cutTexts } from '../search/text-cuts.ts';
import { writeShardFolder } from './shard-folder.ts';

/** Where and of what a shard is made. */
export interface ShardOptions extends BuildPlaces {
  readonly shard: Shard;
  readonly outDir: string;
}

/**
 * Makes what takes long of the documents of one shard: their texts as they were read, their pages, their records for the
 * search, their cards. All of it is kept under the digest of what it was made from, so that a build that takes up the
 * folders of all shards gives what one build would have given, byte for byte, and makes only lists, index and audit.
 *
 * @returns false where the content has errors or a page could not be made, which is told
 */
export async function buildShard(options: ShardOptions): Promise<boolean> {
  const { shard, outDir, cache } = options;
  const progress = new Progress();
  const workshop = workshopFolder();
  clearLeftovers(workshop, path.resolve(outDir));
  const opened = openBuild(options, progress);
  if (!opened) return false;
  const { library, kept } = opened;
  const fresh = path.join(workshop, `build-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    const own = library.documents().filter(({ workKey }) => isOfShard(shard, workKey));
    const works = new Set(own.map(({ workKey }) => workKey));
    const pages = await makePacks(opened, options, fresh, (key) => works.has(key), progress);
    const texts = [...own, ...library.newsFiles().filter(({ workKey }) => isOfShard(shard, workKey))];
    const files = [
      ...texts.flatMap((file) => kept.filesOf(library.key(file))),
      ...pages,
      ...cutFiles(library, shard),
      ...(await drawnCards(library, own, cache, progress)),
    ];
    const there = [...new Set(files)].filter((file) => existsSync(file));
    writeShardFolder(
      path.resolve(outDir),
      { shard, edition: kept.edition, documents: works.size },
      cache,
      there,
    );
    progress.end(`Dựng xong ${works.size} văn bản của phần ${shard.number}/${shard.of}`);
    return true;
  } catch (error) {
    progress.clear();
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    opened.thread.end();
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Makes the pages of some works, unless they are kept; where they and the frame are kept. */
async function makePacks(
  opened: OpenedBuild,
  { site, cache }: ShardOptions,
  fresh: string,
  isOwn: (workKey: string) => boolean,
  progress: Progress,
): Promise<string[]> {
  const { library, address } = opened;
  progress.begin('Chuẩn bị khung trang');
  const frame = await opened.frame();
  const setup: MakerSetup = {
    app: frame.app,
    fresh,
    files: { base: address.base, folder: frame.folder, imports: frame.imports },
    address,
    site: site ?? library.catalogues().site.address,
  };
  const maker = await PageMaker.open(setup);
  // "vb/hu-a/nq/2020-2025/01-nq-hu"
  const jobs = (await documentJobs(maker, frame, library, cache)).filter(({ name }) =>
    isOwn(name.slice('vb/'.length)),
  );
  const waiting = jobs.filter(({ pack }) => pack === null || !existsSync(pack));
  progress.begin('Dựng trang của văn bản', waiting.length);
  const step = () => progress.step();
  await new PagePool({ setup, library: library.handed(), jobs: waiting }, opened.thread, step).finish(maker);
  return [packOf(cache, frame.key), ...jobs.flatMap(({ pack }) => pack ?? [])];
}

/** Cuts the texts of a shard for the index, unless they are kept; where they are kept. */
function cutFiles(library: Library, shard: Shard): string[] {
  const own = findableTexts(library).filter(({ file }) => isOfShard(shard, file.workKey));
  const texts = cutTexts(library, own);
  cutMissing(library, texts);
  return texts.flatMap(({ place }) => place ?? []);
}

async function drawnCards(
  library: Library,
  documents: ReturnType<Library['documents']>,
  cache: string,
  progress: Progress,
): Promise<string[]> {
  const current = documents.filter((document) => document.current);
  progress.begin('Vẽ thẻ xem trước', current.length);
  const places: string[] = [];
  for (const document of current) {
    places.push(await drawnCard(library, document, path.join(cache, CARDS)));
    progress.step();
  }
  return places;
}
