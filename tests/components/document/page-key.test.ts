import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentKey } from '#components/document/page-key.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { openLibrary } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { pageKeys } from '#library/page-keys.ts';
import { contentFolder, documentText } from '../../support/content-folder.ts';

const place = (number: string) => `documents/hu-thu/nq/2024/${number}-nq-hu/ban-hanh.mdx`;
const document = (number: string, body: string, changes: Readonly<Record<string, string>> = {}) =>
  documentText(body, {
    title: `Nghị quyết thử ${number}`,
    so: `"${number}-NQ/HU"`,
    coQuan: 'hu-thu',
    ngay: '2024-01-02',
    ...changes,
  });
const BODIES = `- khoa: hu-thu
  ten: Huyện ủy Thử
  tenDayDu: Ban Chấp hành Đảng bộ huyện Thử
  he: dang
  cap: huyen
  diaBan: null
  tu: null
  den: null
  denGhiChu: null
  keThua: null
  tienThan: null
  tenKhac: []
  suyRa: null
`;
const LISTED = '## I. MỤC TIÊU\n\n### a)\n\nLàm đường.\n\n### b)\n\nLàm cầu.';

/** A folder of three documents, of which the first cites a lettered point of the second. */
function folder() {
  const cites = 'Thực hiện điểm b mục I Nghị quyết số 02-NQ/HU ngày 02/01/2024 của Huyện ủy Thử.';
  const root = contentFolder({
    'bodies.yaml': BODIES,
    [place('01')]: document('01', `## I. CHUNG\n\n${cites}`),
    [place('02')]: document('02', LISTED),
    [place('03')]: document('03', '## I. CHUNG\n\nĐoạn riêng.'),
  });
  /** The keys of the documents with a cache (of the same name, the same one), kept as a build keeps them. */
  const keys = (cache: string): Record<string, string | undefined> => {
    const kept = new KeptTexts(path.join(root, cache), 'edition');
    const library = openLibrary(root, { kept, keepsPages: true });
    provideLibrary(library);
    const found = library
      .currentDocuments()
      .map((one) => [one.work.number, documentKey(one, [one])] as const);
    pageKeys(library).keep();
    return Object.fromEntries(found);
  };
  const write = (number: string, text: string) => {
    writeFileSync(path.join(root, place(number)), text);
  };
  return { keys, write };
}

describe('the key of the pages of a work', () => {
  it('is another only for the work whose own words changed', () => {
    const { keys, write } = folder();
    const before = keys('cache');
    expect(Object.values(before).every(Boolean)).toBe(true);
    write('03', document('03', '## I. CHUNG\n\nĐoạn khác.'));
    const after = keys('cache');
    expect(after).toEqual(keys('clean'));
    expect({ ...after, '03-nq-hu': '' }).toEqual({ ...before, '03-nq-hu': '' });
    expect(after['03-nq-hu']).not.toBe(before['03-nq-hu']);
  });

  it('is another where what it cites is no longer there, though nothing that lists show has changed', () => {
    const { keys, write } = folder();
    const before = keys('cache');
    write('02', document('02', LISTED.replace('### b)\n\n', '')));
    const after = keys('cache');
    expect(after).toEqual(keys('clean'));
    expect(after['01-nq-hu']).not.toBe(before['01-nq-hu']);
    expect(after['03-nq-hu']).toBe(before['03-nq-hu']);
  });

  it('is another for works that show the title of a changed one', () => {
    const { keys, write } = folder();
    const before = keys('cache');
    write('02', document('02', LISTED, { title: 'Tên khác' }));
    const after = keys('cache');
    expect(after).toEqual(keys('clean'));
    expect(after['03-nq-hu']).not.toBe(before['03-nq-hu']);
  });
});
