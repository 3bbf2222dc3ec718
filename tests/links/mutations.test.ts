import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Edition } from './edition.ts';

const CTR = ['hu-phung-hiep-hau-giang/ctr/2020-2025/nn-2024-chuong-trinh-cong-tac', 'ban-hanh'] as const;
const TB = ['hu-tra-cu-tra-vinh/tb/2020-2025/nn-2023-09-12-ket-luan-cong-tac-thang-8', 'ban-hanh'] as const;
const DRAFT = ['hu-cho-moi-an-giang/bc/2015-2020/nn-bao-cao-chinh-tri', 'du-thao-3'] as const;
const TT = ['tu-hau-giang/bc/2015-2020/nn-tom-tat-bao-cao-chinh-tri', 'tom-tat'] as const;
const NEWS = ['tin/thap-muoi-chuong-trinh-hanh-dong-2022', 'tin'] as const;

interface Mutation {
  name: string;
  of: readonly [key: string, version: string];
  edit: (edition: Edition) => void;
  /** What the build must say: code and the address it names. Empty where nothing is lost and nothing retargeted. */
  refused: [code: string, named: string][];
  /** Flags by which the edit is declared; with `--publish` everything new is recorded too. */
  declare?: string[];
  /** Where something published must stand afterwards: address in the ledger → words of the unit there. */
  lands?: Record<string, RegExp>;
}

const GONE = ['--reason', 'Cơ quan ban hành bãi bỏ'];
/** Halves a paragraph after its first sentence. */
const halve = (text: string): string => text.replace(/([.;:]) /, '$1\n\n');
const join = (edition: Edition, first: string, second: string): void => {
  const absorbed = edition.take(second).join(' ').replace(/^- /, '');
  edition.remove(second);
  edition.rewrite(first, (text) => `${text} ${absorbed}`);
};

