import { describe, expect, it } from 'vitest';
import { plainText } from '#domain/document/inline.ts';
import { eidsOf, treeOf, unitOf } from './tree-of.ts';

describe('buildTree', () => {
  it('nests headings by their depth and reads the printed number apart from the title', () => {
    const tree = treeOf('# I. MỤC TIÊU\n\n## 1. Mục tiêu chung\n\nĐoạn một.\n\n## 2.2.Về văn hóa\n');
    expect(eidsOf(tree)).toEqual(['muc_i', 'muc_i__khoan_1', 'muc_i__khoan_1__p_1', 'muc_i__tieu_2-2']);
    const culture = unitOf(tree, 'muc_i__tieu_2-2');
    expect([culture.number, plainText(culture.title ?? [])]).toEqual(['2.2.', 'Về văn hóa']);
  });

  it('keeps printed numbers of untitled paragraphs, nested as they are written', () => {
    const tree = treeOf(
      '<Doan so="3.">\n\nYêu cầu:\n\n<Doan so="3.10.">\n\nThực hiện:\n\n- Gạch một\n\n- Gạch hai\n\n</Doan>\n\n</Doan>\n',
    );
    expect(eidsOf(tree)).toEqual([
      'khoan_3',
      'khoan_3__tieu_3-10',
      'khoan_3__tieu_3-10__gach_1',
      'khoan_3__tieu_3-10__gach_2',
    ]);
    expect(plainText(unitOf(tree, 'khoan_3__tieu_3-10').text)).toBe('Thực hiện:');
  });

  it('tells điểm d from điểm đ', () => {
    const tree = treeOf(
      '# Điều 5. Phạm vi\n\n<Doan so="d)">\n\nMột\n\n</Doan>\n\n<Doan so="đ)">\n\nHai\n\n</Doan>\n',
    );
    expect(eidsOf(tree)).toEqual(['dieu_5', 'dieu_5__diem_d', 'dieu_5__diem_dd']);
  });

  it('names a repeated printed number _2 and wants it declared', () => {
    const body = '# II. NHIỆM VỤ\n\n## 3. Văn hóa\n\nA\n\n## 3. Quốc phòng\n\nB\n';
    const undeclared = treeOf(body);
    expect(eidsOf(undeclared)).toContain('muc_ii__khoan_3_2');
    expect(undeclared.diagnostics).toMatchObject([{ code: 'VK-MDX-SO-LAP', line: 7 }]);
    expect(treeOf(body, ['muc_ii__khoan_3_2']).diagnostics).toEqual([]);
  });

  it('infers an unprinted first part so that two “II.” differ', () => {
    const tree = treeOf(
      'Mở đầu.\n\n## II. HẠN CHẾ\n\nA\n\n# Phần thứ hai MỤC TIÊU\n\n## II. QUAN ĐIỂM\n\nB\n',
    );
    expect(eidsOf(tree)).toEqual([
      'p_1',
      'phan_nn_1',
      'phan_nn_1__muc_ii',
      'phan_nn_1__muc_ii__p_1',
      'phan_2',
      'phan_2__muc_ii',
      'phan_2__muc_ii__p_1',
    ]);
    expect(unitOf(tree, 'phan_nn_1').inferred).toBe(true);
  });

  it('infers no part where the first one is printed', () => {
    const tree = treeOf('# Phần thứ nhất KẾT QUẢ\n\n## I. MỘT\n\n# Phần thứ hai MỤC TIÊU\n');
    expect(eidsOf(tree)).toEqual(['phan_1', 'phan_1__muc_i', 'phan_2']);
  });

  it('puts a footnote under the section that refers to it, before its numbered parts', () => {
    const tree = treeOf('# 1. Kết quả\n\nĐạt[^1] tốt.\n\n[^1]: Nội dung.\n\n## 1.1. Chi tiết\n\nX\n');
    expect(eidsOf(tree)).toEqual([
      'khoan_1',
      'khoan_1__p_1',
      'khoan_1__cc_1',
      'khoan_1__tieu_1-1',
      'khoan_1__tieu_1-1__p_1',
    ]);
    expect(tree.notes.get('1')).toBe('khoan_1__cc_1');
  });

  it('makes a numbered paragraph the sibling of a heading with the same form of number', () => {
    const tree = treeOf(
      '# III. NHIỆM VỤ\n\n## 1. Kinh tế\n\n### 1.4. Công nghiệp\n\nA\n\n<Doan so="1.5.">\n\nB\n\n</Doan>\n',
    );
    expect(eidsOf(tree)).toContain('muc_iii__khoan_1__tieu_1-5');
  });

  it('keeps the closing, recipients and signature at the top level whatever stands before them', () => {
    const tree = treeOf(
      '# I. MỘT\n\nA\n\n<Ket>\n\nXin thông báo.\n\n</Ket>\n\n<NoiNhan>\n\nNơi nhận:\n\n- Lưu\n\n</NoiNhan>\n\n<Ky>\n\nCHÁNH VĂN PHÒNG\n\n</Ky>\n',
    );
    expect(eidsOf(tree)).toEqual([
      'muc_i',
      'muc_i__p_1',
      'ket',
      'ket__p_1',
      'noi_nhan',
      'noi_nhan__gach_1',
      'ky',
      'ky__p_1',
    ]);
  });

  it('counts bullets and paragraphs inside their parent and reads tables by row', () => {
    const tree = treeOf(
      '# I. MỘT\n\nĐoạn\n\n- a\n\n  tiếp\n\n- b\n\nĐoạn\n\n- c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n',
    );
    expect(eidsOf(tree)).toEqual([
      'muc_i',
      'muc_i__p_1',
      'muc_i__gach_1',
      'muc_i__gach_1__p_1',
      'muc_i__gach_2',
      'muc_i__p_2',
      'muc_i__gach_3',
      'muc_i__bang_1',
      'muc_i__bang_1__hang_1',
      'muc_i__bang_1__hang_2',
    ]);
  });
});

