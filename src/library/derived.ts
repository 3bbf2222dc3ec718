import type { Library } from './library.ts';
import type { Noted } from './file/trace.ts';

/**
 * A value made of a library when it is first asked for: once for each state of the library, so that in a preview it is
 * made anew after a change that it may show.
 */
export function derived<T>(make: (library: Library) => T): (library: Library) => T {
  const made = new WeakMap<object, Noted>();
  return (library) => library.trace.once(made, library.state, () => make(library));
}
