import { describe, expect, it } from 'vitest';
import { DOCUMENT, documentText } from '#tests/support/content-folder.ts';
import { both, type Edit, publishedTrial, replacing } from './trial.ts';

const TARGETS = DOCUMENT.replace(/\.mdx$/, '.targets.yaml');
const DRAFT = DOCUMENT.replace('ban-hanh', 'du-thao-1');
const NEWS = 'news/mot-bai.mdx';

/** Made up: equal lines, equal titles, equal quotations. */
const BODY = `# I. BẢO HIỂM VÀ NƯỚC SẠCH

## 1. Bảo hiểm y tế

Vận động người dân mua bảo hiểm y tế ngay từ quý đầu của năm.

- Năm 2023: đạt 95%.
- Năm 2024: đạt 96%.
- Thời gian thực hiện: Quý II năm 2023.
- Giao các xã báo cáo kết quả hằng tháng.

## 2. Nước sạch nông thôn

Nối dài đường ống tới các ấp còn dùng nước giếng.

- Năm 2023: đạt 90%.
- Năm 2024: đạt 92%.
- Thời gian thực hiện: Quý II năm 2023.
- Kiểm tra chất lượng nước mỗi quý một lần.

# II. NHIỆM VỤ

## 1. Giải pháp trọng tâm

Khai thác nguồn thu mới, không được chậm, nộp trước hạn.

- Cơ quan chủ trì: Phòng Tài chính.
- Thời gian thực hiện: Quý II năm 2023.

## 2. Giải pháp trọng tâm

Kiện toàn chi bộ ấp, bồi dưỡng đảng viên trẻ.

- Cơ quan chủ trì: Ban Tổ chức.
- Thời gian thực hiện: Quý II năm 2023.

## 3. Tổ chức thực hiện

Ủy ban nhân dân cấp xã lập kế hoạch của mình[^1].

Mặt trận giám sát việc thực hiện[^2].

| Việc | Hạn |
|---|---|
| Rà soát hộ nghèo | Tháng 6 |
| Lập danh sách chợ | Tháng 9 |

[^1]: Kèm phụ lục số một.

[^2]: Kèm phụ lục số hai.
`;

const target = (
  number: string,
  eid: string,
  quote: string,
  value: number,
  place = 'null',
  more = '',
) => `- so: "${number}"
  eid: ${eid}
  trichDan: "${quote}"
  doLuong:
    - {ten: Tỷ lệ, chiSo: null, phamVi: {diaBan: ${place}}, soSanh: "=", giaTri: ${value}, donVi: "%", loaiDo: muc${more}}
  raSoat: máy trích, chưa rà soát
`;
const LIST =
  target('x1', 'muc_i__khoan_1__gach_1', 'đạt 95%', 95, 'hu-a', ', moc: {nam: 2025}') +
  target('x2', 'muc_i__khoan_2__gach_1', 'đạt 90%', 90);

const FACTS = {
  nguoiKy: '{ten: Trần Văn An, chucVu: Bí thư}',
  so: '04-NQ/HU',
  ngay: '2024-05-06',
  trichYeu: 'Về việc làm cho thanh niên',
};
const FILE = DOCUMENT.replace('nn-thu', '04-nq-hu');
const named = (name: string) => name.replace('nn-thu', '04-nq-hu');
const FILES: Readonly<Record<string, string>> = {
  [FILE]: documentText(BODY, FACTS),
  [named(TARGETS)]: LIST,
  [named(DRAFT)]: documentText(BODY.replace('95%', '94%'), {
    ...FACTS,
    trangThai: 'du-thao',
    duThaoLan: '1',
  }),
  [NEWS]: `---
title: Tin về nước sạch
moTa: Một câu.
ngay: 2024-06-07
tacGia: không có trong bản nguồn
coQuan: hu-a
diaBan: a
mucDo: tom-tat
nguon: {ten: B, tep: t.txt, sha256: ${'b'.repeat(64)}, ngayLay: 2024-06-08}
---

Đường ống đã tới ấp cuối cùng.

Người dân góp công đào rãnh.
`,
  'metrics.yaml': `- {khoa: bhyt, ten: A, moTa: x, donVi: null, chieu: null, linhVuc: y-te}\n`,
  'bodies.yaml': '[]\n',
  'places.yaml': '[]\n',
};

