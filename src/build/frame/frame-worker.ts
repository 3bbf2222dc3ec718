import { openHanded } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { makeFrame } from './astro-frame.ts';
import type { FrameAnswer, FrameTask } from './frame-process.ts';

// See frame-process.ts.

process.once('message', (task: FrameTask) => void make(task));

async function make({ key, library: handed, address, places }: FrameTask): Promise<void> {
  const library = openHanded(handed);
  provideLibrary(library);
  const answer = await makeFrame(key, library, address, places).then(
    (frame): FrameAnswer => ({ frame }),
    (error: unknown): FrameAnswer => ({
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  // What Astro has begun may keep a process from ending by itself.
  process.send?.(answer, () => process.exit());
}
