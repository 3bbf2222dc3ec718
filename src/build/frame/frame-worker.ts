import { openHanded } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { makeFrame } from './astro-frame.ts';
import type { FrameAnswer, FrameTask } from './frame-process.ts';

// See frame-process.ts.

process.once('message', (task: FrameTask) => void make(task));

async function make({ key, library: handed, address, places }: FrameTask): Promise<void> {
  const library = openHanded(handed);
  provideLibrary(library);
  const error = await makeFrame(key, library, address, places).then(
    () => null,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  // What Astro has begun may keep a process from ending by itself.
  process.send?.({ error } satisfies FrameAnswer, () => process.exit());
}
