import { describe, expect, it } from 'vitest';
import { ImportError } from '#import/run/import-error.ts';
import { encodeLegacy, LEGACY_ENCODINGS } from '#domain/text/legacy-encoding.ts';
import { makeMojibake } from '#domain/text/mojibake.ts';
import { imported, treeOf } from '../tree-text.ts';

const TEXT = `BÁO CÁO
về kết quả thực hiện nhiệm vụ năm 2031

I. KẾT QUẢ

1. Về kinh tế

Giá trị sản xuất bình quân đạt 310 triệu đồng; thu ngân sách vượt dự toán được giao.

2. Về văn hóa, xã hội

a) Giáo dục: huy động trẻ ra lớp đúng độ tuổi.

b) Y tế: bảo đảm thuốc chữa bệnh cho người dân.
`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const codeOf = (run: () => unknown) => {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof ImportError ? error.code : String(error);
  }
};
const want = treeOf(utf8(TEXT));

describe('a text in another encoding', () => {
  it.each([
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
    ['utf-8', utf8(TEXT.normalize('NFD'))],
    ['utf-8 ← mojibake', utf8(makeMojibake(TEXT))],
    ...LEGACY_ENCODINGS.map((name): [string, Uint8Array] => [
      name,
      encodeLegacy(TEXT, name) ?? new Uint8Array(),
    ]),
  ])('%s gives the same tree, is named and sure', (name, bytes) => {
    const { state, totals } = imported(bytes);
    expect(state.encoding).toBe(name);
    expect(state.extracted.confidence).toBeGreaterThan(0.7);
    expect(treeOf(bytes)).toBe(want);
    expect(totals.balance).toBe(0);
  });

  it('is read where bytes of TCVN3 were saved as UTF-8', () => {
    const bytes = encodeLegacy(TEXT, 'tcvn3') ?? new Uint8Array();
    const { state } = imported(utf8(Buffer.from(bytes).toString('latin1')));
    expect(state.encoding).toBe('utf-8 ← tcvn3');
    expect(state.normal).toContain('Giá trị sản xuất');
  });

  it('repairs the broken half of a text and leaves the sound half', () => {
    const [head, tail] = [TEXT.slice(0, 120), TEXT.slice(120)];
    expect(imported(utf8(head + makeMojibake(tail))).state.normal).toBe(TEXT);
  });

  it('is refused where no reading is clearly Vietnamese', () => {
    const noise = Uint8Array.from({ length: 300 }, (_, index) =>
      index % 5 === 4 ? 0x20 : 0xa1 + ((index * 37) % 90),
    );
    expect(codeOf(() => imported(noise))).toBe('VK-NHAP-MA-CHU');
  });

  it('is read as the editor says', () => {
    const bytes = encodeLegacy('1. Đơn.\n', 'vni') ?? new Uint8Array();
    expect(imported(bytes, 'a.txt', 'vni').state.normal).toBe('1. Đơn.\n');
  });

  it('is refused where a line is longer than any paragraph', () => {
    expect(codeOf(() => imported(utf8('chữ '.repeat(1_300_000))))).toBe('VK-NHAP-DONG-DAI');
  });

  it('shows a byte without a character and points at it', () => {
    const bytes = Uint8Array.from([...(encodeLegacy(TEXT, 'tcvn3') ?? []), 0xc0, 0x0a]);
    const { state } = imported(bytes);
    expect(state.normal).toContain('⟦xC0⟧');
    expect(state.ledger.doubts.map(({ note }) => note)).toContain('byte 0xC0 không có trong bảng mã tcvn3');
  });

  it('keeps French and English words in Unicode as they are', () => {
    const text = `${TEXT}\n3. Dự án “Château Rivière” và “Über”, “naïve”.\n`;
    expect(imported(utf8(text)).state.normal).toBe(text);
  });
});

describe('text that was broken in another way', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const doubtsOf = (source: Uint8Array) =>
    imported(source)
      .state.ledger.doubts.filter(({ kind }) => kind !== 'truong')
      .map(({ note }) => note)
      .join('\n');
  const TEXT = 'BÁO CÁO\n\nvề kết quả thực hiện nhiệm vụ\n\n1. Giá trị sản xuất tăng khá so với cùng kỳ.\n';

  it('is repaired where it was read as windows-1252 twice', () => {
    const { state } = imported(bytes(makeMojibake(makeMojibake(TEXT))));
    expect(state.normal).toBe(TEXT);
    expect(state.encoding).toBe('utf-8 ← mojibake');
  });

  it('is pointed at where a part of it is in an older encoding', () => {
    const part = String.fromCharCode(
      ...(encodeLegacy('2. Đời sống nhân dân được cải thiện.', 'tcvn3') ?? []),
    );
    expect(doubtsOf(bytes(TEXT + part))).toContain('có thể là chữ bảng mã tcvn3');
    expect(doubtsOf(bytes(TEXT))).toBe('');
  });

  it('is pointed at where it has no marks, and where the encoding that was named does not fit', () => {
    const bare = TEXT.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
    expect(doubtsOf(bytes(bare))).toContain('không có dấu tiếng Việt');
    const { state } = imported(encodeLegacy(TEXT, 'tcvn3') ?? new Uint8Array(), 'x.txt', 'vni');
    expect(state.ledger.doubts.map(({ note }) => note).join()).toContain('xem lại bảng mã');
  });

  it('is read up to where UTF-16 was cut off', () => {
    const wide = new Uint8Array(Buffer.from(TEXT, 'utf16le'));
    expect(doubtsOf(wide.subarray(0, -1))).toContain('bị cắt');
  });
});

it('keeps a row with fewer cells in its table, with empty cells after it', () => {
  const { state, totals } = imported(
    new TextEncoder().encode(
      'BÁO CÁO\nVề chợ\n\n| STT | Chợ | Giá |\n| :--- | --- | --- |\n| I | Chợ phiên |\n| 1 | Chợ Mẫu | 5.000 |\n',
    ),
  );
  expect(state.mdx).toContain(
    '| STT | Chợ | Giá |\n| --- | --- | --- |\n| I | Chợ phiên |  |\n| 1 | Chợ Mẫu | 5.000 |',
  );
  expect(totals.balance).toBe(0);
});
