import { describe, expect, it } from 'vitest';
import { documentText } from '#tests/support/content-folder.ts';
import { both, type Edit, publishedTrial, replacing } from './trial.ts';

const GUIDE = 'guides/dung.mdx';
const PAGE = `## Tìm một chỉ tiêu

Gõ tên chỉ tiêu vào ô tìm kiếm rồi chọn năm ở danh sách bên cạnh.

- Không dấu cũng được.

## Dẫn một đoạn

Bấm dấu chia sẻ ở cuối đoạn; địa chỉ vừa chép sẽ mở đúng đoạn ấy.

## In ra giấy

### Cỡ chữ

Chọn cỡ lớn khi in cho người lớn tuổi đọc.

### Khổ giấy

Khổ ngang hợp với bảng nhiều cột số liệu.

## Hỏi thêm

Xem mục trên.
`;
const guide = (title: string, order: number, body: string) =>
  `---\ntitle: ${title}\nmoTa: Một câu.\nthuTu: ${order}\n---\n\n${body}`;

const TERMS = `- viet: GRDP
  dayDu: tổng sản phẩm trên địa bàn
  loai: viet-tat
  nghia: Giá trị mới làm ra trong một năm ở một tỉnh.
- viet: NTM
  dayDu: nông thôn mới
  loai: viet-tat
  nghia: Danh hiệu của xã đạt đủ tiêu chí.
- viet: HTX
  dayDu: hợp tác xã
  loai: viet-tat
`;
const BODIES = `- khoa: hu-a
  ten: Huyện ủy A
  tenDayDu: Ban Chấp hành Đảng bộ huyện A
  he: dang
  cap: huyen
  diaBan: a
- {khoa: hu-b, ten: Huyện ủy B, tenDayDu: Ban Chấp hành Đảng bộ huyện B, he: dang, cap: huyen, diaBan: b}
`;
const PLACES = `- {khoa: a, ten: Huyện A, cap: huyen, thuoc: null}
- {khoa: b, ten: Huyện B, cap: huyen, thuoc: null}
`;
const METRICS = `- {khoa: bhyt, ten: Bảo hiểm y tế, moTa: x, donVi: phan-tram, chieu: null, linhVuc: y-te}
- {khoa: nuoc, ten: Nước sạch, moTa: y, donVi: phan-tram, chieu: null, linhVuc: y-te}
`;
const DOCUMENT = 'documents/hu-a/nq/2024/nn-thu/ban-hanh.mdx';
const target = (number: string, metric: string) => `- so: "${number}"
  eid: p_1
  trichDan: đạt 90%
  doLuong:
    - {ten: x, chiSo: ${metric}, phamVi: {diaBan: a}, soSanh: "=", giaTri: 90, donVi: "%", loaiDo: muc}
  raSoat: đúng
`;
const FILES = {
  [GUIDE]: guide('Cách dùng', 1, PAGE),
  'guides/hoi.mdx': guide('Hỏi đáp', 2, '## Một câu\n\nTrả lời ở đây cho câu ấy.\n'),
  'glossary.yaml': TERMS,
  'bodies.yaml': BODIES,
  'places.yaml': PLACES,
  'metrics.yaml': METRICS,
  [DOCUMENT]: documentText('Bảo hiểm y tế đạt 90%.', { coQuan: 'hu-a' }),
  [DOCUMENT.replace('.mdx', '.targets.yaml')]: target('x1', 'bhyt') + target('x2', 'nuoc'),
};

const exchange = (name: string, a: string, b: string): Edit =>
  replacing(name, [a, '\u{1}'], [b, a], ['\u{1}', b]);
