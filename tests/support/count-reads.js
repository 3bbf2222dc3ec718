// Loaded into a process before anything else (`node --import`), and with it into each of its threads: writes down every
// file that is read, as lines "thread<tab>file" in the file that COUNT_READS names.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

const log = process.env.COUNT_READS ?? '';
const { appendFileSync } = fs;

/** @param {unknown} file */
function note(file) {
  if (typeof file === 'number') return;
  const name = file instanceof URL ? fileURLToPath(file) : String(file);
  appendFileSync(log, `${String(threadId)}\t${path.resolve(name)}\n`);
}

/**
 * @param {object} from
 * @param {string} name
 */
function watch(from, name) {
  const original = Reflect.get(from, name);
  Reflect.set(from, name, function (/** @type {unknown[]} */ ...args) {
    note(args[0]);
    return Reflect.apply(original, this, args);
  });
}

for (const name of ['readFileSync', 'readFile', 'createReadStream']) watch(fs, name);
watch(fs.promises, 'readFile');
syncBuiltinESMExports();
