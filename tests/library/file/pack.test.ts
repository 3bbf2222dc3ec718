import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packTexts } from '#library/file/pack.ts';

const PARTS = [
  ['[Content_Types].xml', '<Types/>'],
  ['word/văn bản.xml', 'Nghị quyết '.repeat(500)],
  ['rong.xml', ''],
] as const;

describe('texts packed into a zip file', () => {
  it('are read from it by others as they were, in their order', () => {
    const read = unzipSync(packTexts(PARTS));
    expect(Object.entries(read).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual(
      PARTS,
    );
  });

  it('give the same bytes whenever they are packed', () => {
    expect(packTexts(PARTS)).toEqual(packTexts(PARTS));
  });
});
