/** The smallest module there is: its magic number and the version of the format. */
const SMALLEST = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Whether this page may run WebAssembly, which the search index is read with. Not so where the policy of an office or
 * the browser's own "strict" mode switches it off, where a host sends a policy without `'wasm-unsafe-eval'`, and in
 * Safari before 16, which does not know that word of the site's policy.
 */
export function runsWebAssembly(platform: { WebAssembly?: typeof WebAssembly } = globalThis): boolean {
  try {
    const { WebAssembly: known } = platform;
    // WebKit compiles what it then refuses to run.
    return known !== undefined && new known.Instance(new known.Module(SMALLEST)) !== null;
  } catch {
    return false;
  }
}

/**
 * Whether a worker may run it where a page may not: a worker has the policy that its script is sent with, and hosts that
 * send no headers send none. It is asked only of Safari before 16: who knows Trusted Types knows the word, too, and is
 * refused by somebody's will. Rejects where the script cannot be fetched.
 *
 * @param script address of the worker's script
 */
export async function workerRunsWebAssembly(
  script: string,
  platform: object = globalThis,
  get: (address: string) => Promise<Response> = (address) => fetch(address),
): Promise<boolean> {
  if (!('WebAssembly' in platform) || 'trustedTypes' in platform) return false;
  const { ok, headers } = await get(script);
  return ok && !headers.has('content-security-policy');
}
