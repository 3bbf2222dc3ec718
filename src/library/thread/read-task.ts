import { KeptTexts } from '../file/kept-texts.ts';
import { keepRead } from '../file/text-reader.ts';
import type { ReadAheadData } from './read-ahead.ts';
import type { RunTask } from './task-thread.ts';

/** Reads texts into what is kept, until it is told to stop. See read-ahead.ts. */
export const run: RunTask<ReadAheadData, never> = ({ cache, edition, sources, stop }) => {
  const kept = new KeptTexts(cache, edition);
  for (const source of sources) {
    if (Atomics.load(stop, 0) > 0) return;
    keepRead(kept, source);
  }
};
