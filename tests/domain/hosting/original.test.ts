import { describe, expect, it } from 'vitest';
import { originalFormat, originalKind, originalName } from '#domain/hosting/original.ts';

const SHA = '1a2b3c4d'.repeat(8);
const isFit = (tep: string) => originalFormat.safeParse({ tep, sha256: SHA }).success;

describe('the file of an original', () => {
  it('is of a kind that no browser runs', () => {
    expect(originalKind('Nghị quyết 04.PDF')).toEqual({
      ending: 'pdf',
      type: 'application/pdf',
      name: 'PDF',
    });
    expect(['a.html', 'a.svg', 'a.js', 'a', 'pdf'].map(originalKind)).toEqual([null, null, null, null, null]);
  });

  it('stands in its folder and nowhere else', () => {
    expect(['a.pdf', '2024/Nghị quyết 04.pdf'].map(isFit)).toEqual([true, true]);
    const outside = ['../a.pdf', '/etc/a.pdf', '2024/../../a.pdf', '.a.pdf', 'a\\b.pdf', '', 'a.html'];
    expect(outside.filter(isFit)).toEqual([]);
  });

  it('is kept apart from another of the same name when it is imported', () => {
    expect(originalName('NQ 04.docx', SHA)).toBe('NQ 04-1a2b3c4d.docx');
    expect(isFit(originalName('..x.pdf', SHA) ?? '')).toBe(true);
    expect(originalName('trang.html', SHA)).toBeNull();
  });
});
