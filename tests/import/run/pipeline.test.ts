import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '#import/run/import-error.ts';
import { importFile, STAGES } from '#import/run/pipeline.ts';
import { type ImportState, newState } from '#import/run/state.ts';

const context = { stated: {}, bodies: [], metrics: [] };
const source = (bytes: Uint8Array) => ({ name: 'thu.txt', bytes, sha256: 'a'.repeat(64) });
const run = (text: string) => importFile(source(new TextEncoder().encode(text)), context);
const codeOf = (bytes: Uint8Array) => {
  try {
    importFile(source(bytes), context);
    return '';
  } catch (error) {
    return error instanceof ImportError ? error.code : String(error);
  }
};

/** What opens structures and what breaks formats, in any order. */
const FRAGMENTS = fc.constantFrom(
  ...[
    'I. ',
    'II. HẠN CHẾ',
    '1. Về kinh tế',
    '2. ',
    '(1) ',
    '(2). ',
    'a) ',
    'đ) ',
    '- ',
    '+ ',
    '* ',
    '• ',
    'Điều 5. ',
    'Phần thứ hai',
    'Chương I',
    '1.1. Nội dung',
    '3.10.',
  ],
  ...[
    'abc',
    'Tỷ lệ đạt 5%.',
    'chỉ tiêu:',
    'từ 5% lên 7% ',
    'tiếp tục',
    'đến năm',
    '2030',
    ', và',
    'Tóm lại, ',
    ':',
    ';',
    '.',
    '“',
    '”',
    '(',
    ')',
  ],
  ...[' ', '\n', '\n', '\n', '\n\n', '\n\n', '\t', '\f', '\r\n', '\u00a0', '\u200b', 'e\u0301', '\u0007'],
  ...[
    '**',
    '*',
    '_',
    '⁽¹⁾',
    '¹',
    '[1]',
    '(1)',
    '[^1]',
    '[^1]: ',
    '\ufffd',
    '{',
    '<b>',
    '</Doan>',
    '`',
    '\\',
    '|',
    '# ',
    '---\n',
    'import x',
    'https://x.vn',
  ],
  ...[
    'Nơi nhận:',
    'CHỦ TỊCH',
    'TM. ỦY BAN',
    'Trần Văn Mẫu',
    'THÔNG BÁO',
    'Số: 5/2030/NQ-HĐND',
    'các tin khác',
    '10:49 22/05/2030',
    'Responsive image',
    'BT: An',
    'cho biết: “',
  ],
  ...[
    'PHỤ LỤC',
    'PHỤ LỤC II\nDANH MỤC',
    'QUY CHẾ',
    '(Ban hành kèm theo Quyết định số 5)',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n',
    'QUYẾT ĐỊNH:',
    '- Lưu: VT.',
    'Nghị quyết này có hiệu lực.',
    'trị1',
    '\n1 Quy định',
    'a1) ',
    '(ii) ',
    'II/- ',
    'b- Khách quan',
    '“Điều 5a. Mới\n1. Một.\n2. Hai.”\n',
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '|\n',
    '\u202e',
    'V/v họp',
    'BÁO CÁO       Số: 7',
    'KẾ HOẠCH',
  ],
  ...[
    '\nMỞ ĐẦU\n',
    '\nKẾT LUẬN\n',
    '\nTỔ CHỨC THỰC HIỆN\nViệc thứ nhất.\n',
    '\n## Kết luận\n',
    'Kính gửi: Sở',
  ],
  ...[
    'I.1. ',
    '2a. ',
    'PHẦN A. ',
    'Chương IIa ',
    'Điều 1- ',
    'c.Về ',
    'Ðiều 2.',
    'MỤC LỤC\n',
    'I ..... 3\n',
    'Nơi nhận: TM. UBND',
  ],
);
const texts = fc.array(FRAGMENTS, { minLength: 1, maxLength: 50 }).map((parts) => parts.join(''));

