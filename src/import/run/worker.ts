import { flushCompileCache } from 'node:module';
import { LONGEST_WORK_MS } from './limits.ts';
import type { Job } from './pool.ts';
import { watchedFor } from './watch.ts';
import { workOn } from './work.ts';

// Runs as a process of its own, so that a hostile file ends there: asked for a file, it answers what the file became.

const began = watchedFor(LONGEST_WORK_MS);

process.on('message', ({ file, context, scan }: Job) => {
  began(Date.now());
  const answer = workOn(file, context, scan);
  began(0);
  // This process is ended by force, so what was compiled is stored now.
  flushCompileCache();
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
