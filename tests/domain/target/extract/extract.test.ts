import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignEids } from '#domain/document/eid.ts';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit, type Unit, type UnitKind } from '#domain/document/unit.ts';
import { checkTargets } from '#domain/target/check.ts';
import { extractTargets } from '#domain/target/extract/extract.ts';

const unit = (kind: UnitKind, number: string | null, text: string, children: Unit[] = []) =>
  makeUnit(kind, 0, { number, text: textOf(text), children });
const section = (kind: UnitKind, number: string, title: string, children: Unit[]) =>
  makeUnit(kind, 0, { number, title: textOf(title), heading: true, children });

const row = (...cells: string[]) =>
  makeUnit('hang', 0, { cells: cells.map(textOf), text: textOf(cells.join(' | ')) });

function targetsOf(...children: Unit[]) {
  const root = makeUnit('van-ban', 1, { children });
  assignEids(root);
  return extractTargets(root, []);
}

const items = [unit('y', '(1)', 'Tỷ lệ hộ nghèo dưới 2%.'), unit('y', '(2).', 'Giữ vững 05 xã văn hóa.')];

describe('the targets of a document', () => {
  it('are the items under a title that speaks of targets', () => {
    const { targets } = targetsOf(section('khoan', '3.', 'Chỉ tiêu chủ yếu', items));
    expect(targets.map(({ number, eid, quote }) => [number, eid, quote])).toEqual([
      ['(1)', 'khoan_3__y_1', 'Tỷ lệ hộ nghèo dưới 2%.'],
      ['(2)', 'khoan_3__y_2', 'Giữ vững 05 xã văn hóa.'],
    ]);
    expect(targets.every(({ review }) => review === 'máy trích, chưa rà soát')).toBe(true);
  });

  it('are not the tasks beside them, nor results or ways to reach them', () => {
    const tasks = section('khoan', '1.', 'Nhiệm vụ trọng tâm', [unit('y', '(1)', 'Xây dựng 3 cầu.')]);
    const aims = section('khoan', '2.', 'Các chỉ tiêu', [unit('gach', '-', 'Thu ngân sách 50 tỷ đồng.')]);
    const shared = section('muc', 'I.', 'NHIỆM VỤ VÀ CHỈ TIÊU', [tasks, aims]);
    const results = section('muc', 'II.', 'Kết quả thực hiện các chỉ tiêu', [
      unit('gach', '-', 'Thu 40 tỷ đồng.'),
    ]);
    const means = section('muc', 'III.', 'Giải pháp thực hiện chỉ tiêu', [
      unit('gach', '-', 'Tăng cường thu.'),
    ]);
    const { targets } = targetsOf(shared, results, means);
    expect(targets.map(({ number, eid }) => `${number} ${eid}`)).toEqual(['g1 muc_i__khoan_2__gach_1']);
  });

  it('are found in groups, and after an announcement in running text', () => {
    const group = unit('diem', 'a)', 'Về kinh tế:', [unit('gach', '-', 'Thu ngân sách 50 tỷ đồng.')]);
    const first = section('khoan', '1.', 'Các chỉ tiêu', [group]);
    const second = section('khoan', '2.', 'Phương hướng', [
      unit('p', null, 'Phấn đấu đạt các chỉ tiêu sau:'),
      unit('gach', '-', 'Trồng 10 ha rừng.'),
    ]);
    expect(targetsOf(first, second).targets.map(({ eid }) => eid)).toEqual([
      'khoan_1__diem_a__gach_1',
      'khoan_2__gach_1',
    ]);
  });

  it('are none in a part on what was done, however its sections are titled', () => {
    const part = section('phan', 'Phần thứ nhất', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2033', [
      section('muc', 'I.', 'Các chỉ tiêu chủ yếu', items),
      unit('p', null, 'Tỷ lệ hộ nghèo còn 1,5% (chỉ tiêu 2%).'),
      unit('p', null, 'Một số chỉ tiêu chưa đạt: tỷ lệ lao động qua đào tạo đạt 68%/75% Nghị quyết.'),
      unit('p', null, 'Thu nhập bình quân đạt 71 triệu đồng/năm (Nghị quyết 65 triệu đồng).'),
    ]);
    const { targets, results } = targetsOf(part);
    expect(targets).toEqual([]);
    expect(results.map(({ value, planned, year }) => [value, planned, year])).toEqual([
      [2, undefined, 2033],
      [5, undefined, 2033],
      [1.5, 2, 2033],
      [68, 75, 2033],
      [71, 65, 2033],
    ]);
  });

  it('print a number again in a second list only with the number of the list', () => {
    const { targets } = targetsOf(
      section('khoan', '3.', 'Chỉ tiêu năm 2034', items),
      section('khoan', '4.', 'Chỉ tiêu đến năm 2040', items),
    );
    expect(targets.map(({ number, list }) => [number, list])).toEqual([
      ['(1)', undefined],
      ['(2)', undefined],
      ['(1)', 2],
      ['(2)', 2],
    ]);
    expect(targets.map(({ measures }) => measures[0]?.deadline)).toEqual([
      { year: 2034 },
      { year: 2034 },
      { year: 2040 },
      { year: 2040 },
    ]);
  });

  it('stand in running sentences too, numbered in the order of the document', () => {
    const plan = section('khoan', '2.', 'Nhiệm vụ, giải pháp', [
      unit(
        'p',
        null,
        'Hiện nay còn 12 ấp. Đẩy mạnh vận động, phấn đấu đến cuối năm đạt trên 95%; mở rộng chợ.',
      ),
      unit('gach', '-', 'Phấn đấu đến năm 2035, có 100% trạm y tế có bác sĩ.'),
    ]);
    const { targets } = targetsOf(section('khoan', '1.', 'Chỉ tiêu', items), plan);
    expect(targets.map(({ number, eid, quote }) => [number, eid, quote]).slice(2)).toEqual([
      ['x1', 'khoan_2__p_1', 'Đẩy mạnh vận động, phấn đấu đến cuối năm đạt trên 95%'],
      ['x2', 'khoan_2__gach_1', 'Phấn đấu đến năm 2035, có 100% trạm y tế có bác sĩ.'],
    ]);
    expect(targets.every(({ review }) => review === 'máy trích, chưa rà soát')).toBe(true);
  });

  it('are set by what a directive demands, after the words that demand it', () => {
    const demand = (words: string) =>
      targetsOf(
        unit('p', null, words),
        unit('khoan', '1-', 'Mặt trận Tổ quốc vận động quỹ đạt ít nhất 1,5 tỷ đồng/năm.'),
      ).targets.map(({ eid }) => eid);
    expect(demand('Để khắc phục, Ban Thường vụ Huyện ủy yêu cầu:')).toEqual(['khoan_1']);
    expect(demand('Hội nghị nghe các báo cáo sau:')).toEqual([]);
  });

  it('are the rows of a table, one measure for each column of plans', () => {
    const table = makeUnit('bang', 0, {
      children: [
        row('TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện 2033', 'Kế hoạch 2034', 'Mục tiêu 2040'),
        row('1', 'Tỷ lệ hộ nghèo', '%', '2,4', '< 2', '1 - 1,5'),
        row('2', 'Thu ngân sách', 'Tỷ đồng', '400', '450 trở lên', '1.200'),
        row('', 'Về xã hội', '', '', '', ''),
      ],
    });
    const { targets } = targetsOf(section('khoan', '1.', 'Các chỉ tiêu', [table]));
    expect(
      targets.map(({ number, measures }) => [
        number,
        ...measures.map(({ comparator, value, from, to, standardUnit, deadline }) =>
          [
            comparator,
            value ?? `${from ?? ''}..${to ?? ''}`,
            standardUnit,
            deadline && 'year' in deadline ? deadline.year : '',
          ].join(' '),
        ),
      ]),
    ).toEqual([
      ['1', '< 2 phan-tram 2034', 'khoang 1..1.5 phan-tram 2040'],
      ['2', '>= 450 ty-dong 2034', '= 1200 ty-dong 2040'],
    ]);
  });

  it('are found under titles of two rows, one over the other', () => {
    const table = makeUnit('bang', 0, {
      children: [
        row('TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', '', 'Ghi chú'),
        row('', '', '', 'Năm 2033', 'Năm 2034', ''),
        row('1', 'Tỷ lệ hộ nghèo', '%', '2,4', '2', ''),
      ],
    });
    const { targets } = targetsOf(section('khoan', '1.', 'Biểu', [table]));
    expect(targets.map(({ measures }) => measures.map(({ value, deadline }) => [value, deadline]))).toEqual([
      [
        [2.4, { year: 2033 }],
        [2, { year: 2034 }],
      ],
    ]);
  });

  it('stand under years alone where the section plans, after the year of the results', () => {
    const table = () =>
      makeUnit('bang', 0, {
        children: [
          row('TT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện năm 2031', 'Năm 2031', 'Năm 2035', 'Đến năm 2040'),
          row('1', 'Tỷ lệ che phủ rừng', '%', '41,2', '41', '42', 'trên 42,5'),
        ],
      });
    const years = (...children: Unit[]) =>
      targetsOf(...children).targets.flatMap(({ measures }) =>
        measures.map(({ value, deadline }) => [value, deadline]),
      );
    expect(years(section('muc', 'II.', 'MỤC TIÊU', [table()]))).toEqual([
      [42, { year: 2035 }],
      [42.5, { year: 2040 }],
    ]);
    expect(years(section('muc', 'I.', 'KẾT QUẢ ĐẠT ĐƯỢC', [table()]))).toEqual([]);
  });

  it('carry the count the text announces', () => {
    const owner = section('khoan', '3.', 'Chỉ tiêu', [
      unit('p', null, 'Có 18 chỉ tiêu, trong đó xin ý kiến:'),
      ...items,
    ]);
    expect(targetsOf(owner).announced).toMatchObject({ count: 18, eid: 'khoan_3' });
    expect(targetsOf(section('khoan', '3.', 'Chỉ tiêu', items)).announced).toBeNull();
  });

  it('stand in the words of their unit with every number, whatever the words', () => {
    const words = fc
      .array(
        fc.constantFrom(
          ...[
            'phấn đấu',
            'đến năm 2035',
            'đạt',
            'tỷ lệ',
            'hộ nghèo',
            'từ',
            'trên',
            'dưới',
            'còn',
            'lên',
            'giảm',
          ],
          ...[
            '5%',
            '1,5 - 2%',
            '9/16 xã',
            '12 ha',
            '%o',
            '2035',
            '(nghị quyết 80%)',
            'trong đó',
            'và',
            'đã',
            'đến nay',
          ],
          ...[
            ',',
            ';',
            '.',
            ':',
            '“',
            '”',
            '(',
            ')',
            '≥',
            'Xây dựng',
            'kế hoạch',
            'trở lên',
            'chỉ tiêu tỉnh giao',
            '\n',
          ],
        ),
        { minLength: 1, maxLength: 25 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, words, words, (first, second, third) => {
        const root = makeUnit('van-ban', 1, {
          children: [
            section('khoan', '1.', 'Kết quả đạt được', [unit('p', null, first)]),
            section('khoan', '2.', 'Nhiệm vụ', [unit('p', null, second), unit('gach', '-', third)]),
          ],
        });
        assignEids(root);
        const { targets } = extractTargets(root, []);
        expect(checkTargets(targets, root, {}, 'thu.targets.yaml')).toEqual([]);
      }),
      { examples: [['phấn đấu', ', đến năm 2035 phấn đấu', 'phấn đấu']] },
    );
  });
});
