import { describe, expect, it } from 'vitest';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit, type UnitKind } from '#domain/document/unit.ts';
import { pageStarts } from '#import/scan/page-starts.ts';

const unit = (kind: UnitKind, eid: string, number: string | null, text: string) =>
  makeUnit(kind, 0, { eid, number, text: textOf(text) });
const root = makeUnit('van-ban', 0, {
  children: [
    unit('p', 'p_1', null, 'Thực hiện chương trình công tác năm, xã giao các thôn việc sau đây.'),
    unit('khoan', 'khoan_1', '1.', 'Trồng mới 450 cây xanh trên các tuyến đường của xã trong năm nay.'),
    unit('cc', 'cc_1', '(1)', 'Thực hiện chương trình công tác năm, xã giao các thôn khác.'),
    unit('khoan', 'khoan_2', '2.', 'Các thôn phân công người tưới cây mỗi tuần hai lần.'),
    unit('khoan', 'khoan_3', '3.', 'Các thôn phân công người tưới cây mỗi tuần hai lần, trừ ngày mưa.'),
  ],
});
const starts = (...openings: string[]) =>
  pageStarts(
    root,
    openings.map((words, index) => ({ page: index + 1, words })),
  ).map(({ page, eid }) => `${page} ${eid}`);

describe('the beginning of a page of a scan', () => {
  it('is the unit that holds its first words, be it in the middle of it', () => {
    expect(starts('Thực hiện chương trình công tác năm, xã gi', '3. Các thôn phân công người tưới')).toEqual([
      '1 p_1',
      '2 khoan_3',
    ]);
    expect(starts('tuyến đường của xã trong năm nay. 2. Các thôn phân c')).toEqual(['1 khoan_1']);
  });

  it('comes after that of the page before, where words stand twice', () => {
    const twice = 'phân công người tưới cây mỗi tuần ha';
    expect(starts(twice, 'mỗi tuần hai lần, trừ ngày m')).toEqual(['1 khoan_2', '2 khoan_3']);
    expect(starts('3. Các thôn phân công người tướ', twice)).toEqual(['1 khoan_3', '2 khoan_3']);
  });

  it('is found past words that the text does not have there, and is none where none are found', () => {
    expect(starts('ỦY BAN Trồng mới 450 cây xanh trên các')).toEqual(['1 khoan_1']);
    expect(starts('Không có chữ nào như thế ở đây cả')).toEqual([]);
    expect(starts('xã trong')).toEqual([]);
  });
});
