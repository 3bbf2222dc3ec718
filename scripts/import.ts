// Must stand before anything else is loaded: most of the time of a short import goes into what Node compiles for this
// program and for the processes it starts.
import './keep-compiled.mjs';

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
