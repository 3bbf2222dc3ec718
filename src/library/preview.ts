import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ReadFile } from './file/document-file.ts';

/*
 * What a preview (`npm run dev`) knows of the content folder between two changes: every file as it was read last, and a
 * number that grows with each change that lists may show. The server tells of changes, pages read; both run in one
 * process, but each loads its modules anew, so that what is known stands at the process.
 */

interface Known {
  read: () => ReadFile<unknown>;
  value: ReadFile<unknown>;
}

interface Preview {
  version: number;
  /** By path of the MDX file. */
  files: Map<string, Known>;
}

const KEY = Symbol.for('van-kien.preview');
const preview = ((globalThis as { [KEY]?: Preview })[KEY] ??= { version: 1, files: new Map() });

/** Grows whenever something may have changed that is made from more than the text of one file. */
export function previewVersion(): number {
  return preview.version;
}

/** What was read from a file, until the file changes. */
export function previewed<M>(file: string, read: () => ReadFile<M>): ReadFile<M> {
  const known = preview.files.get(file);
  if (known) return known.value as ReadFile<M>;
  const value = read();
  preview.files.set(file, { read, value });
  return value;
}

/** Forgets everything: other sources read other things from the same bytes. */
export function forgetPreview(): void {
  preview.files.clear();
  preview.version++;
}

/**
 * Takes note of a file of the content folder that was changed, added or removed. A file read before is read again.
 *
 * @returns what was read of its document, and whether anything but the words of one text may look different
 */
export function noteChange(file: string): { read: ReadFile<unknown> | null; isWide: boolean } {
  const text = file.replace(/\.targets\.yaml$/, '.mdx');
  const known = preview.files.get(text);
  if (!known || !existsSync(text)) {
    preview.files.delete(text);
    // A ledger gives units of its work their identifiers.
    if (file.endsWith('.jsonl')) preview.files.clear();
    preview.version++;
    return { read: null, isWide: true };
  }
  const before = known.value;
  known.value = known.read();
  const isWide = !isDeepStrictEqual(listed(before), listed(known.value));
  if (isWide) preview.version++;
  return { read: known.value, isWide };
}

/** What lists and other documents show of a file. */
function listed({ metadata, targets, outline, hasText }: ReadFile<unknown>): unknown {
  return [metadata, targets, outline, hasText];
}
