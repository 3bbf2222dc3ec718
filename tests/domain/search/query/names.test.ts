import { describe, expect, it } from 'vitest';
import { decodeStandings, encodeStandings } from '#domain/search/query/names.ts';
import { tokenize } from '#domain/search/index/token.ts';

describe('the names that stand in documents', () => {
  const standing = decodeStandings(
    encodeStandings([tokenize('Tổ chức việc tang văn minh'), tokenize('đảm ma sát, bảo hiểm y tế')]),
  );

  it('are told apart from those of the same letters only, and from those that do not', () => {
    expect(standing('việc tang')).toBe('spelled');
    expect(standing('bảo hiểm y tế')).toBe('spelled');
    expect(standing('đám ma')).toBe('bare');
    expect(standing('vỉa hè')).toBeNull();
  });

  it('do not decide over names that are not known to all', () => {
    expect(standing('tên riêng của một trang')).toBe('spelled');
  });
});
