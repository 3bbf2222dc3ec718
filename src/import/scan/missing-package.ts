// "Cannot find package 'tesseract.js' imported from …"
const NO_PACKAGE = /Cannot find (?:package|module) '([^']+)'/;

/** The name of the package for want of which something failed; null where it failed for another reason. */
export function missingPackage(error: unknown): string | null {
  return NO_PACKAGE.exec(error instanceof Error ? error.message : String(error))?.[1] ?? null;
}
