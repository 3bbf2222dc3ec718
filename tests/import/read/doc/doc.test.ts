import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { makeDoc } from '../make-doc.ts';
import { codeOf, imported, treeOf, treeText } from '../tree-text.ts';

const PARAGRAPHS = [
  'KẾ HOẠCH',
  'phát triển giao thông nông thôn',
  'I. MỤC TIÊU',
  '1. Làm mới 12 km đường, nâng cấp 3 cầu.',
  '2. Tỷ lệ hộ nghèo dưới 2%.',
  'II. TỔ CHỨC THỰC HIỆN',
  'Các xã, thị trấn báo cáo hằng quý.',
];
const TEXT = new TextEncoder().encode(PARAGRAPHS.join('\n'));

describe('a Word file from before 2007', () => {
  it('has the tree of its text', () => {
    const { state, totals } = imported(makeDoc(PARAGRAPHS), 'thu.doc');
    expect(treeText(state.root)).toBe(treeOf(TEXT, 'thu.doc'));
    expect(totals.balance).toBe(0);
    expect(state.ledger.doubts.map(({ note }) => note).join()).not.toContain('.doc đời cũ');
  });

  it('has its automatic numbers, which stand in no text, computed', () => {
    const roman = { text: '\u0000.', format: 1 };
    const figures = { text: '\u0001.', format: 0 };
    const letters = { text: '\u0002)', format: 4 };
    const file = makeDoc(
      [
        'Một',
        'hai',
        'ba',
        'bốn',
        '',
        'năm',
        'không',
        'Sáu',
        'bảy',
        'tám',
        '\u0013 PAGE \u0014chín\u0015',
        'mười',
      ],
      undefined,
      false,
      [],
      [],
      [],
      {
        lists: [
          [roman, figures, letters],
          [{ text: '-', format: 23 }],
          [{ text: 'Điều \u0000.', format: 0, style: 2 }],
        ],
        overrides: [{ list: 0 }, { list: 0, start: 4 }, { list: 1 }, { list: 2 }],
        styles: [{}, { override: 4 }, { base: 1 }],
        paragraphs: [
          { override: 1, level: 0 },
          { override: 1, level: 1 },
          { override: 1, level: 2 },
          { override: 1, level: 2 },
          // Counted, though nothing is shown of it
          { override: 1, level: 1 },
          { override: 1, level: 1 },
          null,
          { override: 2, level: 0 },
          { override: 2, level: 1 },
          { style: 1 },
          { style: 2 },
          { override: 3, level: 0 },
        ],
      },
    );
    const { state, totals } = imported(file, 'thu.doc');
    const lines = state.decoded.split('\n').filter((line) => line !== '');
    expect(lines).toEqual([
      ...['I. Một', '1. hai', 'a) ba', 'b) bốn', '3. năm', 'không', 'IV. Sáu', '1. bảy'],
      ...['Điều 1. tám', 'Điều 2. chín', '- mười'],
    ]);
    expect(state.extracted.generated.length).toBe(10);
    expect(totals.balance).toBe(0);
  });

  it('says that its numbers are not read where its lists are damaged', () => {
    const file = makeDoc(['Một', 'hai'], undefined, false, [], [], [], {
      lists: [],
      overrides: Array.from({ length: 3 }, () => ({ list: 0 })),
      paragraphs: [{ override: 1, level: 0 }, null],
    });
    // The lists begin behind the end of their stream.
    const word = Buffer.from(file);
    word.writeUInt32LE(0x7fffffff, word.indexOf(Buffer.from('eca5c100', 'hex')) + 0x2ea);
    const { state } = imported(new Uint8Array(word), 'thu.doc');
    expect(state.decoded).toContain('Một');
    expect(state.ledger.doubts.map(({ note }) => note).join()).toContain('số tự động không đọc được');
  });

  it('is decoded where it was typed with a font from before Unicode', () => {
    const { state } = imported(
      makeDoc(PARAGRAPHS, (text) => encodeLegacy(text, 'tcvn3') ?? new Uint8Array()),
      'thu.doc',
    );
    expect(treeText(state.root).toLowerCase()).toBe(treeOf(TEXT, 'thu.doc').toLowerCase());
  });

  it('has its footnotes at their places', () => {
    const file = makeDoc(
      ['KẾ HOẠCH', 'về giao thông', '1. Làm mới\u0002 12 km đường.', '2. Nâng cấp 3 cầu\u0002.'],
      undefined,
      false,
      ['Theo Nghị quyết số 18.', 'Cầu Mới, cầu Đông, cầu Tây.'],
    );
    const { state } = imported(file, 'thu.doc');
    expect(state.mdx).toContain('Làm mới[^1] 12 km đường.');
    expect(state.notes.map(({ chars }) => chars.text)).toEqual([
      'Theo Nghị quyết số 18.',
      'Cầu Mới, cầu Đông, cầu Tây.',
    ]);
    expect(state.ledger.doubts.map(({ note }) => note).join()).not.toContain('chú thích');
  });

  it('keeps what is bold or shown in capitals, and sets deleted and hidden words apart', () => {
    const lines = [
      'huyện ủy an sơn',
      'Kế hoạch làm đường, cầu và bến.',
      'Chợ\u001f mới, kinh tế\u001exã hội.',
    ];
    const file = makeDoc(
      lines,
      (text) => encodeLegacy(text, 'tcvn3') ?? new Uint8Array(),
      false,
      [],
      [
        { words: 'huyện ủy an sơn', font: '.VnTimeH', changes: [0x35, 0x08, 1] },
        { words: ', cầu', changes: [0x00, 0x08, 1] },
        { words: ' và bến', changes: [0x3c, 0x08, 1] },
      ],
    );
    const { state, totals } = imported(file, 'thu.doc');
    expect(state.mdx).toContain('**HUYỆN ỦY AN SƠN**');
    expect(state.mdx).toContain('Kế hoạch làm đường.');
    expect(state.mdx).toContain('Chợ mới, kinh tế-xã hội.');
    expect(state.ledger.removals.map(({ reason, text }) => `${reason}:${text}`)).toEqual([
      'chữ đã xóa (theo dõi thay đổi):, cầu',
      'chữ ẩn: và bến',
    ]);
    const doubts = state.ledger.doubts.map(({ note }) => note).join('\n');
    expect(doubts).toContain('“, cầu');
    expect(doubts).not.toContain('cách đọc thứ hai');
    expect(totals.balance).toBe(0);
  });

  it('keeps words whose formatting only looks like a deletion', () => {
    // sprmCIcoBi has the last bits of sprmCFRMarkDel
    const changes = [0x60, 0x4a, 1, 0];
    const file = makeDoc(
      PARAGRAPHS,
      (text) => encodeLegacy(text, 'tcvn3') ?? new Uint8Array(),
      false,
      [],
      [{ words: 'nâng cấp 3 cầu', changes }],
    );
    expect(imported(file, 'thu.doc').state.mdx).toContain('nâng cấp 3 cầu');
  });

  it('is refused with the reason where it has a password or is damaged', () => {
    expect(codeOf(makeDoc(PARAGRAPHS, undefined, true), 'thu.doc')).toBe('VK-NHAP-MAT-KHAU');
    expect(codeOf(makeDoc(PARAGRAPHS).slice(0, 2600), 'thu.doc')).toBe('VK-NHAP-HONG');
  });

  it('has its tables, with the columns that wider cells cover, and not those that only place text', () => {
    const file = makeDoc(
      [...PARAGRAPHS, 'Biểu 1'],
      undefined,
      false,
      [],
      [],
      [
        [
          ['TT', 500],
          ['Chợ', 2000],
          ['Diện tích\rnăm 2031', 4000],
        ],
        [
          ['1.1', 500],
          ['Chợ Mới', 2000],
          ['12', 4000],
        ],
        [
          ['Cộng', 2000],
          ['12', 4000],
        ],
      ],
    );
    const { state, totals } = imported(file, 'thu.doc');
    expect(state.mdx).toContain(
      [
        '| TT | Chợ | Diện tích năm 2031 |',
        '| --- | --- | --- |',
        '| 1.1 | Chợ Mới | 12 |',
        '| Cộng |  | 12 |',
      ].join('\n'),
    );
    expect(totals.balance).toBe(0);
    expect(state.ledger.review().filter(({ note }) => note.includes('cách đọc thứ hai'))).toEqual([]);
    const signed = makeDoc(
      PARAGRAPHS,
      undefined,
      false,
      [],
      [],
      [
        [
          ['Nơi nhận:\r- Các xã;\r- Lưu: VT.', 3000],
          ['TM. ỦY BAN NHÂN DÂN\rCHỦ TỊCH\rTrần Văn Mẫu', 6000],
        ],
      ],
    );
    expect(imported(signed, 'thu.doc').state.frontmatter).toMatchObject({
      signatory: { name: 'Trần Văn Mẫu', position: 'CHỦ TỊCH' },
    });
  });
});