const [FIND = '', CITE = '', PRINT = ''] = PAGE.split(/(?=^## )/m);

/** What must be refused of pages that are no documents, and beside it an edit that looks alike and harms nothing. */
const PAIRS: [name: string, harm: Edit, twin: Edit][] = [
  [
    'two headings exchanged, the texts left in place',
    exchange(GUIDE, '## Tìm một chỉ tiêu', '## Dẫn một đoạn'),
    replacing(GUIDE, [FIND + CITE, CITE + FIND]),
  ],
  [
    'two texts exchanged, the headings left in place',
    both(
      replacing(GUIDE, [
        FIND + CITE,
        `${FIND.split('\n')[0]}${CITE.slice(CITE.indexOf('\n'))}${CITE.split('\n')[0]}${FIND.slice(FIND.indexOf('\n'))}`,
      ]),
    ),
    replacing(GUIDE, [
      'Gõ tên chỉ tiêu vào ô tìm kiếm rồi chọn năm ở danh sách bên cạnh.',
      'Viết lại cả đoạn bằng lời hoàn toàn khác trước.',
    ]),
  ],
  [
    'two lower headings exchanged',
    exchange(GUIDE, '### Cỡ chữ', '### Khổ giấy'),
    replacing(GUIDE, ['### Cỡ chữ', '### Màu mực\n\nIn đen trắng cũng rõ.\n\n### Cỡ chữ']),
  ],
  [
    'a heading with others below exchanged with one without',
    exchange(GUIDE, '## Dẫn một đoạn', '## In ra giấy'),
    replacing(GUIDE, [CITE + PRINT, PRINT + CITE]),
  ],
  [
    'the text of one heading put under another, another text typed in its place',
    both(
      replacing(GUIDE, [
        'Bấm dấu chia sẻ ở cuối đoạn; địa chỉ vừa chép sẽ mở đúng đoạn ấy.',
        'Chữ mới hẳn, nói chuyện khác.',
      ]),
      replacing(GUIDE, [
        'Xem mục trên.',
        'Xem mục trên. Bấm dấu chia sẻ ở cuối đoạn; địa chỉ vừa chép sẽ mở đúng đoạn ấy.',
      ]),
    ),
    replacing(GUIDE, [
      'Bấm dấu chia sẻ ở cuối đoạn; địa chỉ',
      'Bấm dấu chia sẻ.\n\n### Nơi chép\n\nSau đó, ở cuối đoạn; địa chỉ',
    ]),
  ],
  [
    'titles of two guides exchanged',
    both(
      replacing(GUIDE, ['title: Cách dùng', 'title: Hỏi đáp']),
      replacing('guides/hoi.mdx', ['title: Hỏi đáp', 'title: Cách dùng']),
    ),
    replacing(GUIDE, ['moTa: Một câu.', 'moTa: Câu khác.']),
  ],
  [
    'meanings of two entries exchanged',
    exchange(
      'glossary.yaml',
      'Giá trị mới làm ra trong một năm ở một tỉnh.',
      'Danh hiệu của xã đạt đủ tiêu chí.',
    ),
    replacing('glossary.yaml', ['Danh hiệu của xã đạt đủ tiêu chí.', '"Danh hiệu của xã đạt đủ tiêu chí."']),
  ],
  [
    'the meaning of an entry changed',
    replacing('glossary.yaml', ['đạt đủ tiêu chí', 'đạt nhiều tiêu chí']),
    replacing('glossary.yaml', [
      'dayDu: hợp tác xã\n',
      'dayDu: hợp tác xã\n  nghia: Tổ chức của những người cùng làm.\n',
    ]),
  ],
  [
    'the meaning of an entry gone',
    replacing('glossary.yaml', ['  nghia: Danh hiệu của xã đạt đủ tiêu chí.\n', '']),
    replacing('glossary.yaml', ['  nghia: Danh hiệu', '  tenKhac: [xã NTM]\n  nghia: Danh hiệu']),
  ],
  [
    'the name of a body',
    replacing('bodies.yaml', ['ten: Huyện ủy A', 'ten: Huyện ủy C']),
    replacing('bodies.yaml', ['ten: Huyện ủy A', 'ten: "Huyện ủy A"\n  tenKhac: [HU A]']),
  ],
  [
    'two bodies exchanged under their keys',
    exchange('bodies.yaml', 'khoa: hu-a', 'khoa: hu-b'),
    replacing('bodies.yaml', [
      BODIES,
      BODIES.split('\n').slice(6).join('\n') + BODIES.split('\n').slice(0, 6).join('\n'),
    ]),
  ],
  [
    'the place of a body',
    replacing('bodies.yaml', ['diaBan: a', 'diaBan: b']),
    replacing('bodies.yaml', ['diaBan: a', 'diaBan: a\n  den: 2025-06-30']),
  ],
  [
    'the name of a place',
    replacing('places.yaml', ['ten: Huyện A', 'ten: Huyện C']),
    replacing('places.yaml', ['ten: Huyện A', 'ten:   Huyện A']),
  ],
  [
    'the names of two indicators exchanged',
    exchange('metrics.yaml', 'ten: Bảo hiểm y tế', 'ten: Nước sạch'),
    replacing('metrics.yaml', ['moTa: x', 'moTa: Nói rõ hơn']),
  ],
  [
    'the unit of an indicator',
    replacing('metrics.yaml', ['donVi: phan-tram', 'donVi: nguoi']),
    replacing('metrics.yaml', ['chieu: null', 'chieu: cao']),
  ],
];

describe('pages that are no documents, each edit beside one that harms nothing', () => {
  const trial = publishedTrial(FILES);

  it.each(PAIRS)('refused: %s', (_, harm) => {
    expect(trial.errorsAfter(harm).filter((line) => line.startsWith('VK-LK'))).not.toEqual([]);
  });

  it.each(PAIRS)('let pass, the twin of: %s', (_, __, twin) => {
    expect(trial.errorsAfter(twin)).toEqual([]);
  });

  it('are told with file and line, by what an editor calls them, and with the command that records it', () => {
    expect(
      trial.printedAfter(
        replacing('glossary.yaml', ['đạt đủ', 'đạt nhiều'], ['nông thôn mới', 'nông thôn cũ']),
      ),
    ).toEqual([
      'glossary.yaml:5: [VK-LK-DOI] “NTM nông thôn cũ”: chữ ở địa chỉ đã công bố t-ntm (mục từ “NTM”, trước là “NTM nông thôn mới”) đã đổi mà chưa được ghi nhận, liên kết cũ sẽ lặng lẽ chỉ sang nội dung khác. Cách sửa: nếu đúng là sửa đoạn này, ghi nhận bằng npm run links -- --accept; nếu không thì sửa lại chữ.',
      'glossary.yaml:5: [VK-LK-SU-KIEN] “nghia: Danh hiệu của xã đạt nhiều tiêu chí.”: khai báo “nghia” của t-ntm (mục từ “NTM”), trước là “Danh hiệu của xã đạt đủ tiêu chí.”, đã đổi sau khi công bố mà chưa được ghi nhận. Cách sửa: nếu sửa đúng, ghi nhận bằng npm run links -- --document tu-viet-tat --accept t-ntm --write; nếu không thì sửa lại như cũ.',
    ]);
    expect(trial.printedAfter(replacing('bodies.yaml', ['ten: Huyện ủy B', 'ten: Huyện ủy C']))).toEqual([
      'bodies.yaml:7: [VK-LK-SU-KIEN] “ten: Huyện ủy C”: khai báo “ten” của co-quan/hu-b, trước là “Huyện ủy B”, đã đổi sau khi công bố mà chưa được ghi nhận. Cách sửa: nếu sửa đúng, ghi nhận bằng npm run links -- --document co-quan/hu-b --accept trang --write; nếu không thì sửa lại như cũ.',
    ]);
    const [first = ''] = trial.printedAfter(exchange(GUIDE, '## Tìm một chỉ tiêu', '## Dẫn một đoạn'));
    expect(first).toContain('guides/dung.mdx:7: [VK-LK-CHO]');
    expect(first).toContain(
      'm-dan-mot-doan (tiêu đề “Dẫn một đoạn”) vẫn như cũ nhưng những đoạn vốn ở trong mục',
    );
    const [title = ''] = trial.printedAfter(replacing(GUIDE, ['title: Cách dùng', 'title: Cách xem']));
    expect(title).toContain('guides/dung.mdx:2: [VK-LK-SU-KIEN] “title: Cách xem”');
    const [date = ''] = trial.printedAfter(replacing(DOCUMENT, ['ngay: 2024', 'ngay: 2023']));
    expect(date).toContain(
      `${DOCUMENT}:7: [VK-LK-SU-KIEN] “ngay: 2023”: khai báo “ngay” của v/ban-hanh, trước là “2024”`,
    );
    expect(date).toContain('--document hu-a/nq/2024/nn-thu --accept v/ban-hanh --write');
  });
});
