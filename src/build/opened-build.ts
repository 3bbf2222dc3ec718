import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { editionOf, SOURCES } from '#library/edition.ts';
import { reportContent } from '#library/check/content-report.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { type Library, openLibrary } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { readAhead } from '#library/thread/read-ahead.ts';
import { TaskThread } from '#library/thread/task-thread.ts';
import { shareCompiled } from './compile-cache.ts';
import { clearUnusedFrames, type Frame, frameKey, keptFrame } from './frame/frame.ts';
import { makeFrameBeside } from './frame/frame-process.ts';
import type { Progress } from './progress.ts';

/** Under which address a site is built, from what, and where what a later build may use again is kept. */
export interface BuildPlaces {
  readonly base?: string | undefined;
  readonly site?: string | undefined;
  readonly content: string;
  readonly cache: string;
}

/** A content folder that was read and found right, ready for pages to be made of it. */
export interface OpenedBuild {
  readonly library: Library;
  readonly kept: KeptTexts;
  /** Does what can be done beside; whoever opened the build ends it. */
  readonly thread: TaskThread;
  /** What Astro makes; made where it is not kept. */
  readonly frame: () => Promise<Frame>;
  /** Path and origin that pages are made for. */
  readonly address: { readonly base: string; readonly origin: string };
}

/** Folder for what is made on the way, inside the project: an app finds packages from where it stands. */
export function workshopFolder(): string {
  const workshop = path.resolve('.van-kien');
  mkdirSync(workshop, { recursive: true });
  return workshop;
}

/**
 * How much of what they hold the heaps of a build may hold besides before they are cleared, in percent. V8 lets them
 * become four times as large where the machine has the room: 150-200 MB more of 300 documents, for a hundredth of the
 * processor time. At 40 percent it is 80 MB less, for five hundredths. Room for what is young can only be set where Node
 * begins (`npm run build`): with 8 MB instead of what V8 would take, a build after a change of one of 300 documents holds
 * 290 MB instead of 460 and takes a tenth less processor time, most of it for pages of memory that nobody had touched.
 */
const GROWING = 100;

/**
 * Reads and checks a content folder; null where something is wrong in it, which is told.
 *
 * @param expect tells the thread, while it begins, what it will be asked for
 */
export function openBuild(
  places: BuildPlaces,
  progress: Progress,
  expect: (thread: TaskThread) => void = () => undefined,
): OpenedBuild | null {
  const { base, site, content, cache } = places;
  // Of this thread and those that it begins.
  setFlagsFromString(`--heap-growing-percent=${String(GROWING)}`);
  const kept = new KeptTexts(cache, editionOf(SOURCES));
  const library = openLibrary(content, { kept, keepsPages: true });
  process.env['NODE_ENV'] = 'production';
  // A test runner's own settings must not make pages believe that they are in a preview, here or in the thread.
  for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) delete process.env[name];
  const thread = new TaskThread();
  shareCompiled();
  expect(thread);
  if (!readAll(library, thread, progress)) {
    thread.end();
    return null;
  }
  provideLibrary(library);
  const origin = (site ?? library.catalogues().site.address).replace(/\/+$/, '');
  return {
    library,
    kept,
    thread,
    frame: async () => {
      const framePlaces = { workshop: workshopFolder(), cache };
      clearUnusedFrames(framePlaces.workshop);
      const key = frameKey(library, { base, site });
      return (
        keptFrame(key, framePlaces) ??
        makeFrameBeside({ key, library: library.handed(), address: { base, site }, places: framePlaces })
      );
    },
    address: { base: `/${base ?? ''}/`.replace(/\/+/g, '/'), origin },
  };
}

/** Reads and checks everything; false where something is wrong. */
function readAll(library: Library, thread: TaskThread, progress: Progress): boolean {
  const { documents } = library.documentFiles();
  const ahead = readAhead(library, thread);
  progress.begin('Đọc văn bản', documents.length);
  for (const document of documents) {
    library.read(document);
    progress.step();
  }
  progress.clear();
  const isValid = reportContent(library);
  ahead.stop();
  return isValid;
}
