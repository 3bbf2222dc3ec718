import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { processorTime, watchedFor } from '../run/watch.ts';
import { pictureKind, picturesIn } from './picture/decode-picture.ts';
import { pageFile, pictureFile } from './kept-scan.ts';
import { isTextPage, openPdf, type PagePicture, pictureOf } from './picture/pdf-picture.ts';
import { sheetOf } from './picture/paper.ts';
import type { Picture } from './picture/picture.ts';
import { readPage } from './read-page.ts';
import { startReader } from './reader.ts';
import { missingPackage } from './missing-package.ts';
import { LONGEST_PAGE_MS, type ScanJob, type ScanMessage } from './scan-message.ts';

// Runs as a process of its own, so that a hostile file ends there: reads the pages of a scan, one after the other, and
// keeps each in a folder as soon as it is read, so that it can be stopped at any time.

const tell = (message: ScanMessage) =>
  new Promise<void>((resolve) => process.send?.(message, () => resolve()));

/** What a page shows that has no picture. */
const NOTHING: Picture = { width: 1, height: 1, channels: 1, data: Uint8Array.of(255) };
/** Pictures of pages are kept for people to look at, not to be read again. */
const QUALITY = 60;

/** How many pages a scan has, and the picture of each; null for a page without one. */
interface Pages {
  count: number;
  picture: (page: number) => Promise<PagePicture | null>;
  /** Whether a page is printed in letters. */
  isText: (page: number) => Promise<boolean>;
}

async function pagesOf(files: readonly string[]): Promise<Pages> {
  const [first = ''] = files;
  const bytes = new Uint8Array(readFileSync(first));
  if (pictureKind(bytes) === null) {
    const document = await openPdf(bytes);
    return {
      count: document.numPages,
      picture: async (page) => pictureOf(await document.getPage(page)),
      isText: async (page) => isTextPage(await document.getPage(page)),
    };
  }
  const counts: { file: string; index: number }[] = [];
  for (const file of files) {
    const own = new Uint8Array(readFileSync(file));
    const length = pictureKind(own) === 'tiff' ? (await picturesIn(own)).length : 1;
    for (let index = 0; index < length; index++) counts.push({ file, index });
  }
  return {
    count: counts.length,
    picture: async (page) => {
      const { file, index } = counts[page - 1] ?? { file: first, index: 0 };
      const picture = (await picturesIn(new Uint8Array(readFileSync(file))))[index];
      return picture ? { picture, ...sheetOf(picture) } : null;
    },
    isText: () => Promise.resolve(false),
  };
}

function rgbaOf({ width, height, channels, data }: Picture): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++)
    for (let part = 0; part < 3; part++)
      rgba[at * 4 + part] = data[at * channels + (channels === 1 ? 0 : part)] ?? 255;
  return rgba;
}

async function work({ files, folder }: ScanJob, began: (time: number) => void): Promise<void> {
  began(processorTime());
  const { count, picture, isText } = await pagesOf(files);
  await tell({ kind: 'pages', count });
  mkdirSync(folder, { recursive: true });
  // What is missing is said before anything is read.
  const { default: jpeg } = await import('jpeg-js');
  const written = (picture: Picture) =>
    Buffer.from(jpeg.encode({ ...picture, data: rgbaOf(picture) }, QUALITY).data);
  const reader = await startReader();
  for (let number = 1; number <= count; number++) {
    const isKept = existsSync(pageFile(folder, number));
    if (!isKept) {
      began(processorTime());
      const isPrinted = await isText(number);
      const shown = isPrinted ? null : await picture(number);
      const found = shown ?? { picture: NOTHING, ...sheetOf(NOTHING) };
      const { page, level } = await readPage(found.picture, found.width, reader);
      writeFileAtomic(pictureFile(folder, number), written(level));
      writeFileAtomic(pageFile(folder, number), JSON.stringify(isPrinted ? { ...page, isText: true } : page));
    }
    await tell({ kind: 'page', number, isKept });
  }
  began(0);
  await reader.end();
}

process.on('message', (job: ScanJob) => {
  work(job, watchedFor(LONGEST_PAGE_MS, 'processor')).then(
    () => process.exit(0),
    async (error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      const missing = missingPackage(error);
      await tell(missing === null ? { kind: 'broken', said } : { kind: 'missing', name: missing });
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
