import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const BODY = '# Điều 1. Nội dung\n\nĐoạn.\n\n# Điều 2. Hiệu lực\n\nĐoạn.';
const check = (changes: Readonly<Record<string, string>>) =>
  checkContent(openLibrary(contentFolder({ [DOCUMENT]: documentText(BODY, changes) }))).diagnostics;
const messages = (changes: Readonly<Record<string, string>>) => check(changes).map(formatDiagnostic);

describe('the check of when a document is in force', () => {
  it('finds nothing wrong where clauses exist and days are in order', () => {
    expect(
      messages({
        hieuLucTu: '{ngay: 2024-07-01, tai: dieu_2}',
        hieuLucDen: '{ngay: 2025-12-31, theo: "Nghị quyết số 9/2025/NQ-HĐND"}',
        hieuLucRieng: '[{ngay: 2025-01-01, tai: dieu_1__p_1}]',
        quanHe: '[{loai: thay-the, vanBan: "Nghị quyết số 3/2020/NQ-HĐND", tai: dieu_2}]',
      }),
    ).toEqual([]);
  });

  it('reads the labelled unknown', () => {
    expect(messages({ hieuLucTu: 'không có trong bản nguồn' })).toEqual([]);
  });

  it('names a clause that the document does not have, at its line', () => {
    const [message, ...rest] = messages({ hieuLucTu: '{ngay: 2024-07-01, tai: dieu_9}' });
    expect(message).toContain('[VK-HIEU-LUC] “tai: dieu_9”: văn bản không có điều khoản mang mã này');
    expect(message).toContain(`${DOCUMENT}:16:`);
    expect(rest).toEqual([]);
    expect(
      messages({ quanHe: '[{loai: sua-doi, vanBan: "Luật số 5/2019/QH14", tai: dieu_7}]' }),
    ).toHaveLength(1);
  });

  it('refuses an end before the beginning', () => {
    const [message] = messages({
      hieuLucTu: '{ngay: 2024-07-01, tai: dieu_2}',
      hieuLucDen: '{ngay: 2024-06-30, tai: dieu_2}',
    });
    expect(message).toContain('ngày hết hiệu lực trước ngày có hiệu lực');
  });

  it('refuses a day of effect of a draft', () => {
    const [message] = messages({
      trangThai: 'du-thao',
      hieuLucTu: '{ngay: 2024-07-01, tai: dieu_2}',
    });
    expect(message).toContain('chưa ban hành thì chưa có hiệu lực');
  });

  it('warns of effect before the day of the document', () => {
    const found = check({ ngay: '2024-07-02', hieuLucTu: '{ngay: 2024-07-01, tai: dieu_2}' });
    expect(found).toMatchObject([{ code: 'VK-HIEU-LUC', severity: 'warning' }]);
    expect(check({ ngay: '2024-07', hieuLucTu: '{ngay: 2024-07-01, tai: dieu_2}' })).toEqual([]);
  });

  it('warns of a replaced document that no symbol names, unless its place here is given', () => {
    expect(check({ quanHe: '[{loai: thay-the, vanBan: Quy chế cũ, tai: dieu_2}]' })).toMatchObject([
      { code: 'VK-HIEU-LUC', severity: 'warning', quote: 'Quy chế cũ' },
    ]);
    expect(check({ quanHe: '[{loai: tom-tat, vanBan: Quy chế cũ}]' })).toEqual([]);
  });

  it.each([
    ['no clause and no other document', '{ngay: 2024-07-01}'],
    ['both', '{ngay: 2024-07-01, tai: dieu_2, theo: Luật X}'],
    ['a month', '{ngay: 2024-07, tai: dieu_2}'],
  ])('refuses a day with %s', (_, value) => {
    expect(check({ hieuLucTu: value })).toMatchObject([{ code: 'VK-TRUONG', line: 16 }]);
  });
});
