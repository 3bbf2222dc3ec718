import { flushCompileCache } from 'node:module';

/**
 * Keeps what this thread has compiled so far: threads and processes that are about to begin load the same. Where it is
 * kept, the command has said (scripts/keep-compiled.mjs).
 */
export function shareCompiled(): void {
  flushCompileCache();
}
