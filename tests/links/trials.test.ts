import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentText } from '#tests/support/content-folder.ts';
import { Desk } from './desk.ts';

const A = 'hu-a/nq/2024/04-nq-hu';
const B = 'hu-a/kh/2024/nn-ke-hoach';
const FILE = `documents/${A}/ban-hanh.mdx`;
const DRAFT = `documents/${A}/du-thao-1.mdx`;
const TARGETS = `documents/${A}/ban-hanh.targets.yaml`;
const PLAN = `documents/${B}/ban-hanh.mdx`;
const NEWS = 'news/cau-moi.mdx';
const GUIDE = 'guides/dung.mdx';
const LEDGER = `permalinks/${A}.jsonl`;
const INDEX = 'permalinks/muc-luc.txt';

const BODY = `Căn cứ tình hình địa phương, hội nghị thống nhất các việc sau.

# I. KẾT QUẢ

## 1. Giao thông

Đường liên xã được trải nhựa ba cây số[^1].

- Cầu sắt thay bằng cầu bê tông.
  - Cầu ở ấp Một xong trước mùa mưa.
  - Cầu ở ấp Hai còn chờ vốn.
- Bến đò có mái che.

## 2. Trường lớp

Thêm hai phòng học cho lớp mầm non[^2].

- Năm 2024: đạt 80%.
- Năm 2025: đạt 90%.

# II. NHIỆM VỤ

<Doan so="1.">

Giao phòng kinh tế lập danh sách hộ vay vốn.

</Doan>

<Doan so="2.">

Giao đoàn thanh niên mở lớp nghề cho người trẻ.

<Doan so="a)">

Mở lớp may ở ấp Một.

</Doan>

<Doan so="b)">

Mở lớp điện ở ấp Hai.

</Doan>

</Doan>

| Việc | Hạn | Nơi làm |
|---|---|---|
| Vét kênh | Tháng 4 | Ấp Một |
| Trồng cây | Tháng 6 | Ấp Hai |

[^1]: Không kể đoạn qua chợ.

[^2]: Tính cả phòng mượn của trạm y tế cũ.
`;
const target = (number: string, eid: string, quote: string, value: number) => `- so: "${number}"
  eid: ${eid}
  trichDan: "${quote}"
  doLuong:
    - {ten: Tỷ lệ, chiSo: null, phamVi: {diaBan: null}, soSanh: "=", giaTri: ${value}, donVi: "%", loaiDo: muc}
  raSoat: đúng
`;
const FACTS = { coQuan: 'hu-a', so: '04-NQ/HU', ngay: '2024-05-06' };
const article = (title: string, body: string) => `---
title: ${title}
moTa: Một câu.
ngay: 2024-06-07
tacGia: không có trong bản nguồn
coQuan: hu-a
diaBan: a
mucDo: tom-tat
nguon: {ten: B, tep: t.txt, sha256: ${'b'.repeat(64)}, ngayLay: 2024-06-08}
---

${body}
`;
const OTHER_NEWS = 'news/lop-nghe.mdx';
const FILES: Readonly<Record<string, string>> = {
  [FILE]: documentText(BODY, FACTS),
  [DRAFT]: documentText(BODY.replace('ba cây số', 'hai cây số'), {
    ...FACTS,
    trangThai: 'du-thao',
    duThaoLan: '1',
  }),
  [TARGETS]:
    target('(1)', 'muc_i__khoan_2__gach_1', 'đạt 80%', 80) +
    target('(2)', 'muc_i__khoan_2__gach_2', 'đạt 90%', 90),
  [PLAN]: documentText('# I. MỤC ĐÍCH\n\nChia việc cho từng ấp trong quý đầu.\n\nGặp khó thì báo huyện.', {
    coQuan: 'hu-a',
    loai: 'kh',
  }),
  [NEWS]: article('Cầu mới', 'Người dân qua cầu mới từ sáng sớm.\n\nXe tải nhỏ cũng qua được.'),
  [OTHER_NEWS]: article('Lớp nghề', 'Lớp may có hai mươi người học.\n\nHọc buổi tối cho tiện việc đồng.'),
  [GUIDE]:
    '---\ntitle: Dùng\nmoTa: Câu.\nthuTu: 1\n---\n\n## Tìm\n\nGõ chữ vào ô tìm rồi bấm nút.\n\n## Ví dụ\n\nThử với tên một ấp xem sao.\n\n## In\n\nChọn khổ giấy rồi bấm in.\n\n## Ví dụ\n\nIn một mục ra một tờ giấy.\n',
  'glossary.yaml':
    '- {viet: HU, dayDu: huyện ủy, loai: viet-tat}\n- {viet: HU, dayDu: hội ủng hộ, loai: viet-tat}\n- {viet: KH, dayDu: kế hoạch, loai: viet-tat, nghia: Bản chia việc.}\n',
  'bodies.yaml':
    '- {khoa: hu-a, ten: Huyện ủy A, tenDayDu: Huyện ủy A, he: dang, cap: huyen, diaBan: a}\n- {khoa: hu-b, ten: Huyện ủy B, tenDayDu: Huyện ủy B, he: dang, cap: huyen, diaBan: a}\n',
  'places.yaml': '- {khoa: a, ten: Huyện A, cap: huyen, thuoc: null}\n',
  'metrics.yaml': '[]\n',
};

