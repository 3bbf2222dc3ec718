import { databaseUrl } from '#library/settings.ts';

/** Several values of an option, with commas between them: "ag, ct" → ["ag", "ct"]. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * Runs a command on the database it is told, or that the environment names; help is printed instead where it is asked
 * for. Without an address the exit code is 2, after a failure 1.
 *
 * @param failed what is said of an error
 */
export async function withDatabase(
  { url = databaseUrl(), help }: { url?: string | null | undefined; help: boolean },
  usage: string,
  run: (url: string) => Promise<void>,
  failed: (error: unknown) => string,
): Promise<void> {
  if (help) {
    console.log(usage);
    return;
  }
  if (url === null) {
    console.error(`Lỗi: thiếu --url: địa chỉ của cơ sở dữ liệu.\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  try {
    await run(url);
  } catch (error) {
    console.error(`Lỗi: ${failed(error)}`);
    process.exitCode = 1;
  }
}
