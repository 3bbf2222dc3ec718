import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCodesPage } from './error-codes/page.ts';
import { codesOf } from './error-codes/source.ts';

/** The page of error codes, and where it stands. */
export const PAGE = path.resolve(import.meta.dirname, '../ERRORS.md');

/** The page as the code has it now. */
export function currentPage(): string {
  return errorCodesPage(codesOf(path.resolve(import.meta.dirname, '../src')));
}

if (import.meta.main) {
  const text = currentPage();
  if (readFileSync(PAGE, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(PAGE, text);
}