const body = (...pairs: [string, string][]) => replacing(FILE, ...pairs);
const exchange = (a: string, b: string, name = FILE): Edit =>
  replacing(name, [a, '\u{1}'], [b, a], ['\u{1}', b]);
const section = (from: string, to: string): string => BODY.slice(BODY.indexOf(from), BODY.indexOf(to));
const INSURANCE = section('## 1. Bảo hiểm', '## 2. Nước');
const WATER = section('## 2. Nước', '# II.');
const MONEY = section('## 1. Giải pháp', '## 2. Giải pháp');
const PARTY = section('## 2. Giải pháp', '## 3.');
const TIME = '- Thời gian thực hiện: Quý II năm 2023.\n';
const without = (text: string, line: string) => text.replace(line, () => '');
const renumbered = (text: string, number: string) => text.replace(/^## \d/, `## ${number}`);

/** What must be refused, and beside it an edit that looks alike and harms nothing. */
const PAIRS: [name: string, harm: Edit, twin: Edit][] = [
  [
    'figures of a year exchanged between sections',
    exchange('2023: đạt 95%', '2023: đạt 90%'),
    body(['- Năm 2024: đạt 96%.', '- Năm 2024: đạt 96%.\n- Năm 2025: đạt 97%.']),
  ],
  [
    'figures of the next year exchanged',
    exchange('2024: đạt 96%', '2024: đạt 92%'),
    body(['- Năm 2024: đạt 92%.', '- Năm 2024: đạt 92%.\n- Năm 2025: đạt 93%.']),
  ],
  [
    'all figures of two sections exchanged',
    both(exchange('2023: đạt 95%', '2023: đạt 90%'), exchange('2024: đạt 96%', '2024: đạt 92%')),
    body([INSURANCE + WATER, renumbered(WATER, '1') + renumbered(INSURANCE, '2')]),
  ],
  [
    'figures of two years exchanged in one section',
    body(['2023: đạt 95%', '2023: đạt 96%'], ['2024: đạt 96%', '2024: đạt 95%']),
    body(['- Năm 2023: đạt 95%.\n- Năm 2024: đạt 96%.', '- Năm 2024: đạt 96%.\n- Năm 2023: đạt 95%.']),
  ],
  [
    'a short line deleted here and typed there',
    body(
      [`${TIME}- Giao`, '- Giao'],
      [
        'Kiểm tra chất lượng nước mỗi quý một lần.',
        `Kiểm tra chất lượng nước mỗi quý một lần.\n${TIME.trim()}`,
      ],
    ),
    body([
      'Kiểm tra chất lượng nước mỗi quý một lần.',
      'Kiểm tra chất lượng nước mỗi quý một lần.\n- Thời gian thực hiện: Quý IV năm 2025.',
    ]),
  ],
  [
    'a sentence deleted here and typed there',
    body(
      ['- Giao các xã báo cáo kết quả hằng tháng.\n', ''],
      ['mỗi quý một lần.', 'mỗi quý một lần.\n- Giao các xã báo cáo kết quả hằng tháng.'],
    ),
    body(['mỗi quý một lần.', 'mỗi quý một lần.\n- Giao các ấp báo cáo kết quả hằng tuần.']),
  ],
  [
    'titles of two sections exchanged',
    exchange('Bảo hiểm y tế\n', 'Nước sạch nông thôn\n'),
    body([INSURANCE, `${INSURANCE}Đoạn cuối mới viết thêm cho mục này.\n\n`]),
  ],
  [
    'titles of two parts exchanged',
    exchange('I. BẢO HIỂM VÀ NƯỚC SẠCH', 'II. NHIỆM VỤ\n'.trim()),
    body(['# II. NHIỆM VỤ', '# II. NHIỆM VỤ\n\nLời dẫn mới của phần này.']),
  ],
  [
    'contents of two sections of one title exchanged',
    body(
      [MONEY + PARTY, renumbered(PARTY, '1') + renumbered(MONEY, '2')],
      ['## 1. Giải pháp trọng tâm', '## 1. Giải pháp trọng tâm'],
      [
        renumbered(PARTY, '1'),
        renumbered(PARTY, '1').replace(
          'Kiện toàn chi bộ ấp, bồi dưỡng đảng viên trẻ.',
          'Việc hoàn toàn khác, viết lại từ đầu.',
        ),
      ],
    ),
    body([MONEY, `${MONEY}Đoạn thêm vào cuối mục thứ nhất.\n\n`]),
  ],
  [
    'lines of two sections of one title exchanged',
    exchange('Phòng Tài chính', 'Ban Tổ chức'),
    body([
      '- Cơ quan chủ trì: Phòng Tài chính.',
      '- Cơ quan chủ trì: Phòng Tài chính.\n- Cơ quan phối hợp: Chi cục Thuế.',
    ]),
  ],
  [
    'first sentences of two sections of one title exchanged',
    exchange(
      'Khai thác nguồn thu mới, không được chậm, nộp trước hạn.',
      'Kiện toàn chi bộ ấp, bồi dưỡng đảng viên trẻ.',
    ),
    body(['Kiện toàn chi bộ', 'Câu mới đứng trước.\n\nKiện toàn chi bộ']),
  ],
  [
    'a repeated line deleted in the first section',
    body([INSURANCE, without(INSURANCE, TIME)]),
    body([INSURANCE, `${INSURANCE}${TIME}`]),
  ],
  [
    'a repeated line deleted in the second section',
    body([WATER, without(WATER, TIME)]),
    body(['mỗi quý một lần.', 'mỗi quý một lần.\n- Việc mới của mục nước sạch.']),
  ],
  [
    'a repeated line deleted in the third section',
    body([MONEY, without(MONEY, TIME)]),
    body([MONEY, `${MONEY.trim()}\n- Việc mới của mục này.\n\n`]),
  ],
  [
    'a repeated line changed in one of four',
    body([PARTY, PARTY.replace('Quý II năm', 'Quý III năm')]),
    body([PARTY, PARTY.replace('Quý II năm', 'Quý II  năm')]),
  ],
  [
    'two lines that belong together parted by a move',
    body(
      [`- Cơ quan chủ trì: Phòng Tài chính.\n${TIME}`, '- Cơ quan chủ trì: Phòng Tài chính.\n'],
      [`- Cơ quan chủ trì: Ban Tổ chức.\n${TIME}`, `- Cơ quan chủ trì: Ban Tổ chức.\n${TIME}${TIME}`],
    ),
    body(['## 3. Tổ chức', `## 4. Giải pháp trọng tâm\n\nViệc thứ tư.\n\n${TIME}\n## 3. Tổ chức`]),
  ],
  [
    'a comma that turns the sense',
    body(['không được chậm, nộp', 'không, được: chậm nộp']),
    body(['không được chậm, nộp', 'không được  chậm, nộp']),
  ],
  [
    'capitals that make a name of a word',
    body(['Mặt trận giám sát', 'mặt trận giám sát']),
    body(['Mặt trận giám sát', '**Mặt trận** giám sát']),
  ],
  [
    'a tone that makes another word',
    body(['dùng nước giếng', 'dụng nước giếng']),
    body(['dùng nước giếng', 'dùng nước giếng'.normalize('NFD')]),
  ],
  ['a figure changed', body(['2023: đạt 95%', '2023: đạt 59%']), body(['2024: đạt 92%', '2024: đạt 92 %'])],
  [
    'a sign of a figure gone',
    body(['2024: đạt 96%', '2024: đạt 96']),
    body(['2024: đạt 96%.', '2024: đạt 96%;']),
  ],
  [
    'a word changed',
    body(['ngay từ quý đầu', 'ngay từ tháng đầu']),
    body(['ngay từ quý đầu', 'ngay  từ quý đầu']),
  ],
  [
    'a negation put in',
    body(['được chậm, nộp', 'được không chậm, nộp']),
    body(['Vận động người dân', '*Vận động* người dân']),
  ],
  [
    'two rows’ cells exchanged',
    exchange('Tháng 6', 'Tháng 9'),
    body([
      '| Rà soát hộ nghèo | Tháng 6 |\n| Lập danh sách chợ | Tháng 9 |',
      '| Lập danh sách chợ | Tháng 9 |\n| Rà soát hộ nghèo | Tháng 6 |',
    ]),
  ],
  [
    'a row gone',
    body(['| Lập danh sách chợ | Tháng 9 |\n', '']),
    body([
      '| Lập danh sách chợ | Tháng 9 |',
      '| Lập danh sách chợ | Tháng 9 |\n| Nghiệm thu công trình | Tháng 12 |',
    ]),
  ],
  [
    'a row typed over',
    body(['Lập danh sách chợ', 'Lập danh sách bến']),
    body(['| Việc | Hạn |', '| **Việc** | Hạn |']),
  ],
  [
    'a note typed over',
    body(['phụ lục số một', 'phụ lục số ba']),
    body([
      '[^1]: Kèm phụ lục số một.\n\n[^2]: Kèm phụ lục số hai.',
      '[^2]: Kèm phụ lục số hai.\n\n[^1]: Kèm phụ lục số một.',
    ]),
  ],
  [
    'a note gone',
    body(['[^2].', '.'], ['[^2]: Kèm phụ lục số hai.\n', '']),
    body(['báo cáo kết quả hằng tháng.', 'báo cáo kết quả hằng tháng.\n- Thêm một việc.']),
  ],
  [
    'a paragraph moved to another section',
    body(
      ['Mặt trận giám sát việc thực hiện[^2].\n\n', ''],
      ['Kiện toàn chi bộ ấp', 'Mặt trận giám sát việc thực hiện[^2].\n\nKiện toàn chi bộ ấp'],
    ),
    exchange('Ủy ban nhân dân cấp xã lập kế hoạch của mình[^1].', 'Mặt trận giám sát việc thực hiện[^2].'),
  ],
  [
    'a section moved to another part',
    body([WATER, ''], ['## 3. Tổ chức', `${renumbered(WATER, '4')}## 3. Tổ chức`]),
    body(['# II. NHIỆM VỤ', '## 3. Mục mới\n\nNội dung mới hẳn.\n\n# II. NHIỆM VỤ']),
  ],
  [
    'a section gone with all in it',
    body([PARTY, '']),
    body(['## 3. Tổ chức', '## 4. Mục chen vào\n\nNội dung mới hẳn.\n\n## 3. Tổ chức']),
  ],
  [
    'a section emptied, its title kept',
    body([WATER, '## 2. Nước sạch nông thôn\n\nViết lại cả mục bằng lời khác.\n\n']),
    body(['Nối dài đường ống', 'Câu mới mở đầu mục.\n\nNối dài đường ống']),
  ],
  [
    'two paragraphs made one',
    body(['của mình[^1].\n\nMặt trận', 'của mình[^1]. Mặt trận']),
    body(['của mình[^1].\n\nMặt trận', 'của mình[^1].\n\nCâu chen giữa.\n\nMặt trận']),
  ],
  [
    'a paragraph made two',
    body(['ngay từ quý đầu của năm.', 'ngay từ quý đầu.\n\nCủa năm.']),
    body(['ngay từ quý đầu của năm.', 'ngay từ quý đầu\ncủa năm.']),
  ],
  [
    'a title changed',
    body(['Tổ chức thực hiện\n', 'Kiểm tra, giám sát\n']),
    body(['## 3. Tổ chức thực hiện', '## 3.  Tổ chức thực hiện']),
  ],
  [
    'quotations of two targets exchanged',
    replacing(named(TARGETS), [
      LIST,
      target('x1', 'muc_i__khoan_2__gach_1', 'đạt 90%', 90) +
        target('x2', 'muc_i__khoan_1__gach_1', 'đạt 95%', 95, 'hu-a', ', moc: {nam: 2025}'),
    ]),
    replacing(named(TARGETS), [LIST, LIST + target('x3', 'muc_i__khoan_1__gach_2', 'đạt 96%', 96)]),
  ],
  [
    'a target tied to another unit with its words',
    both(
      body(['- Năm 2023: đạt 90%.', '- Năm 2023: đạt 90%.\n- Riêng xã điểm: đạt 90%.']),
      replacing(named(TARGETS), ['muc_i__khoan_2__gach_1', 'muc_i__khoan_2__gach_1a']),
    ),
    replacing(named(TARGETS), [
      'raSoat: máy trích, chưa rà soát',
      'raSoat: {boi: "Người soát", ngay: 2024-06-01}',
    ]),
  ],
  [
    'the indicator of a target changed',
    replacing(named(TARGETS), ['chiSo: null', 'chiSo: bhyt']),
    replacing(named(TARGETS), ['ten: Tỷ lệ', 'ten: Tỷ lệ tham gia']),
  ],
  [
    'what a target measures changed',
    replacing(named(TARGETS), ['loaiDo: muc', 'loaiDo: tang-giam']),
    replacing(named(TARGETS), ['donVi: "%"', "donVi: '%'"]),
  ],
  [
    'a target gone',
    replacing(named(TARGETS), [target('x2', 'muc_i__khoan_2__gach_1', 'đạt 90%', 90), '']),
    replacing(named(TARGETS), [LIST, `# đã soát\n${LIST}`]),
  ],
  [
    'the title of a published text',
    body(['title: Nghị quyết thử', 'title: Nghị quyết khác']),
    body(['title: Nghị quyết thử', 'title: "Nghị quyết thử"']),
  ],
  ['its number', body(['so: 04-NQ/HU', 'so: 04-NQ/TU']), body(['so: 04-NQ/HU', 'so: "04-NQ/HU"'])],
  [
    'its date',
    body(['ngay: 2024-05-06', 'ngay: 2024-06-05']),
    body(['ngay: 2024-05-06', 'ngay: "2024-05-06"']),
  ],
  [
    'what it is about',
    body(['trichYeu: Về việc làm cho thanh niên', 'trichYeu: Về việc làm của thanh niên']),
    body(['luuHanh: cong-khai', 'luuHanh: cong-khai\nlinhVuc: [y-te]']),
  ],
  [
    'its standing',
    body(['trangThai: ban-hanh', 'trangThai: het-hieu-luc']),
    body(['trangThai: ban-hanh', 'trangThai: "ban-hanh"']),
  ],
  [
    'who signed it',
    body(['chucVu: Bí thư', 'chucVu: Phó Bí thư']),
    body(['{ten: Trần Văn An, chucVu: Bí thư}', '{chucVu: Bí thư, ten: Trần Văn An}']),
  ],
  [
    'what years it is about',
    body(['giaiDoan: {tu: 2024, den: 2024}', 'giaiDoan: {tu: 2024, den: 2025}']),
    body([
      'giaiDoan: {tu: 2024, den: 2024}',
      'giaiDoan: {giaTri: {tu: 2024, den: 2024}, suyRa: "theo đầu đề"}',
    ]),
  ],
  [
    'how much of it is there',
    body(['mucDo: toan-van', 'mucDo: tom-tat']),
    body(['noiBanHanh: không có trong bản nguồn', 'noiBanHanh: Xã A']),
  ],
  [
    'the number of a draft',
    replacing(named(DRAFT), ['duThaoLan: 1', 'duThaoLan: 2']),
    replacing(named(DRAFT), ['duThaoLan: 1', 'duThaoLan: 0x1']),
  ],
  [
    'the place of a target',
    replacing(named(TARGETS), ['phamVi: {diaBan: hu-a}', 'phamVi: {diaBan: hu-b}']),
    replacing(named(TARGETS), ['phamVi: {diaBan: null}', 'phamVi: {diaBan: hu-b}']),
  ],
  [
    'whom a target is about',
    replacing(named(TARGETS), ['phamVi: {diaBan: hu-a}', 'phamVi: {diaBan: hu-a, doiTuong: trẻ em}']),
    replacing(named(TARGETS), ['phamVi: {diaBan: hu-a}', 'phamVi: { diaBan: "hu-a" }']),
  ],
  [
    'how a target compares',
    replacing(named(TARGETS), ['soSanh: "="', 'soSanh: ">="']),
    replacing(named(TARGETS), ['soSanh: "="', "soSanh: '='"]),
  ],
  [
    'by when a target is to be met',
    replacing(named(TARGETS), ['moc: {nam: 2025}', 'moc: {nam: 2026}']),
    replacing(named(TARGETS), ['moc: {nam: 2025}', 'ghiChu: Ghi thêm, moc: {nam: 2025}']),
  ],
  [
    'a version that is fixed',
    replacing(named(DRAFT), ['đạt 94%', 'đạt 93%']),
    replacing(named(DRAFT), ['duThaoLan: 1', 'duThaoLan: 1\nlinhVuc: [y-te]']),
  ],
  [
    'the title of a fixed version',
    replacing(named(DRAFT), ['title: Nghị quyết thử', 'title: Nghị quyết khác']),
    replacing(named(DRAFT), ['title: Nghị quyết thử', "title: 'Nghị quyết thử'"]),
  ],
  [
    'a fixed version gone',
    (files) => void files.delete(named(DRAFT)),
    (files) =>
      void files.set(
        named(DRAFT).replace('du-thao-1', 'du-thao-2'),
        (files.get(named(DRAFT)) ?? '').replace('duThaoLan: 1', 'duThaoLan: 2'),
      ),
  ],
  [
    'the title of an article',
    replacing(NEWS, ['title: Tin về nước sạch', 'title: Tin về nước mặn']),
    replacing(NEWS, ['title: Tin về nước sạch', 'title: "Tin về nước sạch"']),
  ],
  [
    'the day of an article',
    replacing(NEWS, ['ngay: 2024-06-07', 'ngay: 2024-06-09']),
    replacing(NEWS, ['moTa: Một câu.', 'moTa: Một câu khác.']),
  ],
  [
    'a paragraph of an article changed',
    replacing(NEWS, ['góp công', 'góp của']),
    replacing(NEWS, ['góp công', '*góp* công']),
  ],
  [
    'an article gone',
    (files) => void files.delete(NEWS),
    (files) => void files.set('news/bai-hai.mdx', files.get(NEWS) ?? ''),
  ],
];

describe('edits of a published folder, each beside one that harms nothing', () => {
  const trial = publishedTrial(FILES);

  it('are at least forty', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(PAIRS)('refused: %s', (_, harm) => {
    expect(trial.errorsAfter(harm).filter((line) => line.startsWith('VK-LK'))).not.toEqual([]);
  });

  it.each(PAIRS)('let pass, the twin of: %s', (_, __, twin) => {
    expect(trial.errorsAfter(twin)).toEqual([]);
  });

  it('name a target whose facts changed where editors write it', () => {
    const [said = ''] = trial.printedAfter(replacing(named(TARGETS), ['soSanh: "="', 'soSanh: ">="']));
    expect(said).toContain(`${named(TARGETS)}:1: [VK-LK-DOI]`);
    expect(said).toContain('chi-tieu/x1 (giaTri, trước là “= 95 %”, nay là “>= 95 %”)');
  });
});