describe('the closed profile', () => {
  it('reports every breach of one file with its line in one run and executes nothing', () => {
    const tree = treeOf(
      [
        'import x from "y"', // 1
        '',
        '# I. MỘT', // 3
        '',
        'Kết quả {1+1} đạt', // 5
        '',
        '<script>alert(1)</script>', // 7
        '',
        '<Bang so="1" />', // 9
        '',
        '1. Danh sách', // 11
        '',
        'Xem [đây](javascript:alert(1)) và `mã`', // 13
        '',
        '> trích', // 15
      ].join('\n'),
    );
    expect(tree.diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['VK-MDX-IMPORT', 1],
      ['VK-MDX-BIEU-THUC', 5],
      ['VK-MDX-HTML', 7],
      ['VK-MDX-THANH-PHAN', 9],
      ['VK-MDX-DANH-SACH-SO', 11],
      ['VK-MDX-LIEN-KET', 13],
      ['VK-MDX-LOAI-CHU', 13],
      ['VK-MDX-LOAI-KHOI', 15],
    ]);
  });

  it('goes on after a syntax error and quotes the line', () => {
    const tree = treeOf('Thu nhập <50 triệu\n\nChỉ tiêu {tăng\n\n`x`\n');
    expect(tree.diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['VK-MDX-CU-PHAP', 1],
      ['VK-MDX-CU-PHAP', 3],
      ['VK-MDX-LOAI-CHU', 5],
    ]);
    expect(tree.diagnostics[0]?.quote).toContain('<50 triệu');
  });

  it('refuses a component without a readable number, with other attributes, or empty', () => {
    const tree = treeOf(
      '<Doan so="hai">\n\nA\n\n</Doan>\n\n<Doan so="1." onClick={x}>\n\nB\n\n</Doan>\n\n<Ky></Ky>\n',
    );
    expect(tree.diagnostics.map(({ code }) => code)).toEqual([
      'VK-MDX-SO',
      'VK-MDX-THUOC-TINH',
      'VK-MDX-RONG',
    ]);
  });

  it('refuses a footnote mark without a footnote', () => {
    expect(treeOf('Đạt[^3].\n').diagnostics).toMatchObject([{ code: 'VK-MDX-CHU-THICH', line: 1 }]);
  });
});
