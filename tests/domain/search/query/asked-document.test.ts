import { describe, expect, it } from 'vitest';
import type { CitableDocument } from '#domain/citation/resolve/citable.ts';
import { askedDocuments } from '#domain/search/query/asked-document.ts';

export const citable = (
  key: string,
  symbol: string,
  fields: Partial<CitableDocument> = {},
): CitableDocument => ({
  key,
  symbol,
  type: 'nq',
  date: '2025-11-19',
  body: [],
  titles: [],
  terms: [],
  title: `Văn bản ${symbol}`,
  version: 'ban-hanh',
  address: `/vb/${key}/`,
  ...fields,
});

const HELD = [
  citable('hdnd-ha-noi/nq/2025/57', '57/2025/NQ-HĐND', { titles: ['Quy định vùng phát thải thấp'] }),
  citable('hdnd-hue/nq/2025/57', '57/2025/NQ-HĐND'),
  citable('ubnd-ca-mau/kh/2025/0204', '0204/KH-UBND', { type: 'kh' }),
  citable('thu-tuong/qd/2025/2634', '2634/QĐ-TTg', { type: 'qd', body: ['Thủ tướng Chính phủ'] }),
  citable('bch/qyd/2025/383', '383-QĐ/TW', { type: 'qyd' }),
];
const keys = (typed: string) => askedDocuments(typed, HELD).map(({ document }) => document.key);

describe('documents named by number in words as typed', () => {
  it('are found by number, letters, type, year and the words about them', () => {
    expect(keys('nq 57 2025 hdnd ha noi')).toEqual(['hdnd-ha-noi/nq/2025/57']);
    expect(keys('nghị quyết 57 phát thải thấp')).toEqual(['hdnd-ha-noi/nq/2025/57']);
    expect(keys('204 kh ubnd ca mau')).toEqual(['ubnd-ca-mau/kh/2025/0204']);
    expect(keys('quyet dinh 2634 thu tuong')).toEqual(['thu-tuong/qd/2025/2634']);
    expect(keys('383 qd tw')).toEqual(['bch/qyd/2025/383']);
  });

  it('are several where nothing tells them apart', () => {
    expect(keys('nghị quyết 57/2025')).toHaveLength(2);
  });

  it('are none where type or year contradict, or a number stands for itself', () => {
    for (const typed of ['chỉ thị 57', 'nghị quyết 57/2021', '57 hộ nghèo', 'đạt 204 tỷ', '2634'])
      expect(keys(typed), typed).toEqual([]);
  });
});
