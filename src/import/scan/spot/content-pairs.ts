import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reviewCount } from '#domain/scan/scan-record.ts';
import { SCAN_ENDING, scanFileOf } from '#library/content-files.ts';
import { readRecord } from '#library/file/scan-file.ts';
import { KnownPairs } from './known-pairs.ts';

/** Files of a content folder whose words people wrote or checked. */
const ENDINGS = /\.(?:mdx|yaml)$/;
const FOLDERS = ['documents', 'news', 'guides', '.'];
/** Lines of a file that hold no running words: "sha256: …", "  soSanh: gte" */
const FIELDS = /^\s*[\w-]+:|^---$/;

/**
 * The pairs of words of content folders; a folder that is not there has none. What was read from a scan counts only when
 * all of it was looked at.
 */
export function contentPairs(roots: readonly string[]): KnownPairs {
  const pairs = new KnownPairs();
  for (const root of new Set(roots.map((folder) => path.resolve(folder))))
    for (const folder of FOLDERS) {
      const own = path.join(root, folder);
      if (!existsSync(own)) continue;
      for (const name of readdirSync(own, { recursive: folder !== '.' })
        .map(String)
        .sort()) {
        if (!ENDINGS.test(name) || name.endsWith('.targets.yaml') || name.endsWith(SCAN_ENDING)) continue;
        if (isUnreviewed(path.join(own, scanFileOf(name)))) continue;
        const text = readFileSync(path.join(own, name), 'utf8');
        const lines = text.split('\n');
        pairs.add(
          (name.endsWith('.mdx')
            ? lines.filter((line) => !FIELDS.test(line))
            : lines.map((line) => line.replace(FIELDS, ''))
          ).join('\n'),
        );
      }
    }
  return pairs;
}

function isUnreviewed(file: string): boolean {
  const record = existsSync(file) ? readRecord(file) : null;
  if (!record) return false;
  const { all, done } = reviewCount(record);
  return done < all;
}
