import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { ImportError } from '#import/run/import-error.ts';
import { importFile, type Imported } from '#import/run/pipeline.ts';
import type { EncodingName } from '#import/read/text/text.ts';

/** Imports bytes under a name, without catalogues. */
export function imported(
  bytes: Uint8Array,
  name = 'thu.txt',
  encoding: EncodingName | null = null,
): Imported {
  const source = { name, bytes, sha256: 'a'.repeat(64) };
  return importFile(source, { stated: {}, bodies: [], metrics: [], encoding });
}

/** The code of the error that ends the import of bytes; '' where they are imported. */
export function codeOf(bytes: Uint8Array, name?: string): string {
  try {
    imported(bytes, name);
    return '';
  } catch (error) {
    return error instanceof ImportError ? error.code : String(error);
  }
}

/** A document tree as lines: depth, kind, number, title, text; style is left out. */
export function treeText(root: Unit): string {
  const visit = (unit: Unit, depth: number): string[] => {
    const own = [unit.kind, unit.number ?? '', plainText(unit.title ?? []), plainText(unit.text)];
    const line =
      '  '.repeat(depth) +
      own
        .filter((part) => part !== '')
        .join(' · ')
        .replace(/\s+/g, ' ');
    return [line, ...unit.children.flatMap((child) => visit(child, depth + 1))];
  };
  return visit(root, 0).join('\n');
}

/** The tree of bytes, as {@link treeText}. */
export const treeOf = (bytes: Uint8Array, name?: string) => treeText(imported(bytes, name).state.root);
