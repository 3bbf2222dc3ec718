import { describe, expect, it } from 'vitest';
import { citationSheet, newsSheet, placeInSheet } from '#domain/citation/format/citation-sheet.ts';
import { COPY_KINDS, copyChoices } from '#domain/citation/format/copy-choice.ts';
import { fullCitation, spreadsheetRow } from '#domain/citation/format/format-citation.ts';
import { plainText } from '#domain/document/inline.ts';
import { metadataSchema, newsSchema } from '#domain/document/metadata.ts';
import { walk } from '#domain/document/unit.ts';
import { treeOf } from '#tests/domain/document/tree-of.ts';

const metadata = metadataSchema.parse({
  title: 'Nghị quyết thử',
  loai: 'nq',
  so: '04-NQ/HU',
  coQuan: 'hu-thu',
  noiBanHanh: 'không có trong bản nguồn',
  ngay: '2021-02-02',
  nhiemKy: '2020-2025',
  giaiDoan: 'không có trong bản nguồn',
  trichYeu: 'về nông thôn mới',
  nguoiKy: 'không có trong bản nguồn',
  trangThai: 'ban-hanh',
  mucDo: 'toan-van',
  luuHanh: 'cong-khai',
  nguon: { ten: 'Bản thử', tep: 'thu.txt', sha256: 'a'.repeat(64), ngayLay: '2024-01-02' },
});
const { root } = treeOf(
  '## I. MỤC TIÊU\n\nĐoạn mở đầu.\n\n### 3. Chỉ tiêu\n\n(12). Giảm **hộ nghèo** còn 2%.\n\n- Gạch một.\n- Gạch hai.\n',
);
const uids = new Map([
  ['', 'aaaaaaa'],
  ['muc_i', 'bbbbbbb'],
  ['chi-tieu/12', 'ccccccc'],
]);
const sheet = citationSheet({
  work: 'hu-thu/nq/2020-2025/04-nq-hu',
  version: 'ban-hanh',
  current: true,
  metadata,
  bodyName: 'Huyện ủy Thử',
  root,
  uids,
});
/** As the browser gets it. */
const received = JSON.parse(JSON.stringify(sheet)) as typeof sheet;

describe('the sheet a page cites its units from', () => {
  it('gives every unit the citation and the row that its document gives', () => {
    for (const { unit, ancestors } of walk(root)) {
      const place = placeInSheet(received, unit.eid, plainText(unit.text));
      const own = { unit, ancestors, metadata, bodyName: 'Huyện ủy Thử' };
      expect(place && fullCitation(place.source, 'party')).toBe(fullCitation(own, 'party'));
      expect(place && fullCitation(place.source, 'state')).toBe(fullCitation(own, 'state'));
      expect(place && spreadsheetRow(place.source, 'party', 'x')).toBe(spreadsheetRow(own, 'party', 'x'));
    }
  });

  it('knows the short identifiers of what is published, and that other units have none', () => {
    expect(placeInSheet(received, '')?.uid).toBe('aaaaaaa');
    expect(placeInSheet(received, 'muc_i')?.uid).toBe('bbbbbbb');
    expect(received.uids['chi-tieu/12']).toBe('ccccccc');
    expect(placeInSheet(received, 'muc_i__p_1')?.uid).toBeNull();
    expect(placeInSheet(received, 'khong_co')).toBeNull();
  });
});

describe('what can be copied of a unit', () => {
  const place = placeInSheet(received, 'muc_i__p_1', 'Đoạn mở đầu.');
  const addresses = {
    current: 'https://a.vn/vb/#p',
    version: 'https://a.vn/v/#p',
    short: 'https://a.vn/x/bbbbbbb/',
  };
  const choices = new Map(
    place && copyChoices(place.source, addresses).map((choice) => [choice.kind, choice]),
  );

  it('is every kind, in order', () => {
    expect([...choices.keys()]).toEqual(COPY_KINDS.filter((kind) => kind !== 'trich-dan'));
  });

  it('writes Party and State style, which differ in the comma and the date', () => {
    expect(choices.get('dang')?.text).toBe(
      'đoạn 1 Mục I Nghị quyết số 04-NQ/HU, ngày 02/02/2021 của Huyện ủy Thử về nông thôn mới',
    );
    expect(choices.get('nha-nuoc')?.text).toContain('04-NQ/HU ngày 02 tháng 02 năm 2021 của');
  });

  it('puts the short link into the chat line, a link into the HTML, three cells into the row', () => {
    expect(choices.get('zalo')?.text).toMatch(/ https:\/\/a\.vn\/x\/bbbbbbb\/$/);
    expect(choices.get('word')?.html).toContain('<a href="https://a.vn/vb/#p">');
    expect(choices.get('excel')?.text.split('\t')).toHaveLength(3);
  });

  it('offers no current text on the page of an older version, and links to that version', () => {
    const older = place ? copyChoices(place.source, { ...addresses, current: null, short: null }) : [];
    expect(older.map(({ kind }) => kind)).not.toContain('hien-hanh');
    expect(older.every(({ text }) => !text.includes('/vb/'))).toBe(true);
  });
});

describe('the sheet of an article of the press', () => {
  const article = newsSchema.parse({
    title: 'Tháp Mười tăng cường giải pháp',
    moTa: 'Một câu.',
    ngay: { giaTri: '2022', suyRa: 'Bài nói về năm 2022.' },
    tacGia: 'Nguyễn Thu',
    coQuan: 'hu-thu',
    diaBan: 'thu',
    mucDo: 'toan-van',
    nguon: { ten: 'Bài', tep: 'bai.txt', sha256: 'b'.repeat(64), ngayLay: '2024-01-02' },
  });
  const news = newsSheet(
    'tin/bai',
    article,
    treeOf('Đoạn một.\n\nĐoạn hai.\n').root,
    new Map([['p_2', 'ddddddd']]),
  );
  const place = placeInSheet(news, 'p_2', 'Đoạn hai.');

  it('is cited by its title, author and date, and says that it is no document', () => {
    expect(place && fullCitation(place.source, 'party')).toBe(
      'đoạn 2 bài “Tháp Mười tăng cường giải pháp”, năm 2022 [suy ra] của Nguyễn Thu (tin, bài; không phải văn bản)',
    );
    expect([place?.uid, place?.page]).toEqual(['ddddddd', false]);
  });

  it('offers one full citation and no version', () => {
    const choices =
      place && copyChoices(place.source, { current: 'https://x/tin/bai/#p_2', version: null, short: null });
    expect(choices?.map(({ kind }) => kind)).toEqual([
      'hien-hanh',
      'trich-dan',
      'ngan',
      'zalo',
      'word',
      'markdown',
      'excel',
    ]);
    expect(choices?.at(-1)?.text.split('\t').at(-1)).toBe('https://x/tin/bai/#p_2');
  });
});
