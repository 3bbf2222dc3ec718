/** The smallest module there is: its magic number and the version of the format. */
const SMALLEST = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Whether this page may run WebAssembly, which the search index is read with. Not so where the policy of an office or
 * of the browser's own "strict" mode switches it off, where a host sends a policy without `'wasm-unsafe-eval'`, and in
 * Safari before 16, which does not know that word.
 */
export function runsWebAssembly(platform: { WebAssembly?: typeof WebAssembly } = globalThis): boolean {
  try {
    return platform.WebAssembly !== undefined && new platform.WebAssembly.Module(SMALLEST) !== null;
  } catch {
    return false;
  }
}