/** Every file of a folder under another line end. */
function withLineEnds(desk: Desk, folders: readonly string[]): void {
  for (const folder of folders)
    for (const entry of readdirSync(desk.path(folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\r?\n/g, '\r\n'));
    }
}

const linesOf = (desk: Desk, name: string) => desk.read(name).trimEnd().split('\n');

/** An edit, what the check says of it (a code; nothing), and git where it needs that. */
type Trial = [name: string, act: (desk: Desk) => Promise<unknown> | void, said: string | null, git?: 'git'];

const TRIALS: Trial[] = [
  // Line ends, marks and copies
  [
    'Windows line ends everywhere',
    (desk) => withLineEnds(desk, ['documents', 'news', 'guides', 'permalinks']),
    null,
  ],
  ['Windows line ends in the ledgers only', (desk) => withLineEnds(desk, ['permalinks']), null],
  [
    'a publication after Windows line ends came into the ledgers',
    async (desk) => {
      withLineEnds(desk, ['permalinks']);
      desk.edit(FILE, ['- Bến đò có mái che.', '- Bến đò có mái che.\n- Bến xe có ghế.']);
      await desk.links('--publish', '--write');
    },
    null,
  ],
  ['a byte order mark before a ledger', (desk) => desk.write(LEDGER, `\ufeff${desk.read(LEDGER)}`), null],
  ['a byte order mark before the index', (desk) => desk.write(INDEX, `\ufeff${desk.read(INDEX)}`), null],
  ['a last line without its end', (desk) => desk.write(LEDGER, desk.read(LEDGER).trimEnd()), null],
  ['empty lines at the end of a ledger', (desk) => desk.write(LEDGER, `${desk.read(LEDGER)}\n\n`), null],
  [
    'a ledger cut in its last line',
    (desk) => desk.write(LEDGER, desk.read(LEDGER).slice(0, -40)),
    'VK-LK-DONG',
  ],
  [
    'a folder copied beside, "nn-ke-hoach-copy"',
    (desk) => desk.copy(`documents/${B}`, `documents/${B}-copy`),
    null,
  ],
  [
    'a folder copied beside that has number and day',
    (desk) => desk.copy(`documents/${A}`, 'documents/hu-a/nq/2025/04-nq-hu'),
    'VK-HAI-NOI',
  ],
  [
    'a folder whose name differs in case only',
    (desk) => desk.move(`documents/${A}`, 'documents/hu-a/nq/2024/04-NQ-HU'),
    'VK-DUONG-DAN',
  ],
  ['a renamed folder', (desk) => desk.move('documents/hu-a/kh/2024', 'documents/hu-a/kh/2025'), 'VK-LK-NN'],
  ['a renamed body', (desk) => desk.move('documents/hu-a', 'documents/hu-b'), 'VK-CO-QUAN'],
  [
    'a folder that is a link to another place',
    (desk) => {
      desk.move(`documents/${B}`, 'elsewhere');
      symlinkSync(desk.path('elsewhere'), desk.path(`documents/${B}`));
    },
    null,
  ],
  // Ledgers of other times and places
  [
    'two ledgers exchanged',
    (desk) => {
      const other = `permalinks/${B}.jsonl`;
      const text = desk.read(LEDGER);
      desk.write(LEDGER, desk.read(other));
      desk.write(other, text);
    },
    'VK-LK-SUA-TAY',
  ],
  [
    'a ledger copied for another work',
    (desk) => desk.copy(LEDGER, 'permalinks/hu-a/nq/2024/05-nq-hu.jsonl'),
    'VK-LK-TRUNG',
  ],
  [
    'a ledger moved to another work',
    (desk) => desk.move(LEDGER, 'permalinks/hu-a/nq/2024/05-nq-hu.jsonl'),
    'VK-LK-SO-MAT',
  ],
  [
    'an older ledger and an older index restored from a backup, under git',
    async (desk) => {
      const [ledger, index] = [desk.read(LEDGER), desk.read(INDEX)];
      desk.edit(FILE, ['- Bến đò có mái che.', '- Bến đò có mái che.\n- Bến xe có ghế.']);
      await desk.links('--publish', '--write');
      desk.commit('Thêm');
      desk.remember();
      desk.write(LEDGER, ledger);
      desk.write(INDEX, index);
    },
    'VK-LK-SUA-TAY',
    'git',
  ],
  [
    'older texts restored beside a newer ledger',
    async (desk) => {
      const text = desk.read(FILE);
      desk.edit(FILE, ['ba cây số', 'bốn cây số']);
      await desk.links('--document', A, '--accept', 'muc_i__khoan_1__p_1', '--write');
      desk.remember();
      desk.write(FILE, text);
    },
    'VK-LK-DOI',
  ],
  [
    'the ledgers of another branch taken without its texts',
    async (desk) => {
      desk.git('checkout', '--quiet', '-b', 'khac');
      desk.edit(FILE, ['# II. NHIỆM VỤ', '## 3. Chợ\n\nChợ họp cả buổi chiều.\n\n# II. NHIỆM VỤ']);
      await desk.links('--publish', '--write');
      desk.commit('Chợ');
      desk.git('checkout', '--quiet', 'main');
      desk.git('checkout', 'khac', '--', 'permalinks');
    },
    'VK-LK-MAT',
    'git',
  ],
  [
    'a publication reverted in git, beside the branch it was on',
    async (desk) => {
      desk.edit(FILE, ['# II. NHIỆM VỤ', '## 3. Chợ\n\nChợ họp cả buổi chiều.\n\n# II. NHIỆM VỤ']);
      await desk.links('--publish', '--write');
      desk.commit('Chợ');
      desk.git('branch', 'cong-bo');
      desk.git('revert', '--no-edit', 'HEAD');
      const said = await desk.links('--since', 'cong-bo');
      if (!said.includes('VK-LK-SUA-TAY')) throw new Error(said);
      desk.write('said.txt', said);
      desk.git('revert', '--no-edit', 'HEAD');
    },
    null,
    'git',
  ],
  // Texts
  [
    'two definitions of notes exchanged',
    (desk) => desk.exchange(FILE, 'Không kể đoạn qua chợ.', 'Tính cả phòng mượn của trạm y tế cũ.'),
    'VK-LK',
  ],
  [
    'two marks of notes exchanged in the text',
    (desk) => desk.edit(FILE, ['số[^1]', 'số[^9]'], ['non[^2]', 'non[^1]'], ['số[^9]', 'số[^2]']),
    'VK-LK',
  ],
  [
    'a note renamed wherever it stands',
    (desk) => desk.edit(FILE, ['[^1].', '[^a].'], ['[^1]:', '[^a]:']),
    null,
  ],
  [
    'a nested bullet lifted to the level above',
    (desk) => desk.edit(FILE, ['  - Cầu ở ấp Hai còn chờ vốn.', '- Cầu ở ấp Hai còn chờ vốn.']),
    'VK-LK-CHO',
  ],
  [
    'numbers of two clauses exchanged, the texts in place',
    (desk) => desk.exchange(FILE, '<Doan so="1.">', '<Doan so="2.">'),
    null,
  ],
  [
    'letters of two points exchanged, the texts in place',
    (desk) => desk.exchange(FILE, '<Doan so="a)">', '<Doan so="b)">'),
    null,
  ],
  [
    'texts of two points exchanged, the letters in place',
    (desk) => desk.exchange(FILE, 'Mở lớp may ở ấp Một.', 'Mở lớp điện ở ấp Hai.'),
    null,
  ],
  ['a paragraph made a bullet', (desk) => desk.edit(FILE, ['Đường liên xã', '- Đường liên xã']), null],
  [
    'a column of a table moved',
    (desk) =>
      desk.edit(
        FILE,
        ['| Việc | Hạn | Nơi làm |', '| Việc | Nơi làm | Hạn |'],
        ['Tháng 4 | Ấp Một', 'Ấp Một | Tháng 4'],
        ['Tháng 6 | Ấp Hai', 'Ấp Hai | Tháng 6'],
      ),
    'VK-LK-DOI',
  ],
  [
    'heads of two columns exchanged',
    (desk) => desk.edit(FILE, ['| Hạn | Nơi làm |', '| Nơi làm | Hạn |']),
    'VK-LK',
  ],
  [
    'two years exchanged in a section',
    (desk) => desk.edit(FILE, ['2024: đạt 80%', '2024: đạt 90%'], ['2025: đạt 90%', '2025: đạt 80%']),
    'VK-LK-DOI',
  ],
  [
    'two parts exchanged with their numbers in place',
    (desk) => desk.exchange(FILE, 'I. KẾT QUẢ', 'II. NHIỆM VỤ'),
    'VK-LK',
  ],
  // Versions, targets and the files beside
  [
    'the drafted and the adopted text exchanged',
    (desk) => {
      desk.move(DRAFT, 'x.mdx');
      desk.move(FILE, DRAFT);
      desk.move('x.mdx', FILE);
    },
    'VK-LK-PHIEN-BAN',
  ],
  [
    'a draft called adopted, the adopted one ended',
    (desk) => {
      desk.edit(DRAFT, ['trangThai: du-thao', 'trangThai: het-hieu-luc']);
    },
    'VK-LK-SU-KIEN',
  ],
  [
    'another version put before the current one',
    (desk) => {
      desk.write(
        FILE.replace('ban-hanh', 'thay-the'),
        documentText('# I. KHÁC\n\nMột văn bản khác hẳn.', { ...FACTS, trangThai: 'het-hieu-luc' }),
      );
    },
    'VK-LK-MAT',
  ],
  ['numbers of two targets exchanged', (desk) => desk.exchange(TARGETS, '"(1)"', '"(2)"'), 'VK-LK-DOI'],
  [
    'the order of two targets changed',
    (desk) =>
      desk.write(
        TARGETS,
        desk
          .read(TARGETS)
          .split(/(?=^- so)/m)
          .reverse()
          .join(''),
      ),
    null,
  ],
  [
    'the list of targets under another name',
    (desk) => desk.move(TARGETS, TARGETS.replace('ban-hanh', 'ban-hanh-1')),
    'VK-LK-MAT',
  ],
  ['an article under another name', (desk) => desk.move(NEWS, 'news/cau-sat.mdx'), 'VK-LK-VAN-BAN'],
  [
    'two articles exchanged',
    (desk) => {
      const text = desk.read(NEWS);
      desk.write(NEWS, desk.read(OTHER_NEWS));
      desk.write(OTHER_NEWS, text);
    },
    'VK-LK-DOI-CHO',
  ],
  [
    'texts of two articles exchanged, their heads in place',
    (desk) => {
      const [a, b] = [desk.read(NEWS), desk.read(OTHER_NEWS)].map((text) => text.split('\n---\n'));
      desk.write(NEWS, [a?.[0], b?.[1]].join('\n---\n'));
      desk.write(OTHER_NEWS, [b?.[0], a?.[1]].join('\n---\n'));
    },
    'VK-LK-DOI-CHO',
  ],
  ['a guide under another name', (desk) => desk.move(GUIDE, 'guides/cach-dung.mdx'), 'VK-LK-VAN-BAN'],
  ['a heading of a guide set lower', (desk) => desk.edit(GUIDE, ['## In', '### In']), 'VK-LK'],
  [
    'texts under two equal headings of a guide exchanged',
    (desk) => desk.exchange(GUIDE, 'Thử với tên một ấp xem sao.', 'In một mục ra một tờ giấy.'),
    null,
  ],
  [
    'two equal headings of a guide moved with their texts',
    (desk) =>
      desk.edit(GUIDE, [
        '## Ví dụ\n\nThử với tên một ấp xem sao.\n\n## In\n\nChọn khổ giấy rồi bấm in.',
        '## In\n\nChọn khổ giấy rồi bấm in.\n\n## Ví dụ\n\nThử với tên một ấp xem sao.',
      ]),
    null,
  ],
  [
    'two entries of one abbreviation in another order',
    (desk) => desk.exchange('glossary.yaml', 'huyện ủy', 'hội ủng hộ'),
    null,
  ],
  [
    'a body removed and its key given to another',
    (desk) =>
      desk.edit('bodies.yaml', [
        'ten: Huyện ủy B, tenDayDu: Huyện ủy B',
        'ten: Huyện ủy C, tenDayDu: Huyện ủy C',
      ]),
    'VK-LK-SU-KIEN',
  ],
];

describe('what happens to files, as an adversary tries it', () => {
  it.each(TRIALS)('%s', async (_, act, said, git) => {
    const desk = await Desk.published(FILES, git === 'git');
    await act(desk);
    const errors = desk.errors();
    if (said === null) {
      expect(errors).toEqual([]);
      expect(desk.strayed()).toEqual([]);
    } else {
      expect(errors.join('\n')).toContain(said);
    }
    expect(linesOf(desk, INDEX).length).toBeGreaterThan(1);
  });
});