const MUTATIONS: Mutation[] = [
  // Merging
  ...(
    [
      [TT, 'phan_1__muc_i__khoan_1__p_2', 'phan_1__muc_i__khoan_1__p_3'],
      [TT, 'phan_1__muc_i__khoan_2__p_7', 'phan_1__muc_i__khoan_2__p_8'],
      [CTR, 'muc_ii__khoan_1__tieu_1-1__p_1', 'muc_ii__khoan_1__tieu_1-1__p_2'],
      [DRAFT, 'phan_2__muc_ii__khoan_1__p_1', 'phan_2__muc_ii__khoan_1__p_2'],
      [TB, 'khoan_3__tieu_3-7__gach_2', 'khoan_3__tieu_3-7__gach_3'],
      [NEWS, 'p_2', 'p_3'],
    ] as const
  ).map(([of, first, second]): Mutation => ({
    name: `merge ${second} into ${first}`,
    of,
    edit: (edition) => join(edition, first, second),
    refused: [
      ['VK-LK-DOI', first],
      ['VK-LK-MAT', second],
    ],
    declare: ['--merge', `${second}=${first}`],
  })),
  {
    name: 'merge a paragraph into the one after it, which survives',
    of: TT,
    edit: (edition) => join(edition, 'phan_1__muc_i__khoan_3__p_1', 'phan_1__muc_i__khoan_3__p_2'),
    refused: [
      ['VK-LK-DOI', 'phan_1__muc_i__khoan_3__p_'],
      ['VK-LK-MAT', 'phan_1__muc_i__khoan_3__p_'],
    ],
    declare: ['--merge', 'phan_1__muc_i__khoan_3__p_1=phan_1__muc_i__khoan_3__p_2'],
  },
  {
    name: 'merge three paragraphs',
    of: TT,
    edit: (edition) => {
      join(edition, 'phan_1__muc_ii__khoan_2__p_2', 'phan_1__muc_ii__khoan_2__p_3');
      join(edition, 'phan_1__muc_ii__khoan_2__p_2', 'phan_1__muc_ii__khoan_2__p_3');
    },
    refused: [
      ['VK-LK-DOI', 'phan_1__muc_ii__khoan_2__p_2'],
      ['VK-LK-MAT', 'phan_1__muc_ii__khoan_2__p_3'],
      ['VK-LK-MAT', 'phan_1__muc_ii__khoan_2__p_4'],
    ],
    declare: [
      '--merge',
      'phan_1__muc_ii__khoan_2__p_3=phan_1__muc_ii__khoan_2__p_2',
      '--merge',
      'phan_1__muc_ii__khoan_2__p_4=phan_1__muc_ii__khoan_2__p_2',
    ],
  },

  // Splitting
  ...(
    [
      [TT, 'phan_1__muc_i__khoan_1__p_1'],
      [TT, 'phan_2__p_1'],
      [CTR, 'muc_ii__khoan_1__tieu_1-1__p_3'],
      [DRAFT, 'phan_1__muc_iv__p_1'.replace('phan_1', 'phan_nn_1')],
      [NEWS, 'p_4'],
    ] as const
  ).map(([of, eid]): Mutation => ({
    name: `split ${eid}: the first part keeps the address`,
    of,
    edit: (edition) => edition.rewrite(eid, halve),
    refused: [['VK-LK-DOI', eid]],
    declare: ['--accept', eid, '--publish'],
  })),

  // Inserting: nobody else's address may change
  ...(
    [
      [TT, 'phan_1__muc_i__khoan_1__p_3', 'phan_1__muc_i__khoan_1__p_3a'],
      [CTR, 'muc_ii__khoan_1__tieu_1-6__p_1', 'muc_ii__khoan_1__tieu_1-6__p_1a'],
      [DRAFT, 'phan_2__muc_i__khoan_2__gach_2', 'phan_2__muc_i__khoan_2__gach_2a'],
      [TB, 'khoan_3__tieu_3-7__gach_2', 'khoan_3__tieu_3-7__gach_2a'],
      [TB, 'noi_nhan__gach_1', 'noi_nhan__gach_1a'],
      [NEWS, 'p_1', 'p_1a'],
    ] as const
  ).map(([of, after, eid]): Mutation => ({
    name: `insert after ${after}: it becomes ${eid}`,
    of,
    edit: (edition) =>
      edition.insertAfter(
        after,
        `${after.includes('gach') ? '- ' : ''}Nội dung bổ sung theo ý kiến đại biểu.`,
      ),
    refused: [],
    declare: ['--publish'],
    lands: { [eid]: /Nội dung bổ sung/ },
  })),
  {
    name: 'insert before the first paragraph',
    of: TT,
    edit: (edition) => edition.insertBefore('phan_1__muc_ii__khoan_1__p_1', 'Lời dẫn mới của mục này.'),
    refused: [],
    declare: ['--publish'],
    lands: { phan_1__muc_ii__khoan_1__p_0a: /Lời dẫn mới/ },
  },
  {
    name: 'insert two paragraphs at one place',
    of: TT,
    edit: (edition) => edition.insertAfter('p_1', 'Đoạn thêm thứ nhất.\n\nĐoạn thêm thứ hai.'),
    refused: [],
    declare: ['--publish'],
    lands: { p_1a: /thứ nhất/, p_1b: /thứ hai/ },
  },
  {
    name: 'append a last paragraph: the next number',
    of: TT,
    edit: (edition) => edition.insertAfter('phan_1__muc_i__khoan_6__p_2', 'Đoạn cuối mới thêm.'),
    refused: [],
    declare: ['--publish'],
    lands: { phan_1__muc_i__khoan_6__p_3: /Đoạn cuối/ },
  },
  {
    name: 'insert a section before all others, unnumbered ones keep their addresses',
    of: CTR,
    edit: (edition) => edition.insertBefore('muc_i', '# I. ĐẶC ĐIỂM TÌNH HÌNH\n\nTình hình chung của năm.'),
    refused: [],
    declare: ['--publish'],
    lands: { muc_i: /MỤC TIÊU/, muc_ii: /NHIỆM VỤ VÀ GIẢI PHÁP/ },
  },
  {
    name: 'insert a numbered item: later ones are printed with other numbers and keep their addresses',
    of: TB,
    edit: (edition) =>
      edition.rewriteFile((text) =>
        text
          .replace('so="3.10."', 'so="3.11."')
          .replace('so="3.9."', 'so="3.10."')
          .replace(
            '<Doan so="3.10.">',
            '<Doan so="3.9.">\n\nNhiệm vụ chèn thêm về hòa giải ở cơ sở.\n\n</Doan>\n\n<Doan so="3.10.">',
          ),
      ),
    refused: [],
    declare: ['--publish'],
    lands: {
      'khoan_3__tieu_3-9': /tiếp dân, đối thoại/,
      'khoan_3__tieu_3-10': /sẵn sàng chiến đấu/,
      'khoan_3__tieu_3-8a': /hòa giải/,
    },
  },

  // Moving among its siblings: the same text keeps its address
  ...(
    [
      [TB, 'khoan_3__tieu_3-7__gach_1', 'khoan_3__tieu_3-7__gach_2'],
      [TB, 'khoan_3__tieu_3-7__gach_4', 'khoan_3__tieu_3-7__gach_9'],
      [TT, 'phan_2__muc_i__khoan_2__gach_1', 'phan_2__muc_i__khoan_2__gach_3'],
      [TT, 'phan_1__muc_i__khoan_1__p_1', 'phan_1__muc_i__khoan_1__p_4'],
      [DRAFT, 'phan_nn_1__muc_ii__gach_1', 'phan_nn_1__muc_ii__gach_8'],
      [CTR, 'muc_ii__khoan_1__tieu_1-1', 'muc_ii__khoan_1__tieu_1-2'],
      [DRAFT, 'phan_nn_1__muc_ii', 'phan_nn_1__muc_iii'],
    ] as const
  ).map(([of, first, second]): Mutation => ({
    name: `swap ${first} and ${second}: addresses follow their text`,
    of,
    edit: (edition) => edition.swap(first, second),
    refused: [],
    declare: ['--publish'],
  })),
  {
    name: 'move a paragraph to another section',
    of: TT,
    edit: (edition) => edition.move('phan_1__muc_i__khoan_1__p_4', 'phan_1__muc_i__khoan_2__p_2'),
    refused: [['VK-LK-CHO', 'phan_1__muc_i__khoan_1__p_4']],
    declare: ['--accept', 'phan_1__muc_i__khoan_1__p_4'],
    lands: { phan_1__muc_i__khoan_1__p_4: /^Thương mại, dịch vụ hiện đại dần/ },
  },
  {
    name: 'move a section to another part',
    of: TT,
    edit: (edition) => edition.move('phan_1__muc_i__khoan_5', 'phan_1__muc_ii__khoan_2'),
    refused: [['VK-LK-CHO', 'phan_1__muc_i__khoan_5']],
    declare: ['--accept', 'phan_1__muc_i__khoan_5'],
  },

  // Changing words and figures
  ...(
    [
      [TT, 'phan_1__muc_i__khoan_1__p_3', '12,34', '12,43'],
      [TT, 'phan_1__muc_i__khoan_2__p_3', '3,1%', '31%'],
      [TT, 'phan_1__muc_i__khoan_1__p_2', '32/51', '33/51'],
      [CTR, 'muc_i__khoan_3__y_8', '1,8', '1,9'],
      [TB, 'khoan_1', '274,83', '274.83'],
      [TB, 'khoan_1__cc_1', '05 xã', '06 xã'],
      [NEWS, 'p_3', '8 nhiệm vụ', '9 nhiệm vụ'],
    ] as const
  ).map(([of, eid, from, to]): Mutation => ({
    name: `change a figure in ${eid}: ${from} to ${to}`,
    of,
    edit: (edition) => edition.rewrite(eid, (text) => text.replace(from, to)),
    refused: [['VK-LK-DOI', eid]],
    declare: ['--accept', eid],
  })),
  {
    name: 'change a word by its tone alone',
    of: TT,
    edit: (edition) => edition.rewrite('phan_2__p_2', (text) => text.replace('chủ trương', 'chủ trường')),
    refused: [['VK-LK-DOI', 'phan_2__p_2']],
    declare: ['--accept', 'phan_2__p_2'],
  },
  {
    name: 'replace a paragraph by quite another at its place',
    of: TT,
    edit: (edition) =>
      edition.rewrite('phan_1__muc_ii__khoan_1__p_3', () => 'Một câu không liên quan gì tới trước.'),
    refused: [['VK-LK-DOI', 'phan_1__muc_ii__khoan_1__p_3']],
    declare: ['--accept', 'phan_1__muc_ii__khoan_1__p_3'],
  },
  {
    name: 'change the title of a section',
    of: TT,
    edit: (edition) =>
      edition.rewrite('phan_1__muc_ii', (text) => text.replace('ĐÁNH GIÁ CHUNG', 'NHẬN XÉT')),
    refused: [['VK-LK-DOI', 'phan_1__muc_ii']],
    declare: ['--accept', 'phan_1__muc_ii'],
  },
  {
    name: 'change a paragraph and insert one before it',
    of: TT,
    edit: (edition) => {
      edition.rewrite('phan_1__muc_i__khoan_2__p_3', (text) => text.replace('90.632', '90.633'));
      edition.insertBefore('phan_1__muc_i__khoan_2__p_3', 'Câu mới hoàn toàn, chen vào trước.');
    },
    refused: [['VK-LK-DOI', 'phan_1__muc_i__khoan_2__p_3']],
    declare: ['--accept', 'phan_1__muc_i__khoan_2__p_3', '--publish'],
    lands: { phan_1__muc_i__khoan_2__p_3: /90\.633/ },
  },
  {
    name: 'change two neighbours',
    of: TT,
    edit: (edition) => {
      edition.rewrite('phan_1__muc_i__khoan_1__p_1', (text) => `${text} Thêm ý.`);
      edition.rewrite('phan_1__muc_i__khoan_1__p_2', (text) => `${text} Bổ sung.`);
    },
    refused: [
      ['VK-LK-DOI', 'phan_1__muc_i__khoan_1__p_1'],
      ['VK-LK-DOI', 'phan_1__muc_i__khoan_1__p_2'],
    ],
    declare: ['--accept', 'tat-ca'],
  },
  {
    name: 'move a bullet and change a figure in it: a person says which it is',
    of: TB,
    edit: (edition) => {
      edition.move('khoan_3__tieu_3-7__gach_2', 'khoan_3__tieu_3-7__gach_7');
      edition.rewriteFile((text) => text.replace('(07 xã, thị trấn)', '(08 xã, thị trấn)'));
    },
    refused: [['VK-LK-DOI', 'khoan_3__tieu_3-7__gach_2']],
    declare: ['--accept', 'khoan_3__tieu_3-7__gach_2'],
    lands: { 'khoan_3__tieu_3-7__gach_2': /08 xã, thị trấn/ },
  },

  // Spelling and layout change no text
  {
    name: 'write the tone marks in the newer place',
    of: TT,
    edit: (edition) =>
      edition.rewriteFile((text) => text.replaceAll('hòa', 'hoà').replaceAll('thủy', 'thuỷ')),
    refused: [],
  },
  {
    name: 'write i for y',
    of: TT,
    edit: (edition) =>
      edition.rewriteFile((text) => text.replaceAll('Tỷ lệ', 'Tỉ lệ').replaceAll('kỹ ', 'kĩ ')),
    refused: [],
  },
  {
    name: 'decompose the text',
    of: NEWS,
    edit: (edition) =>
      edition.rewriteFile((text) => text.replace(/(?<=---\n)\n[^]*$/, (body) => body.normalize('NFD'))),
    refused: [],
  },
  {
    name: 'use other dashes and quotation marks',
    of: TT,
    edit: (edition) =>
      edition.rewriteFile((text) =>
        text.replace(/(?<=---\n)\n[^]*$/, (body) =>
          body.replaceAll(' - ', ' – ').replaceAll('“', '"').replaceAll('”', '"'),
        ),
      ),
    refused: [],
  },
  {
    name: 'set a word bold',
    of: TT,
    edit: (edition) => edition.rewrite('phan_2__p_2', (text) => text.replace('Hậu Giang', '**Hậu Giang**')),
    refused: [],
  },
  {
    name: 'correct a line join of the import inside a word',
    of: TT,
    edit: (edition) => edition.rewrite('phan_2__p_1', (text) => text.replace('dồi dào', 'dồi dà o')),
    refused: [['VK-LK-DOI', 'phan_2__p_1']],
    declare: ['--accept', 'phan_2__p_1'],
  },
  {
    name: 'wrap a paragraph over two lines',
    of: TT,
    edit: (edition) => edition.rewrite('phan_2__p_2', (text) => text.replace(', ', ',\n')),
    refused: [],
  },

  // Taking away
  ...(
    [
      [TT, 'phan_1__muc_i__khoan_1__p_3'],
      [TT, 'p_3'],
      [TB, 'khoan_3__tieu_3-7__gach_10'],
      [TB, 'khoan_3__tieu_3-4'],
      [TB, 'noi_nhan__gach_2'],
      [CTR, 'muc_iii__khoan_5'],
      [DRAFT, 'phan_nn_1__muc_ii__gach_4'],
      [NEWS, 'p_7'],
    ] as const
  ).map(([of, eid]): Mutation => ({
    name: `delete ${eid}`,
    of,
    edit: (edition) => edition.remove(eid),
    refused: [['VK-LK-MAT', eid]],
    declare: ['--withdraw', eid, ...GONE],
  })),
  ...(
    [
      [TT, 'phan_1__muc_ii', 'phan_1__muc_ii__khoan_2__p_6'],
      [CTR, 'muc_ii__khoan_2__tieu_2-1', 'muc_ii__khoan_2__tieu_2-1__gach_3'],
      [DRAFT, 'phan_2__muc_iii__khoan_8', 'phan_2__muc_iii__khoan_8__tieu_8-3__p_2'],
      [CTR, 'muc_ii__khoan_3_2', 'muc_ii__khoan_3_2__gach_3'],
    ] as const
  ).map(([of, eid, inside]): Mutation => ({
    name: `delete the section ${eid}`,
    of,
    edit: (edition) => edition.remove(eid),
    refused: [
      ['VK-LK-MAT', eid],
      ['VK-LK-MAT', inside],
    ],
    declare: ['--withdraw', eid, ...GONE],
  })),
  {
    name: 'delete a footnote',
    of: TB,
    edit: (edition) => {
      edition.remove('khoan_1__cc_1');
      edition.rewriteFile((text) => text.replace('[^1]', ''));
    },
    refused: [['VK-LK-MAT', 'khoan_1__cc_1']],
    declare: ['--withdraw', 'khoan_1__cc_1', ...GONE],
  },
  {
    name: 'delete the signature',
    of: TB,
    edit: (edition) => edition.remove('ky'),
    refused: [
      ['VK-LK-MAT', 'ky'],
      ['VK-LK-MAT', 'ky__p_2'],
    ],
    declare: ['--withdraw', 'tat-ca', ...GONE],
  },
  {
    name: 'replace a paragraph by the text of its neighbour',
    of: TT,
    edit: (edition) => {
      const [other = ''] = edition.take('phan_1__muc_i__khoan_3__p_2');
      edition.rewrite('phan_1__muc_i__khoan_3__p_1', () => other);
    },
    refused: [['VK-LK-DOI', 'phan_1__muc_i__khoan_3__p_1']],
    declare: ['--accept', 'phan_1__muc_i__khoan_3__p_1'],
  },
  {
    name: 'turn a titled section into a numbered paragraph without a page',
    of: TT,
    edit: (edition) => {
      const [heading = '', , text = ''] = edition.take('phan_1__muc_i__khoan_5');
      const title = heading.replace(/^#+ 5\. /, '');
      edition.remove('phan_1__muc_i__khoan_5');
      edition.insertAfter(
        'phan_1__muc_i__khoan_4__p_1',
        `<Doan so="5." ten="${title}">\n\n${text}\n\n</Doan>`,
      );
    },
    refused: [['VK-LK-', 'phan_1__muc_i__khoan_5']],
    declare: [
      '--accept',
      'phan_1__muc_i__khoan_5',
      '--merge',
      'phan_1__muc_i__khoan_5__p_1=phan_1__muc_i__khoan_5',
    ],
  },

  // Renumbering by the issuer
  {
    name: 'renumber a section and say so',
    of: CTR,
    edit: (edition) => edition.rewriteFile((text) => text.replace('# III. TỔ CHỨC', '# IV. TỔ CHỨC')),
    refused: [],
    declare: ['--renumber', 'muc_iii=muc_iv'],
    lands: { muc_iv: /TỔ CHỨC THỰC HIỆN/ },
  },
  {
    name: 'correct a repeated number of the issuer',
    of: CTR,
    edit: (edition) =>
      edition.rewriteFile((text) =>
        text.replace(/^## 3\. Về nhiệm vụ quốc phòng/m, '## 4. Về nhiệm vụ quốc phòng'),
      ),
    refused: [],
    declare: ['--renumber', 'muc_ii__khoan_3_2=muc_ii__khoan_4'],
    lands: { muc_ii__khoan_4: /quốc phòng/ },
  },

  // Targets
  {
    name: 'delete a target',
    of: TT,
    edit: (edition) =>
      edition.rewriteFile(
        (text) => text.replace(/^- so: ['"]?\(11\)[^]*?(?=^- so:|(?![^]))/m, ''),
        edition.targetsFile,
      ),
    refused: [['VK-LK-MAT', 'chi-tieu/11']],
    declare: ['--withdraw', 'chi-tieu/11', ...GONE],
  },
  {
    name: 'change a figure in a clause and in its target',
    of: TT,
    edit: (edition) => {
      const change = (text: string) => text.replaceAll('6,3 - 6,7%/năm', '6,4 - 6,7%/năm');
      edition.rewriteFile(change);
      edition.rewriteFile(change, edition.targetsFile);
    },
    refused: [
      ['VK-LK-DOI', 'phan_2__muc_i__khoan_4__y_1'],
      ['VK-LK-DOI', 'chi-tieu/1'],
    ],
    declare: ['--accept', 'phan_2__muc_i__khoan_4__y_1'],
  },
  {
    name: 'renumber a target',
    of: TT,
    edit: (edition) => edition.rewriteFile((text) => text.replace(/\(11\)/, '(12)'), edition.targetsFile),
    refused: [['VK-LK-MAT', 'chi-tieu/11']],
    declare: ['--renumber', 'chi-tieu/11=chi-tieu/12'],
  },

  // Whole documents
  {
    name: 'give an unnumbered document its number',
    of: CTR,
    edit: (edition) => edition.rename('hu-phung-hiep-hau-giang/ctr/2020-2025/15-ctr-hu'),
    refused: [['VK-LK-NN', CTR[0]]],
    declare: ['--move', `${CTR[0]}=hu-phung-hiep-hau-giang/ctr/2020-2025/15-ctr-hu`],
  },
  {
    name: 'rename a body',
    of: TT,
    edit: (edition) => edition.rename('tu-hau-giang-cu/bc/2015-2020/nn-tom-tat-bao-cao-chinh-tri'),
    refused: [['VK-LK-NN', TT[0]]],
    declare: ['--move', `${TT[0]}=tu-hau-giang-cu/bc/2015-2020/nn-tom-tat-bao-cao-chinh-tri`],
  },
  {
    name: 'delete a document',
    of: TB,
    edit: (edition) => rmSync(edition.file),
    refused: [['VK-LK-NN', TB[0]]],
    declare: ['--document', TB[0], '--withdraw', 'van-ban', ...GONE],
  },
  {
    name: 'delete a news article',
    of: NEWS,
    edit: (edition) => rmSync(edition.file),
    refused: [['VK-LK-VAN-BAN', NEWS[0]]],
    declare: ['--document', NEWS[0], '--withdraw', 'van-ban', ...GONE],
  },
  {
    name: 'publish the adopted text beside the draft, with one figure changed',
    of: DRAFT,
    edit: (edition) => {
      const adopted = readFileSync(edition.file, 'utf8')
        .replace(/^trangThai: .*$/m, 'trangThai: ban-hanh')
        .replace(/^duThaoLan: .*\n/m, '')
        .replace('11 ng', '12 ng');
      writeFileSync(edition.file.replace('du-thao-3', 'ban-hanh'), adopted);
      writeFileSync(edition.targetsFile.replace('du-thao-3', 'ban-hanh'), readFileSync(edition.targetsFile));
    },
    refused: [['VK-LK-DOI', 'phan_nn_1__muc_i__khoan_1__tieu_1-5__p_2']],
    declare: ['--accept', 'phan_nn_1__muc_i__khoan_1__tieu_1-5__p_2', '--publish'],
  },
  {
    name: 'replace the file of a version by another version',
    of: DRAFT,
    edit: (edition) => {
      edition.rewriteFile((text) => text.replace(/^duThaoLan: 3$/m, 'duThaoLan: 4'));
      writeFileSync(edition.file.replace('du-thao-3', 'du-thao-4'), readFileSync(edition.file));
      writeFileSync(edition.targetsFile.replace('du-thao-3', 'du-thao-4'), readFileSync(edition.targetsFile));
      rmSync(edition.file);
      rmSync(edition.targetsFile);
      edition.version = 'du-thao-4';
    },
    refused: [['VK-LK-PHIEN-BAN', 'v/du-thao-3']],
    declare: ['--withdraw', 'v/du-thao-3', ...GONE, '--publish'],
  },
];

describe('a published document', () => {
  it('is tried with more than sixty edits', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(MUTATIONS)('$name', async ({ of, edit, refused, declare, lands }) => {
    const edition = await Edition.publish(...of);
    const before = edition.texts();
    edit(edition);

    const errors = edition.errors();
    for (const [code, named] of refused) {
      const said = errors.some((error) => error.code.startsWith(code) && error.problem.includes(named));
      expect(said, `${code} ${named} in ${JSON.stringify(errors, null, 1)}`).toBe(true);
    }
    if (refused.length === 0) expect(errors).toEqual([]);
    expect(edition.errors('recorded').map(({ code }) => code)).toEqual(errors.map(({ code }) => code));

    if (declare) {
      const recorded = await edition.links(...declare, '--write');
      expect(recorded, edition.printed.join('\n')).toBe(true);
    }
    expect(edition.unanswered()).toEqual([]);
    const after = edition.texts();
    expect(retargeted(before, after, declare ?? [])).toEqual([]);
    for (const [eid, words] of Object.entries(lands ?? {})) expect(after.get(eid)).toMatch(words);
  });
});

/** Addresses whose text still stands in the document, once, but under another address. */
function retargeted(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  declared: readonly string[],
): string[] {
  const once = (texts: ReadonlyMap<string, string>, text: string) =>
    [...texts.values()].filter((other) => other === text).length === 1;
  return [...before].flatMap(([eid, text]) => {
    if (text === '' || after.get(eid) === text || !once(before, text) || !once(after, text)) return [];
    return declared.some((pair) => pair.startsWith(`${eid}=`)) ? [] : [eid];
  });
}
