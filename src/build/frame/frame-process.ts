import { fork } from 'node:child_process';
import path from 'node:path';
import type { HandedLibrary } from '#library/library-options.ts';
import { shareCompiled } from '../compile-cache.ts';
import type { FrameAddress, FramePlaces } from './frame.ts';

/** What the process is asked to make a frame of. */
export interface FrameTask {
  key: string;
  library: HandedLibrary;
  address: FrameAddress;
  places: FramePlaces;
}

/** Why it could not; null where the frame is kept now. */
export type FrameAnswer = { error: string | null };

/**
 * Makes a frame with Astro and keeps it, in a process of its own: Astro, Vite and their programs in Rust hold 350 MB for
 * as long as their process lives, and no page needs them.
 */
export async function makeFrameBeside(task: FrameTask): Promise<void> {
  shareCompiled();
  const child = fork(path.join(import.meta.dirname, 'frame-worker.ts'), { serialization: 'advanced' });
  const { promise, resolve, reject } = Promise.withResolvers<FrameAnswer>();
  child.once('message', (answer) => resolve(answer as FrameAnswer));
  child.once('error', reject);
  child.once('exit', (status, signal) =>
    reject(new Error(`The process that makes the frame ended: ${signal ?? String(status)}`)),
  );
  child.send(task, (error) => {
    if (error) reject(error);
  });
  const { error } = await promise;
  if (error !== null) throw new Error(error);
}
