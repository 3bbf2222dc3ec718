import { describe, expect, it } from 'vitest';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit } from '#domain/document/unit.ts';
import { preambleLength } from '#domain/export/akn/preamble.ts';

const length = (isAct: boolean, ...lines: string[]) =>
  preambleLength(
    lines.map((line) => makeUnit('p', 1, { text: textOf(line) })),
    isAct,
  );

describe('the preamble', () => {
  it('is the grounds, with who decides before and the word that decides after them', () => {
    const lines = ['HỘI ĐỒNG NHÂN DÂN XÃ THỬ', 'Căn cứ Luật Thử;', 'Xét Tờ trình số 1,', 'QUYẾT NGHỊ:'];
    expect(length(true, ...lines)).toBe(4);
    expect(length(false, ...lines, 'Lời mở đầu.')).toBe(4);
  });

  it('ends with the sentence that enacts', () => {
    expect(
      length(
        true,
        'Căn cứ Luật Thử;',
        'Theo đề nghị của Bộ trưởng;',
        'Chính phủ ban hành Nghị định về việc thử.',
      ),
    ).toBe(3);
  });

  it('is whatever stands before the first article', () => {
    const lines = ['Căn cứ Luật Thử;', 'Luật này có một điều khoản chuyển tiếp', 'QUYẾT NGHỊ:'];
    expect(length(true, ...lines)).toBe(3);
    expect(length(false, ...lines)).toBe(0);
  });

  it('takes a ground that names what was enacted for a ground', () => {
    expect(
      length(
        false,
        'Căn cứ Quyết định của tỉnh ban hành Kế hoạch thử;',
        'Thực hiện Chỉ thị số 1;',
        'Xã làm:',
      ),
    ).toBe(2);
  });

  it('is none where one sentence of the text begins like a ground', () => {
    expect(length(false, 'Căn cứ kết quả trên, xã báo cáo.', 'Lời tiếp theo.')).toBe(0);
    expect(length(false, 'Năm qua xã làm tốt.', 'Căn cứ Luật Thử;', 'Xét tờ trình;')).toBe(0);
  });
});
