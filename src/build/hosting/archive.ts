import { ADDRESSES } from '#domain/permalink/address/address.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** Group of the output. */
const GROUP = 'tat-ca.zip';

// The data of texts and targets, not those of versions, which are in the site file by file:
// "vb/a/nq/2024/01/data.json", "vb/…/chi-tieu.csv", "chi-tieu/chi-tieu.json", "luoc-do/van-ban-1.json"
const DATA =
  /^(?:vb\/(?:[^/]+\/){4}(?:data\.(?:json|md|xml)|chi-tieu\.csv)|chi-tieu\/chi-tieu\.(?:json|csv)|luoc-do\/.+\.json)$/;

/** The same files give the same bytes: nothing in them tells when they were packed. */
const MADE = new Date(1980, 0, 1);
/** A zip without the extension for large ones names no more files. */
const MOST = 65_535;

/**
 * Packs the current data of all documents into one file, under the paths they have in the site.
 *
 * @throws Error (Vietnamese) where there are more files than such a file can name
 */
export async function writeArchive(files: SiteFiles): Promise<void> {
  const data = Array.from(files.files.values())
    .filter(({ file }) => DATA.test(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  if (data.length > MOST)
    throw new Error(
      `Gói dữ liệu chung (goiDuLieu) chứa được ${String(MOST)} tệp, trang này có ${String(data.length)}. Đặt goiDuLieu: false trong site.yaml.`,
    );
  const key = files.keyOf(data.map(({ file, digest }) => [file, digest]));
  if (files.keep(GROUP, key)) return;
  const { zipSync } = await import('fflate');
  const packed = zipSync(
    Object.fromEntries(data.map(({ file }) => [file, [files.read(file), { level: 6, mtime: MADE }]])),
  );
  files.put(GROUP, ADDRESSES.archive.slice(1), packed);
  files.close(GROUP, key, null);
}
