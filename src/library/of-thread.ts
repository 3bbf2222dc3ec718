import type { Library } from './library.ts';

/*
 * Pages are modules that Astro loads and renders: nothing can be passed to them but what stands in their route. In a
 * build they are bundled apart from the code that started the build, in a preview Vite loads them anew after each change,
 * and threads load them once more. What all of these share is the thread; so the library stands at the thread, put there
 * by whoever starts something that makes pages. This is the only such place: everything else is given its library.
 */

const KEY = Symbol.for('van-kien.library');
const thread = globalThis as { [KEY]?: Library };

/** Puts a library at this thread, in place of the one before. */
export function provideLibrary(library: Library): void {
  thread[KEY] = library;
}

/** The library whose pages are made in this thread. */
export function library(): Library {
  const provided = thread[KEY];
  if (!provided)
    throw new Error('No library was provided to this thread: call provideLibrary before pages are made');
  return provided;
}
