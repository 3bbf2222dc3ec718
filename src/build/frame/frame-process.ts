import { fork } from 'node:child_process';
import path from 'node:path';
import type { HandedLibrary } from '#library/library-options.ts';
import { shareCompiled } from '../compile-cache.ts';
import type { Frame, FrameAddress, FramePlaces } from './frame.ts';

/** What the process is asked to make a frame of. */
export interface FrameTask {
  key: string;
  library: HandedLibrary;
  address: FrameAddress;
  places: FramePlaces;
}

/** What it made, or why it could not. */
export type FrameAnswer = { frame: Frame } | { error: string };

/**
 * Makes a frame with Astro and keeps it where that can be done, in a process of its own: Astro, Vite and their programs in Rust hold 350 MB for
 * as long as their process lives, and no page needs them.
 */
export async function makeFrameBeside(task: FrameTask): Promise<Frame> {
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
  const answer = await promise;
  if ('error' in answer) throw new Error(answer.error);
  return answer.frame;
}
