import { enableCompileCache } from 'node:module';
import path from 'node:path';

/*
 * Lets Node keep what it compiles of the project's code, for this process, for what it starts and for later ones. It must
 * stand before what is to be kept: commands begin with `node --import` of it. It is JavaScript because Node takes 0.15 s
 * to load its reader of TypeScript, which a command does not need once all of its code has been kept.
 */

const CACHE =
  process.env['VAN_KIEN_CACHE'] || path.join(import.meta.dirname, '../node_modules/.cache/van-kien');

// The code is the same for all content folders: no folder for each.
const folder = path.resolve(CACHE, 'ma');
enableCompileCache(folder);
// Threads and processes begin with what stands here.
process.env['NODE_COMPILE_CACHE'] ??= folder;
