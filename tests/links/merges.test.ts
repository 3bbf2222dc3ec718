import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { documentText } from '#tests/support/content-folder.ts';
import { Desk } from './desk.ts';

const A = 'hu-a/nq/2024/nn-mot';
const B = 'hu-a/nq/2024/nn-hai';
const FILE = `documents/${A}/ban-hanh.mdx`;
const PROGRAM = path.resolve(import.meta.dirname, '../../scripts/links.ts');
const BODY = `# I. KẾT QUẢ

Đường liên xã được trải nhựa ba cây số.

- Cầu sắt thay bằng cầu bê tông.

- Bến đò có mái che.

# II. NHIỆM VỤ

Giao phòng kinh tế lập danh sách hộ vay vốn.

- Mở lớp may ở ấp Một.

- Mở lớp điện ở ấp Hai.
`;
const text = (body: string) => documentText(body, { coQuan: 'hu-a' });
const FILES = {
  [FILE]: text(BODY),
  'bodies.yaml':
    '- {khoa: hu-a, ten: Huyện ủy A, tenDayDu: Huyện ủy A, he: dang, cap: huyen, diaBan: null}\n',
  'guides/dung.mdx':
    '---\ntitle: Dùng\nmoTa: Câu.\nthuTu: 1\n---\n\n## Tìm\n\nGõ chữ vào ô tìm rồi bấm nút.\n',
  'glossary.yaml': '- {viet: KH, dayDu: kế hoạch, loai: viet-tat, nghia: Bản chia việc.}\n',
};

type Work = (desk: Desk) => Promise<unknown>;

interface Merge {
  name: string;
  ours: Work;
  theirs: Work;
  /** What an editor does with the texts that git could not merge, before the ledgers are settled. */
  resolve?: (desk: Desk) => void;
  /** What is recorded after the guide's `--merge --write`, where its check asks for a decision. */
  then?: string[][];
}

const publish = (desk: Desk) => desk.links('--publish', '--write');
const bullet =
  (after: string, line: string): Work =>
  (desk) => {
    desk.edit(FILE, [after, `${after}\n\n- ${line}`]);
    return publish(desk);
  };