describe('the import of a text file', () => {
  it('names its stages, each once', () => {
    const names = STAGES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('decode');
  });

  it('reads in a stage only what an earlier one has made', () => {
    const text =
      'KẾ HOẠCH\nvề chợ\n\nI. MỤC TIÊU\n\n1. Đến năm 2030 có 5 chợ[1].\n\n[1] Chợ xã.\n\nNơi nhận:\n- Lưu: VT.\n';
    const state = newState(source(new TextEncoder().encode(text)), context);
    const steps = STAGES.map(({ name, run: step }) => {
      const read = new Set<PropertyKey>();
      const written = new Set<PropertyKey>();
      const watched = new Proxy(state, {
        get: (target, field: keyof ImportState) => {
          if (!written.has(field)) read.add(field);
          return target[field];
        },
        set: (target, field, value) => written.add(field) && Reflect.set(target, field, value),
      });
      step(watched);
      return { name, read, written };
    });
    const early = steps.flatMap(({ name, read, written }, at) =>
      [...read]
        .filter((field) => !written.has(field) && !steps.slice(0, at).some((step) => step.written.has(field)))
        .filter((field) => steps.slice(at + 1).some((step) => step.written.has(field)))
        .map((field) => `${name} reads ${String(field)}`),
    );
    expect(early).toEqual([]);
  });

  it('balances to the character for any text, or says why it cannot import it', () => {
    const reasons = new Set(['VK-NHAP-RONG', 'VK-NHAP-NHI-PHAN', 'VK-NHAP-KHONG-CHU', 'VK-NHAP-LUU-HANH']);
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(run(text).totals.balance).toBe(0);
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
          expect(reasons, error.message).toContain(error.code);
        }
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it('closes a symbol broken at its hyphen over spaces, columns and notes between its halves', () => {
    const broken = [
      'Báo cáo số 512- \n  BC/BCS ngày',
      'Báo cáo số 512- \tBC/BCS ngày',
      'BÁO CÁO       Số: 7[1]- \n\n[^1]: \n1 Quy định',
    ];
    for (const text of broken) expect(run(text).totals.balance, text).toBe(0);
    expect(run('Theo Báo cáo số 512- \n  BC/BCS ngày 1/2/2024.').state.body).toContain('số 512-BC/BCS ngày');
  });

  it('reads UTF-8 with and without byte order mark and UTF-16 with one', () => {
    const text = 'THÔNG BÁO\nvề việc họp\n\n1. Nội dung họp.\n';
    const utf8 = new TextEncoder().encode(text);
    const utf16 = (bigEndian: boolean) => {
      const units = new Uint8Array(2 + text.length * 2);
      const view = new DataView(units.buffer);
      view.setUint16(0, 0xfeff, !bigEndian);
      [...text].forEach((character, index) =>
        view.setUint16(2 + index * 2, character.charCodeAt(0), !bigEndian),
      );
      return units;
    };
    const bodies = [utf8, new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), utf16(false), utf16(true)].map(
      (bytes) => importFile(source(bytes), context).state.body,
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('Nội dung họp.');
  });

  it('refuses what is empty, binary or in another encoding, each with its code', () => {
    expect(codeOf(new Uint8Array())).toBe('VK-NHAP-RONG');
    expect(codeOf(new TextEncoder().encode(' \n\t\n'))).toBe('VK-NHAP-RONG');
    expect(codeOf(new Uint8Array([80, 75, 3, 4, 0, 0, 8, 0, 255]))).toBe('VK-NHAP-HONG');
    expect(codeOf(new Uint8Array([65, 0, 66, 0, 0, 255, 1, 2, 3, 0, 255]))).toBe('VK-NHAP-NHI-PHAN');
    expect(codeOf(new Uint8Array([0xd0, 0xe2, 0x6e, 0x67, 0x20, 0xf1]))).toBe('VK-NHAP-MA-CHU');
  });

  it('stops at a mark of secrecy or limited circulation', () => {
    for (const mark of [
      'MẬT',
      'TỐI MẬT',
      '(Tuyệt mật)',
      'LƯU HÀNH NỘI BỘ',
      'Tài liệu lưu hành nội bộ',
      'Xem xong trả lại',
      'HỎA TỐC - MẬT',
      'M Ậ T',
      'Chỉ lưu hành nội bộ',
      'Tài liệu phục vụ hội nghị, thu hồi sau họp',
    ]) {
      expect(codeOf(new TextEncoder().encode(`${mark}\n\nBÁO CÁO\nvề kinh tế\n\n1. Nội dung.\n`)), mark).toBe(
        'VK-NHAP-LUU-HANH',
      );
    }
    expect(codeOf(new TextEncoder().encode('BÁO CÁO\n\n1. Công tác bảo mật được giữ vững.\n'))).toBe('');
  });

  it('takes what the editor states before what the text says', () => {
    const bytes = new TextEncoder().encode('BÁO CÁO\nvề kinh tế\n\n1. Nội dung.\n');
    const stated = { so: '12-BC/HU', 'co-quan': 'hu-mau', 'nhiem-ky': '2030-2035', 'phien-ban': 'ban-hanh' };
    const { state } = importFile(source(bytes), { ...context, stated });
    expect(state.path).toBe('documents/hu-mau/bc/2030-2035/12-bc-hu/ban-hanh.mdx');
    expect(state.frontmatter).toMatchObject({ number: '12-BC/HU' });
  });
});
