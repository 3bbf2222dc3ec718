import { describe, expect, it } from 'vitest';
import { type RecordedSpot, scanRecordText } from '#domain/scan/scan-record.ts';
import { contentPairs } from '#import/scan/spot/content-pairs.ts';
import { scanFileOf } from '#library/content-files.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const spot: RecordedSpot = { page: 1, box: [70, 700, 40, 12], kind: 'mo', text: 'giám' };
const pairs = (...spots: RecordedSpot[]) =>
  contentPairs([
    contentFolder({
      [DOCUMENT]: documentText('Phó giám đóc họp.'),
      [scanFileOf(DOCUMENT)]: scanRecordText({ sha256: 'a'.repeat(64), pages: 1, spots }),
      'guides/viet.mdx': '---\ntitle: Cách viết\n---\n\nPhó giám đốc ký.\n',
    }),
  ]);

describe('the pairs of words of a content folder', () => {
  it('are those of its running words', () => {
    expect(pairs().count('giám', 'đốc')).toBe(1);
    expect(pairs().count('Cách', 'viết')).toBe(0);
    expect(contentPairs(['khong-co']).knows('giám')).toBe(false);
  });

  it('are none of what was read from a scan until all of it was looked at', () => {
    expect(pairs(spot).count('giám', 'đóc')).toBe(0);
    expect(pairs({ ...spot, review: 'đúng' }).count('giám', 'đóc')).toBe(1);
  });
});