const MERGES: Merge[] = [
  {
    name: 'bullets at two places',
    ours: bullet('- Bến đò có mái che.', 'Bến xe có ghế ngồi.'),
    theirs: bullet('- Mở lớp điện ở ấp Hai.', 'Mở lớp máy tính.'),
  },
  {
    name: 'bullets at one place',
    ours: bullet('- Cầu sắt thay bằng cầu bê tông.', 'Bến xe có ghế ngồi.'),
    theirs: bullet('- Cầu sắt thay bằng cầu bê tông.', 'Chợ họp buổi chiều.'),
    resolve: (desk) =>
      desk.write(
        FILE,
        text(BODY.replace('bê tông.', 'bê tông.\n\n- Bến xe có ghế ngồi.\n\n- Chợ họp buổi chiều.')),
      ),
  },
  {
    name: 'the same bullet',
    ours: bullet('- Cầu sắt thay bằng cầu bê tông.', 'Bến xe có ghế ngồi.'),
    theirs: bullet('- Cầu sắt thay bằng cầu bê tông.', 'Bến xe có ghế ngồi.'),
  },
  {
    name: 'one paragraph rewritten in two ways',
    ours: async (desk) => {
      desk.edit(FILE, ['ba cây số', 'bốn cây số']);
      await desk.links('--document', A, '--accept', 'muc_i__p_1', '--write');
    },
    theirs: async (desk) => {
      desk.edit(FILE, ['ba cây số', 'năm cây số']);
      await desk.links('--document', A, '--accept', 'muc_i__p_1', '--write');
    },
    resolve: (desk) => desk.write(FILE, text(BODY.replace('ba cây số', 'bốn cây số'))),
    then: [['--document', A, '--accept', 'muc_i__p_1', '--write']],
  },
  {
    name: 'a section withdrawn, a bullet added to it',
    ours: async (desk) => {
      desk.write(FILE, text(BODY.slice(0, BODY.indexOf('# II.'))));
      await desk.links('--document', A, '--withdraw', 'muc_ii', '--reason', 'Bãi bỏ', '--write');
    },
    theirs: bullet('- Mở lớp điện ở ấp Hai.', 'Mở lớp máy tính.'),
    resolve: (desk) => desk.write(FILE, text(BODY.slice(0, BODY.indexOf('# II.')))),
    then: [['--document', A, '--withdraw', 'tat-ca', '--reason', 'Bãi bỏ', '--write']],
  },
  {
    name: 'the folder renamed, a paragraph added in it',
    ours: async (desk) => {
      desk.move(`documents/${A}`, `documents/${B}`);
      await desk.links('--move', `${A}=${B}`, '--write');
    },
    theirs: bullet('- Bến đò có mái che.', 'Bến xe có ghế ngồi.'),
  },
  {
    name: 'the name of a body changed in two ways',
    ours: async (desk) => {
      desk.edit('bodies.yaml', ['ten: Huyện ủy A', 'ten: Huyện ủy huyện A']);
      await desk.links('--document', 'co-quan/hu-a', '--accept', 'trang', '--write');
    },
    theirs: async (desk) => {
      desk.edit('bodies.yaml', ['ten: Huyện ủy A', 'ten: Huyện ủy A cũ']);
      await desk.links('--document', 'co-quan/hu-a', '--accept', 'trang', '--write');
    },
    resolve: (desk) =>
      desk.write('bodies.yaml', FILES['bodies.yaml'].replace('ten: Huyện ủy A', 'ten: Huyện ủy huyện A')),
    then: [['--document', 'co-quan/hu-a', '--accept', 'trang', '--write']],
  },
  {
    name: 'two entries of the glossary and two headings of a guide',
    ours: async (desk) => {
      desk.write(
        'glossary.yaml',
        `${desk.read('glossary.yaml')}- {viet: HTX, dayDu: hợp tác xã, loai: viet-tat}\n`,
      );
      desk.write('guides/dung.mdx', `${desk.read('guides/dung.mdx')}\n## In\n\nBấm nút in.\n`);
      await publish(desk);
    },
    theirs: async (desk) => {
      desk.write(
        'glossary.yaml',
        `${desk.read('glossary.yaml')}- {viet: UBND, dayDu: ủy ban nhân dân, loai: viet-tat}\n`,
      );
      desk.write('guides/dung.mdx', `${desk.read('guides/dung.mdx')}\n## Chép\n\nBấm nút chép.\n`);
      await publish(desk);
    },
    resolve: (desk) => {
      desk.write(
        'glossary.yaml',
        `${FILES['glossary.yaml']}- {viet: HTX, dayDu: hợp tác xã, loai: viet-tat}\n- {viet: UBND, dayDu: ủy ban nhân dân, loai: viet-tat}\n`,
      );
      desk.write(
        'guides/dung.mdx',
        `${FILES['guides/dung.mdx']}\n## In\n\nBấm nút in.\n\n## Chép\n\nBấm nút chép.\n`,
      );
    },
  },
  {
    name: 'a new document each',
    ours: async (desk) => {
      desk.write(`documents/${B}/ban-hanh.mdx`, text('Văn bản thứ hai nói về chợ.'));
      await publish(desk);
    },
    theirs: async (desk) => {
      desk.write('documents/hu-a/nq/2024/nn-ba/ban-hanh.mdx', text('Văn bản thứ ba nói về bến xe.'));
      await publish(desk);
    },
  },
  {
    name: 'two lines exchanged, another put between them',
    ours: async (desk) => {
      desk.exchange(FILE, '- Mở lớp may ở ấp Một.', '- Mở lớp điện ở ấp Hai.');
      await publish(desk);
    },
    theirs: bullet('- Mở lớp may ở ấp Một.', 'Mở lớp máy tính.'),
    resolve: (desk) =>
      desk.write(
        FILE,
        text(
          BODY.slice(0, BODY.indexOf('- Mở lớp may')) +
            '- Mở lớp điện ở ấp Hai.\n\n- Mở lớp máy tính.\n\n- Mở lớp may ở ấp Một.\n',
        ),
      ),
  },
];

/** A few, for ways that are slow and go alike. */
const FEW: ReadonlySet<string> = new Set([
  'bullets at one place',
  'the same bullet',
  'the folder renamed, a paragraph added in it',
]);

/** Two branches with the work of one editor each, merged. */
async function merged(
  { ours, theirs, resolve }: Merge,
  driver: boolean,
  how: 'merge' | 'rebase',
): Promise<Desk> {
  const desk = await Desk.published(FILES, true);
  if (driver) {
    desk.write('.gitattributes', 'permalinks/** merge=van-kien\n');
    desk.commit('Trình gộp');
    desk.git('config', 'merge.van-kien.driver', `"${process.execPath}" "${PROGRAM}" --driver %O %A %B`);
  }
  desk.git('checkout', '--quiet', '-b', 'hai');
  await theirs(desk);
  expect(desk.errors()).toEqual([]);
  desk.commit('Người thứ hai');
  desk.remember();
  desk.git('checkout', '--quiet', 'main');
  await ours(desk);
  expect(desk.errors()).toEqual([]);
  desk.commit('Người thứ nhất');
  desk.remember();
  if (how === 'merge') desk.git('merge', '--quiet', 'hai');
  else {
    desk.git('checkout', '--quiet', 'hai');
    desk.git('rebase', 'main');
  }
  resolve?.(desk);
  return desk;
}

const uids = (desk: Desk) =>
  new Set([...openLibrary(desk.root).ledgers().values()].flatMap(({ lines }) => lines.map(({ uid }) => uid)));

