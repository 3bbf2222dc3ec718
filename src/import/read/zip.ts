import { unzipSync } from 'fflate';
import { ImportError } from '../run/import-error.ts';

/** More than this, unpacked, is no document. */
const LARGEST_PART = 150 * 1024 * 1024;
const MOST_FILES = 5000;
/** Text packs ten times, a hundred at most. */
const MOST_RATIO = 400;
const SMALL = 4 * 1024 * 1024;

/**
 * The parts of a zip archive that are wanted, by name. Nothing is written to disk.
 *
 * @throws ImportError VK-NHAP-HONG for a damaged archive, VK-NHAP-NEN for one that unpacks too large or names paths
 *   outside itself, VK-NHAP-MAT-KHAU for an encrypted one
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let files = 0;
  let total = 0;
  const taken = new Set<string>();
  refuseEncrypted(bytes);
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        files += 1;
        if (files > MOST_FILES || /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name))
          throw new ImportError('VK-NHAP-NEN', `(${name.slice(0, 80)})`);
        if (!wanted(name)) return false;
        // Which of two parts of one name counts, programs disagree on: what is checked may not be what is read.
        if (taken.has(name))
          throw new ImportError('VK-NHAP-HONG', `(hai phần cùng tên ${name.slice(0, 80)})`);
        taken.add(name);
        total += originalSize;
        const isBomb = originalSize > SMALL && originalSize > size * MOST_RATIO;
        if (total > LARGEST_PART || isBomb) throw new ImportError('VK-NHAP-NEN', `(${name.slice(0, 80)})`);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('VK-NHAP-HONG', 'Tệp nén bên trong không đọc được.');
  }
}

/** Names of all parts, none unpacked. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  openZip(bytes, (name) => {
    names.push(name);
    return false;
  });
  return names;
}

/** Bit 0 of the flags of a local header: the part is encrypted. */
function refuseEncrypted(bytes: Uint8Array): void {
  if (((bytes[6] ?? 0) & 1) === 1) throw new ImportError('VK-NHAP-MAT-KHAU');
}
