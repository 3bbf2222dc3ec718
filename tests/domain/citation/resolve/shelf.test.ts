import { describe, expect, it } from 'vitest';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import { type KnownDocument, resolveCitation } from '#domain/citation/resolve/resolve.ts';
import { makeShelf } from '#domain/citation/resolve/shelf.ts';

const base: KnownDocument = {
  key: '',
  type: 'nq',
  symbol: null,
  date: null,
  body: [],
  titles: [],
  terms: [],
};
const documents: KnownDocument[] = [
  { ...base, key: 'a', symbol: '26-NQ/TW', date: '2018-05-19', titles: ['Nghị quyết về cán bộ'] },
  { ...base, key: 'b', symbol: '16-NQ/TU', date: '2022-07-06' },
  { ...base, key: 'c', symbol: '16/NQ-HĐND', date: '2022-07-06' },
  { ...base, key: 'd', titles: ['Nghị quyết Hội nghị Trung ương 4 khóa XII'] },
  { ...base, key: 'e', type: 'da', titles: ['Đề án “An Giang điện tử”', 'An Giang điện tử'] },
  { ...base, key: 'f', type: 'bc', titles: ['Báo cáo kết quả năm 2023'] },
];

describe('the shelf of documents', () => {
  const { candidates } = makeShelf(documents);

  it.each([
    'Nghị quyết số 26-NQ/TW ngày 19/5/2018',
    'Nghị quyết số 26',
    '16 -NQ/TU ngày 06/7/2022',
    'Nghị quyết số 16/NQ-HĐND',
    'Nghị quyết Trung ương 4 (khóa XII)',
    'Đề án “An Giang điện tử”',
    'Nghị quyết số 99-NQ/TW',
    'Nghị quyết số 12-NQ/TU “về cán bộ”',
  ])('answers %s as all documents do', (words) => {
    const [citation] = citationsIn(words);
    expect(citation).toBeDefined();
    if (!citation) return;
    expect(resolveCitation(citation, candidates(citation))).toEqual(resolveCitation(citation, documents));
    expect(candidates(citation).length).toBeLessThan(documents.length);
  });
});