describe.each([
  ['a merge with marks', false, 'merge'],
  ['a merge with the driver', true, 'merge'],
  ['a rebase with marks', false, 'rebase'],
  ['a rebase with the driver', true, 'rebase'],
] as const)('two editors and %s', (_, driver, how) => {
  const trials = how === 'merge' ? MERGES : MERGES.filter(({ name }) => FEW.has(name));
  it.each(trials)(
    '$name: after the guide’s command every short link is kept and none strays',
    async (trial) => {
      const desk = await merged(trial, driver, how);
      const said = await desk.links('--merge', '--write');
      for (const flags of trial.then ?? []) await desk.links(...flags);
      expect(desk.errors(), said).toEqual([]);
      desk.commit('Gộp');
      const shown = desk.strayed().filter((change) => trial.then === undefined || change.endsWith('dead'));
      expect(shown).toEqual([]);
      expect(await desk.links('--since', how === 'merge' ? 'hai' : 'main')).toContain('đều tới nơi');
      const before = desk.git('show', 'main:permalinks/' + `${A}.jsonl`).said.match(/"uid":"[^"]+"/g) ?? [];
      expect(before.filter((uid) => !uids(desk).has(uid.slice(7, -1)))).toEqual([]);
    },
  );
});

describe('a merge driver that cannot run', () => {
  it.each(MERGES.filter(({ name }) => FEW.has(name)))('loses nothing: $name', async (trial) => {
    const desk = await Desk.published(FILES, true);
    desk.write('.gitattributes', 'permalinks/** merge=van-kien\n');
    desk.commit('Trình gộp');
    desk.git('config', 'merge.van-kien.driver', 'khong-co-lenh-nay %O %A %B');
    desk.git('checkout', '--quiet', '-b', 'hai');
    await trial.theirs(desk);
    desk.commit('Người thứ hai');
    const theirs = uids(desk);
    desk.git('checkout', '--quiet', 'main');
    await trial.ours(desk);
    desk.commit('Người thứ nhất');
    const all = new Set([...theirs, ...uids(desk)]);
    desk.git('merge', '--quiet', 'hai');
    trial.resolve?.(desk);
    await desk.links('--merge', '--write');
    for (const flags of trial.then ?? []) await desk.links(...flags);
    expect(desk.errors()).toEqual([]);
    const now = uids(desk);
    expect([...all].filter((uid) => !now.has(uid))).toEqual([]);
  });

  it('is seen by the check before anything is settled', async () => {
    const trial = MERGES.find(({ name }) => name === 'bullets at one place');
    if (!trial) throw new Error('no such trial');
    const desk = await merged(trial, false, 'merge');
    desk.git('checkout', '--ours', '--', 'permalinks');
    expect(desk.errors().join('\n')).toContain('VK-LK-SUA-TAY');
    await desk.links('--merge', '--write');
    expect(desk.errors()).toEqual([]);
  });
});

describe('two editors who both publish a new document for the first time', () => {
  it.each([
    ['with marks', false],
    ['with the driver', true],
  ])('are told to keep one side’s ledger, and that settles it, %s', async (_, driver) => {
    const both: Work = async (desk) => {
      desk.write(`documents/${B}/ban-hanh.mdx`, text('Văn bản thứ hai nói về chợ.'));
      await publish(desk);
    };
    const desk = await merged({ name: '', ours: both, theirs: both }, driver, 'merge');
    expect(await desk.links('--merge', '--write')).toContain(
      `${B}: cả văn bản được hai người ghi: giữ dòng của một bên, lấy từ git.`,
    );
    expect(desk.errors().join('\n')).toContain('VK-LK-HAI-MA');
    expect(desk.git('checkout', '--ours', '--', `permalinks/${B}.jsonl`).ok).toBe(true);
    expect(await desk.links('--merge', '--write')).toContain('Đã gộp sổ và lập lại mục lục.');
    expect(desk.errors()).toEqual([]);
    desk.commit('Gộp');
    expect(desk.strayed()).toEqual([]);
  });
});

describe('a rebase that leaves a commit out', () => {
  it('does not ask for the lines of that commit, only for those of the one at work', async () => {
    const desk = await Desk.published(FILES, true);
    desk.git('checkout', '--quiet', '-b', 'hai');
    await bullet('- Mở lớp điện ở ấp Hai.', 'Bỏ không dùng nữa.')(desk);
    desk.commit('Bỏ ra');
    desk.git('branch', 'bo');
    desk.write(FILE, text(BODY.replace('bê tông.', 'bê tông.\n\n- Chợ họp buổi chiều.')));
    await desk.links('--withdraw', 'muc_ii__gach_3', '--reason', 'Bỏ', '--publish', '--write');
    desk.commit('Giữ lại');
    desk.git('checkout', '--quiet', 'main');
    await bullet('- Cầu sắt thay bằng cầu bê tông.', 'Bến xe có ghế ngồi.')(desk);
    desk.commit('Người thứ nhất');
    expect(desk.git('rebase', '--onto', 'main', 'bo', 'hai').ok).toBe(false);
    desk.write(
      FILE,
      text(BODY.replace('bê tông.', 'bê tông.\n\n- Bến xe có ghế ngồi.\n\n- Chợ họp buổi chiều.')),
    );
    const said = await desk.links('--merge', '--write');
    expect(desk.errors(), said).toEqual([]);
    expect(desk.read(`permalinks/${A}.jsonl`)).toContain('Chợ họp buổi chiều.');
  });
});
