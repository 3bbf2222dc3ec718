import { enableCompileCache } from 'node:module';
import path from 'node:path';

// What Node compiles for this program and for the processes it starts is kept: most of the time of a short import goes
// into that. Must stand before anything else is loaded.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, '../node_modules/.cache/van-kien-ma');
enableCompileCache(process.env['NODE_COMPILE_CACHE']);

const { importAll } = await import('#import/run/import-all.ts');
const { HELP, readOptions } = await import('#import/run/options.ts');
const { refusalOf } = await import('#import/run/work.ts');

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(HELP);
  else if ((await importAll(options)).some(({ outcome }) => outcome === 'loi')) process.exitCode = 1;
} catch (error) {
  const { code, message } = refusalOf(error);
  console.error(`[${code}] ${message}`);
  process.exitCode = 1;
}
