import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const found = (root: string) =>
  checkContent(openLibrary(root)).diagnostics.map(({ code, line }) => [code, line]);

describe('checkContent', () => {
  it('finds nothing wrong in a valid folder', () => {
    expect(found(contentFolder({ [DOCUMENT]: documentText('# I. MỤC TIÊU\n\nĐoạn.') }))).toEqual([]);
  });

  it('lists the breaches of all files of a run, each with its line', () => {
    const root = contentFolder({
      [DOCUMENT]: documentText('import x from "y"\n\n{1+1}'),
      'documents/chua-ro/nq/2024/nn-hai/ban-hanh.mdx': documentText('<script>x</script>\n\n<La />', {
        trangThai: 'moi',
      }),
    });
    expect(found(root)).toEqual([
      ['VK-TRUONG', 12],
      ['VK-MDX-HTML', 18],
      ['VK-MDX-THANH-PHAN', 20],
      ['VK-MDX-IMPORT', 18],
      ['VK-MDX-BIEU-THUC', 20],
    ]);
  });

  it('says in Vietnamese which field is wrong, why, and what to write', () => {
    const root = contentFolder({
      [DOCUMENT]: documentText('x', { loai: 'nqq', ghiChuu: 'a', ngay: '12/9/2023' }),
    });
    const messages = checkContent(openLibrary(root)).diagnostics.map(formatDiagnostic).join('\n');
    expect(messages).toContain(
      `${DOCUMENT}:3: [VK-TRUONG] “loai: nqq”: trường “loai” có giá trị không dùng được. Cách sửa: chọn một trong: nq, ct`,
    );
    expect(messages).toContain('trường “ghiChuu” không có trong mẫu');
    expect(messages).toMatch(/:7: \[VK-TRUONG\] “ngay: 12\/9\/2023”/);
  });

  it('refuses a document that is not for the public, with the mark it carries', () => {
    const root = contentFolder({ [DOCUMENT]: documentText('x', { luuHanh: 'luu-hanh-noi-bo' }) });
    expect(checkContent(openLibrary(root)).diagnostics).toMatchObject([
      { code: 'VK-LUU-HANH', quote: 'luuHanh: luu-hanh-noi-bo' },
    ]);
  });

  it('refuses a file whose path is no address', () => {
    const root = contentFolder({ 'documents/Cơ quan/nq/x.mdx': documentText('x') });
    expect(found(root)).toEqual([['VK-DUONG-DAN', 0]]);
  });

  it('holds path, type and body together', () => {
    const root = contentFolder({ [DOCUMENT]: documentText('x', { loai: 'kl', coQuan: 'tu-hau-giang' }) });
    expect(found(root).map(([code]) => code)).toEqual(['VK-CO-QUAN', 'VK-LOAI']);
  });

  it('reports broken YAML at its line', () => {
    const root = contentFolder({ [DOCUMENT]: '---\ntitle: "a\nloai: nq\n---\n\nx\n' });
    expect(found(root)[0]?.[0]).toBe('VK-YAML-CU-PHAP');
  });
});

describe('the targets of a document', () => {
  const body = '# I. CHỈ TIÊU\n\n<Doan so="(1)">\n\nBảo hiểm y tế đạt 94,81% dân số.\n\n</Doan>\n';
  const targets = (quote: string, value: number, eid = 'muc_i__y_1') =>
    `- so: "(1)"\n  eid: ${eid}\n  trichDan: "${quote}"\n  doLuong:\n    - {ten: BHYT, chiSo: null, phamVi: {diaBan: null}, soSanh: "=", giaTri: ${value}, donVi: "%", loaiDo: muc}\n  raSoat: máy trích, chưa rà soát\n`;
  const check = (yaml: string, changes = {}) =>
    checkContent(
      openLibrary(
        contentFolder({
          [DOCUMENT]: documentText(body, changes),
          [DOCUMENT.replace('.mdx', '.targets.yaml')]: yaml,
        }),
      ),
    ).diagnostics.map(({ code, line }) => [code, line]);

  it('pass where quote and number stand in the unit', () => {
    expect(check(targets('Bảo hiểm y tế đạt 94,81% dân số.', 94.81))).toEqual([]);
  });

  it('fail where the quote is not in the unit, the number not in the quote, or the unit not in the document', () => {
    expect(check(targets('BHYT đạt 94,81%', 94.81))).toEqual([['VK-CT-TRICH-DAN', 1]]);
    expect(check(targets('Bảo hiểm y tế đạt 94,81% dân số.', 95))).toEqual([['VK-CT-SO', 1]]);
    expect(check(targets('Bảo hiểm y tế đạt 94,81% dân số.', 94.81, 'muc_i__y_2'))).toEqual([
      ['VK-CT-DON-VI', 1],
    ]);
  });

  it('fail where two would have one address, unless the second is said to stand in a second list', () => {
    const first = targets('Bảo hiểm y tế đạt 94,81% dân số.', 94.81);
    expect(check(first + first)).toEqual([['VK-CT-TRUNG', 7]]);
    expect(check(first + first.replace('eid:', 'danhSach: 2\n  eid:'))).toEqual([]);
  });

  it('fail where the declared count is not met', () => {
    const yaml = targets('Bảo hiểm y tế đạt 94,81% dân số.', 94.81);
    expect(check(yaml, { soChiTieu: '{congBo: 18, ghiNhan: 11, lyDo: thử}' })).toEqual([
      ['VK-CT-SO-LUONG', 0],
    ]);
  });
});
