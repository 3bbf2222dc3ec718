import { createInterface } from 'node:readline/promises';
import { contentRoot } from '#library/settings.ts';
import { type Options, readOptions, USAGE } from '#links/options.ts';
import { runLinks } from '#links/run.ts';

/** The day here, ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function main(options: Options): Promise<boolean> {
  const context = { root: contentRoot(), random: Math.random, print: (line: string) => console.log(line) };
  if (!(process.stdin.isTTY && process.stdout.isTTY)) return runLinks(options, context);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await runLinks(options, {
      ...context,
      ask: async (question) => (await terminal.question(question)).trim(),
    });
  } finally {
    terminal.close();
  }
}

if (import.meta.main) {
  try {
    const options = readOptions(process.argv.slice(2), today());
    if (options.help) console.log(USAGE);
    else if (!(await main(options))) process.exitCode = 1;
  } catch (error) {
    console.error(`Lỗi: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
