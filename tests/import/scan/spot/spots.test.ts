import { describe, expect, it } from 'vitest';
import { KnownPairs } from '#import/scan/spot/known-pairs.ts';
import { spotsOf } from '#import/scan/spot/spots.ts';
import { scannedPage } from '../make-page.ts';

const pairs = new KnownPairs();
pairs.add('Kính tế vĩ mô; phát triển kinh tế, kinh tế số, nền kinh tế; cán bộ ở xã'.repeat(4));
const spots = (...lines: Parameters<typeof scannedPage>) =>
  spotsOf([scannedPage(...lines)], pairs).map(({ kind, text, note }) => [
    kind,
    text,
    ...(note ? [note] : []),
  ]);
const kinds = (line: string) => spots(line).map(([kind, text]) => `${kind} ${text}`);

describe('what must be looked at in a scan', () => {
  it('is every number, with its sign and its unit, and one that letters got into', () => {
    expect(kinds('thu ngân sách 1.250,5 tỷ đồng, đạt 88,5/00 trường, dài 25 km')).toEqual([
      'so 1.250,5',
      'so 88,5/00',
      'so 25 km',
    ]);
    expect(spots('đạt l5% và 120%')).toEqual([
      ['so', 'l5%', 'con số lẫn chữ'],
      ['so', '120%', 'con số; tỷ lệ trên 100 %'],
    ]);
  });

  it('is what may be a sign for a thousandth, which is never turned into one', () => {
    expect(spots('giảm 0,05 %o so với năm trước')).toEqual([
      ['so', '0,05 %o', 'con số; có thể là dấu phần nghìn (‰)'],
    ]);
  });

  it('is a day as a whole, and one that no month has says so', () => {
    expect(spots('họp ngày 31 tháng 4 năm 2030 tại xã')).toEqual([
      ['ngay', 'ngày 31 tháng 4 năm 2030', 'ngày tháng không có thật'],
    ]);
    expect(kinds('trong tháng 7 năm 2030, ngày càng tốt')).toEqual(['ngay tháng 7 năm 2030,']);
  });

  it('is a day whose figures were read as letters, and a letter that no word is', () => {
    expect(spots('ngày 22 tháng ó')).toEqual([['ngay', 'ngày 22 tháng ó', 'ngày tháng không có thật']]);
    expect(kinds('tháng ó năm 2015')).toEqual(['ngay tháng ó năm 2015']);
    expect(kinds('các tháng đầu năm 2015')).toEqual(['so 2015']);
    expect(kinds('gồm ó hộ ở xã')).toEqual(['am-tiet ó']);
  });

  it('is the symbol of a document, whole or in parts, and the number of a chapter in Roman letters', () => {
    expect(kinds('Căn cứ Nghị quyết số 17/2029/NQ-HĐND và /KH-UBND')).toEqual([
      'ky-hieu 17/2029/NQ-HĐND',
      'ky-hieu /KH-UBND',
    ]);
    expect(kinds('III. TỔ CHỨC THỰC HIỆN')).toEqual(['so III.']);
  });

  it('is a number by hand that was read as letters, by what else is read there or what stands before it', () => {
    expect(kinds('Số: ÉÝ/TB-SLLL')).toEqual(['ky-hieu ÉÝ/TB-SLLL']);
    expect(kinds('Số : ó')).toEqual(['ky-hieu ó']);
    expect(spots(['gồm Ú hộ ở xã', { Ú: ['Ú', '62', 'Ú'] }])).toEqual([
      ['so', 'Ú', 'có thể là con số; đọc lại ra “62”'],
    ]);
  });

  it('is a name, of a person or of a place, also in capitals', () => {
    expect(kinds('do ông Trần Văn Lâm, Chủ tịch Ủy ban nhân dân làm trưởng ban')).toEqual([
      'ten Trần Văn Lâm,',
    ]);
    expect(kinds('ỦY BAN NHÂN DÂN XÃ SƠN LỘC')).toEqual(['ten SƠN LỘC']);
    expect(kinds('Hội đồng nhân dân xã giao cho Sở Tài chính')).toEqual([]);
  });

  it('is a word that its readings do not agree on, with what they say', () => {
    expect(spots(['tỷ lệ hộ nghèo', { nghèo: ['nghòo', 'nghèo', 'nghèo'] }])).toEqual([
      ['doc-khac', 'nghèo', 'đọc lại ra “nghòo”'],
    ]);
    expect(spots(['tỷ lệ hộ nghèo', { hộ: ['hộ', '', 'hộ'] }])).toEqual([
      ['doc-khac', 'hộ', 'đọc lại không thấy'],
    ]);
  });

  it('is what is no word of Vietnamese, or no form of one; not the letter of a point, a sign or a known short form', () => {
    expect(kinds('các tuyến đuờng Đơnvị tỷđồng')).toEqual([
      'am-tiet đuờng',
      'am-tiet Đơnvị',
      'am-tiet tỷđồng',
    ]);
    expect(kinds('kinh tế [xã hội |')).toEqual(['dang-chu |']);
    expect(kinds('- Tại điểm a, b và c khoản này; UBND - HĐND ở xã “phải” (làm).')).toEqual([]);
  });

  it('is a word between whose neighbours another spelling of it usually stands, with the neighbour that tells', () => {
    expect(spots('phát triển kinh tê của xã')).toEqual([
      ['lang-gieng', 'kinh tê', 'bên chữ cạnh, “tê” thường là “tế”'],
    ]);
    expect(kinds('phát triển kinh tế của xã')).toEqual([]);
    // Two marks apart, it is another word, of which those texts say nothing.
    expect(kinds('nền kinh tẹ của xã').filter((kind) => kind.startsWith('lang-gieng'))).toEqual([]);
  });

  it('is a word that the scan itself spells otherwise everywhere else, unless written texts know it', () => {
    const lines = ['xây đựng nhà', 'xây dựng cầu', 'xây dựng chợ', 'xây dựng trường'];
    expect(spots(...lines).map(([kind, text]) => [kind, text])).toEqual([['lang-gieng', 'xây đựng']]);
    expect(kinds('nền kinh tế kinh tế kinh tê')).toEqual(['lang-gieng kinh tê']);
  });

  it('is a word that no written text has, a mark apart from one that they often have', () => {
    const texts = new KnownPairs();
    texts.add('Phó giám đốc. '.repeat(10));
    const of = (...lines: string[]) =>
      spotsOf([scannedPage(...lines)], texts).map(({ text, note }) => `${text}: ${note ?? ''}`);
    expect(of('ĐÓC')).toEqual(['ĐÓC: chữ lạ; trong các văn bản ở đây thường gặp “đốc”']);
    expect(of('độc', 'đốc')).toEqual(['độc: chữ lạ; trong các văn bản ở đây thường gặp “đốc”']);
    // What a scan says again and again is its own word.
    expect(of('độc', 'độc', 'độc', 'độc')).toEqual([]);
  });

  it('is no pair that stands all over a scan, whatever was met once elsewhere', () => {
    const line = 'các kinh tệ và';
    expect(spots(line)).toHaveLength(1);
    expect(
      spots(...Array.from({ length: 12 }, () => line)).filter(([kind]) => kind === 'lang-gieng'),
    ).toEqual([]);
  });

  it('is a word that is read otherwise where else it stands in the scan, on any page', () => {
    const pages = [
      scannedPage(['Nộp ba quyền báo cáo', { quyền: ['quyền', 'quyển', 'quyền'] }]),
      scannedPage('Sửa quyền báo cáo', 'trong hai quyền đó'),
    ];
    expect(spotsOf(pages, pairs).map(({ page, kind, text }) => [page, kind, text])).toEqual([
      [1, 'doc-khac', 'quyền'],
      [2, 'doc-khac', 'quyền'],
      [2, 'doc-khac', 'quyền'],
    ]);
    // Four that no reading doubts say more than one that some do.
    const often = scannedPage('quyền này', 'quyền kia', 'quyền đó', 'quyền ấy');
    expect(spotsOf([pages[0]!, often], pairs).map(({ page }) => page)).toEqual([1]);
  });

  it('is no item set close to its mark, and nothing that forms print', () => {
    expect(kinds('-Các sở')).toEqual([]);
    expect(kinds('KT. GIÁM ĐỐC')).toEqual([]);
    expect(kinds('Lưu: VT. STT TT ĐVT V/v họp')).toEqual([]);
    expect(kinds('-Cạc ở đuờng -đuờng')).toEqual(['am-tiet đuờng', 'am-tiet -đuờng']);
  });

  it('is ink that no reading makes words of', () => {
    const page = scannedPage('xã hội');
    const [word] = page.words;
    const ink = { ...word!, text: '', readings: ['', 'số', ''], line: 1, x: 300 };
    const [spot, ...others] = spotsOf([{ ...page, words: [...page.words, ink] }], pairs);
    expect(others).toEqual([]);
    expect(spot).toMatchObject({
      kind: 'khong-doc',
      text: '',
      note: 'có nét mực mà máy không đọc ra chữ; có lần đọc ra “số”',
      box: [300, 797, 20, 12],
    });
  });

  it('is a word the program is not sure of', () => {
    expect(spots(['tỷ lệ hộ nghèo', { lệ: 41 }])).toEqual([['mo', 'lệ', 'máy chắc 41 %']]);
  });

  it('stands at its place on its page', () => {
    const [first, second] = spotsOf([scannedPage('xã hội'), scannedPage('hai dòng', 'có 12 người')], pairs);
    expect(second).toBeUndefined();
    expect(first).toMatchObject({ page: 2, text: '12', box: [70, 777, 20, 12] });
  });
});
