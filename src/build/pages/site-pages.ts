import path from 'node:path';
import { digestOf } from '#library/digest.ts';
import { keepOnly } from '#library/file/kept-texts.ts';
import type { Library } from '#library/library.ts';
import type { TaskThread } from '#library/thread/task-thread.ts';
import type { Frame } from '../frame/frame.ts';
import type { SiteFiles } from '../output/site-files.ts';
import type { Progress } from '../progress.ts';
import { documentJobs, isOfWork, packPlace, PAGES } from './document-jobs.ts';
import { keepPack, type MakerSetup, PageMaker } from './page-maker.ts';
import { PagePool } from './page-pool.ts';
import { ReadTexts } from './read-texts.ts';

/** What was made. */
export interface MadePages {
  documents: number;
  /** Files that were rendered anew; documents of which any was. */
  rendered: number;
  renderedDocuments: number;
}

/**
 * Makes the pages of a site: those of a document, and those of each other route, together. What is made from the same as
 * what stands in the site stays; what an earlier build kept of the same is taken from there; all else is rendered,
 * documents in threads too where there are many. Fails with the first page that cannot be made.
 */
export async function makePages(
  frame: Frame,
  library: Library,
  files: SiteFiles,
  setup: MakerSetup,
  thread: TaskThread,
  progress: Progress,
): Promise<MadePages> {
  const cache = library.kept?.cache ?? null;
  const packOf = (key: string) => packPlace(cache, key);
  const maker = await PageMaker.open(setup);
  const documents = await documentJobs(maker, frame, library, cache);

  const waiting = documents.filter(({ name, key }) => key === '' || !files.keep(name, key));
  progress.begin('Dựng trang của văn bản', waiting.length);
  let rendered = 0;
  let renderedDocuments = 0;
  const take = (made: Awaited<ReturnType<PageMaker['make']>>) => {
    rendered += made.rendered;
    if (made.rendered > 0) renderedDocuments++;
    files.take(made);
    progress.step();
  };
  const pool = new PagePool({ setup, library: library.handed(), jobs: waiting }, thread, take);

  const read = new ReadTexts(cache, library);
  const whole = digestOf(JSON.stringify([frame.key, library.listedDigest()]));
  const others = maker.app.routes.filter(({ route }) => !isOfWork(route));
  const packs = new Set(documents.map(({ pack }) => pack));
  for (const { route, component } of others) {
    const known = read.keyOf(route, whole);
    if (known !== null) {
      packs.add(packOf(known));
      if (files.keep(route, known)) continue;
      const pack = packOf(known);
      const kept = pack === null ? null : maker.unpack(route, known, pack);
      if (kept) {
        files.take(kept);
        continue;
      }
    }
    library.trace.begin();
    const { paths } = await maker.route(component);
    const made = await maker.render(Array.from(paths.keys(), (pathname) => ({ pathname, component })));
    const key = read.note(route, whole, library.trace.end());
    const pack = packOf(key);
    packs.add(pack);
    const links = keepPack(pack, made.contents, made.links);
    rendered += made.files.length;
    files.take({ name: route, key, files: made.files, links });
  }
  read.keep();
  await pool.finish(maker);
  if (cache !== null) keepOnly(path.join(cache, PAGES), (name) => packs.has(path.join(cache, PAGES, name)));
  return { documents: documents.length, rendered, renderedDocuments };
}
