import { importAll } from '#import/run/import-all.ts';
import { HELP, readOptions } from '#import/run/options.ts';
import { refusalOf } from '#import/run/work.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(HELP);
  else if ((await importAll(options)).some(({ outcome }) => outcome === 'loi')) process.exitCode = 1;
} catch (error) {
  const { code, message } = refusalOf(error);
  console.error(`[${code}] ${message}`);
  process.exitCode = 1;
}
