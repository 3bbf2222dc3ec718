import { describe, expect, it } from 'vitest';
import { importFile } from '#import/run/pipeline.ts';

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH BẾN NGHÉ

Số: 27/2031/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Bến Nghé, ngày 05 tháng 3 năm 2031

`;
const END = `

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
`;

/** What an import reads of the force of a decision whose second article says these words. */
function read(
  articles: string,
  { head = HEAD, title = 'QUYẾT ĐỊNH\nVề việc quản lý bến đò', attached = '' } = {},
) {
  const text = `${head}${title}\n\nĐiều 1. Quy định về bến đò ngang sông.\n\n${articles}${END}${attached}`;
  const { state } = importFile(
    { name: 'thu.txt', bytes: new TextEncoder().encode(text), sha256: 'a'.repeat(64) },
    { stated: {}, bodies: [], metrics: [] },
  );
  const { frontmatter } = state;
  if (!('type' in frontmatter)) throw new Error('no document');
  const { effectiveFrom: from, effectiveTo: to, effectiveParts: parts = [], relations = [] } = frontmatter;
  return {
    from: from && [from.date, from.clause],
    reason: from?.inferredFrom,
    to: to && [to.date, to.clause],
    parts: parts.map(({ date, clause }) => [date, clause]),
    relations: relations.map(
      ({ type, document, clause }) => [type, typeof document === 'string' ? document : '', clause] as const,
    ),
    doubts: state.ledger.doubts.filter(({ note }) => note.startsWith('Hiệu lực: ')).map(({ note }) => note),
    mdx: state.mdx,
  };
}

describe('the day of effect', () => {
  it.each([
    ['Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031.', '2031-07-01'],
    ['Quyết định này có hiệu lực từ ngày 01/7/2031.', '2031-07-01'],
    [
      'Quyết định có hiệu lực kể từ ngày 01-7-2031 và thay thế Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029.',
      '2031-07-01',
    ],
    [
      'Quyết định này thay thế Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029 và có hiệu lực từ ngày 01/7/2031.',
      '2031-07-01',
    ],
    ['Quyết định này có hiệu lực kể từ ngày ký.', '2031-03-05'],
    ['Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.', '2031-03-05'],
    ['Quyết định này có hiệu lực từ ngày ban hành./.', '2031-03-05'],
    ['Quyết định này, các phụ lục kèm theo có hiệu lực từ ngày ký.', '2031-03-05'],
  ])('is read with its clause and without a doubt: %s', (words, day) => {
    const { from, doubts } = read(`Điều 2. ${words}`);
    expect(from).toEqual([day, 'dieu_2']);
    expect(doubts).toEqual([]);
  });

  it('is read after its article’s title, and names the numbered clause', () => {
    expect(
      read(
        'Điều 2. Hiệu lực thi hành\n\n1. Quyết định này có hiệu lực từ ngày 01/7/2031.\n\n2. Giao Sở Xây dựng tổ chức thực hiện.',
      ).from,
    ).toEqual(['2031-07-01', 'dieu_2__khoan_1']);
  });

  it('of a signing is inferred, with its reason', () => {
    expect(read('Điều 2. Quyết định này có hiệu lực kể từ ngày ký.').reason).toBe(
      'Bản nguồn ghi “kể từ ngày ký”; ngày văn bản là 05/3/2031.',
    );
    expect(read('Điều 2. Quyết định này có hiệu lực từ ngày 01/7/2031.').reason).toBeUndefined();
  });

  it('after a number of days is counted from the next day on, with a doubt', () => {
    const { from, doubts } = read('Điều 2. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.');
    expect(from).toEqual(['2031-03-15', 'dieu_2']);
    expect(doubts).toHaveLength(1);
  });

  it('of adoption is that which the text states', () => {
    const head = HEAD.replace('27/2031/QĐ-UBND', '27/2031/NQ-HĐND').replace('ỦY BAN', 'HỘI ĐỒNG');
    const { from } = read(
      'Điều 2. Nghị quyết này có hiệu lực kể từ ngày Hội đồng nhân dân tỉnh thông qua.\n\nNghị quyết này đã được Hội đồng nhân dân tỉnh khóa X, kỳ họp thứ 9 thông qua ngày 03 tháng 3 năm 2031.',
      { head, title: 'NGHỊ QUYẾT\nVề bến đò' },
    );
    expect(from).toEqual(['2031-03-03', 'dieu_2']);
  });

  it.each([
    ['the day of the gazette', 'Quyết định này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo.'],
    ['a publication too', 'Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký và được đăng Công báo.'],
    ['a blank', 'Quyết định này có hiệu lực từ ngày … tháng … năm 2031.'],
    ['a month', 'Quyết định này có hiệu lực từ tháng 7/2031.'],
    ['no day', 'Quyết định này có hiệu lực thi hành và áp dụng cho tàu khách từ ngày 01/7/2031.'],
    ['another law', 'Quyết định này có hiệu lực kể từ ngày Luật Bến đò có hiệu lực.'],
  ])('stays empty, with a doubt, where it hangs on %s', (_, words) => {
    const { from, doubts } = read(`Điều 2. ${words}`);
    expect(from).toBeUndefined();
    expect(doubts.length).toBeGreaterThan(0);
  });

  it.each([
    'Hồ sơ nộp trước ngày Quyết định này có hiệu lực thì theo quy định cũ.',
    'Luật Bến đò được Quốc hội thông qua, có hiệu lực từ ngày 01/7/2031.',
    'Giấy phép có hiệu lực từ ngày 01/7/2031.',
    'Quyết định phê duyệt bến có hiệu lực từ ngày 01/7/2031.',
    'Nâng cao hiệu lực, hiệu quả quản lý bến đò.',
  ])('is not that of something else: %s', (words) => {
    const { from, doubts } = read(`Điều 2. ${words}`);
    expect(from).toBeUndefined();
    expect(doubts).toEqual([]);
  });

  it('is not that of words quoted into another document', () => {
    const { from, doubts } = read(
      'Điều 2. Sửa đổi Điều 9 của Quyết định số 3/2029/QĐ-UBND như sau:\n\n“Điều 9. Hiệu lực\n\n1. Quyết định này có hiệu lực từ ngày 01/01/2030.\n\n2. Việc khác.”.\n\nĐiều 3. Giao Sở Xây dựng thực hiện.',
    );
    expect([from, doubts]).toEqual([undefined, []]);
  });

  it('is doubted where something is excepted', () => {
    const { from, doubts } = read(
      'Điều 2. Quyết định này có hiệu lực từ ngày 01/7/2031, trừ quy định tại Điều 1.',
    );
    expect(from).toEqual(['2031-07-01', 'dieu_2']);
    expect(doubts).toHaveLength(1);
  });

  it('stays empty where two clauses name different ones', () => {
    const { from, doubts } = read(
      'Điều 2. Quyết định này có hiệu lực từ ngày 01/7/2031.\n\nĐiều 3. Quyết định này có hiệu lực từ ngày 01/8/2031.',
    );
    expect(from).toBeUndefined();
    expect(doubts.join()).toContain('khác nhau (01/7/2031, 01/8/2031)');
  });

  it('is doubted where a part begins on another, which is told apart', () => {
    const { from, parts, doubts } = read(
      'Điều 2. Hiệu lực thi hành\n\n1. Quyết định này có hiệu lực từ ngày 01/7/2031, trừ trường hợp quy định tại khoản 2 Điều này.\n\n2. Quy định tại Điều 1 về tàu khách có hiệu lực từ ngày 01/01/2032.',
    );
    expect(from).toEqual(['2031-07-01', 'dieu_2__khoan_1']);
    expect(parts).toEqual([['2032-01-01', 'dieu_2__khoan_2']]);
    expect(doubts.join()).toContain('có phần có hiệu lực khác ngày');
  });

  it('is doubted where the attached regulation names another, and taken from it where the decision names none', () => {
    const attached =
      '\n\nQUY CHẾ\nquản lý bến đò\n(Kèm theo Quyết định số 27/2031/QĐ-UBND)\n\nĐiều 1. Phạm vi.\n\nĐiều 2. Quy chế này có hiệu lực từ ngày 01/9/2031.\n';
    const both = read('Điều 2. Quyết định này có hiệu lực từ ngày 01/7/2031.', { attached });
    expect(both.from?.[0]).toBe('2031-07-01');
    expect(both.doubts.join()).toContain('văn bản kèm theo nói ngày khác');
    const one = read('Điều 2. Giao Sở Xây dựng thực hiện.', { attached });
    expect(one.from?.[0]).toBe('2031-09-01');
    expect(one.reason).toContain('Quy chế kèm theo');
    expect(one.doubts).toHaveLength(1);
  });

  it('before the day of the document is doubted', () => {
    const { from, doubts } = read('Điều 2. Quyết định này có hiệu lực từ ngày 01/01/2031.');
    expect([from?.[0], doubts.length]).toEqual(['2031-01-01', 1]);
  });

  it('stays empty, with a doubt, where it stands only in an annex, as in a form', () => {
    const attached =
      '\n\nPHỤ LỤC I\nMẪU QUYẾT ĐỊNH\n\nĐiều 1. Công nhận bến.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/9/2031.\n';
    const { from, doubts } = read('Điều 2. Giao Sở Xây dựng thực hiện.', { attached });
    expect([from, doubts.length]).toEqual([undefined, 1]);
  });

  it('of a consolidated text is not read: it holds those of all it joins', () => {
    const { from, doubts } = read('Điều 2. Quyết định này có hiệu lực từ ngày 01/9/2031.', {
      head: HEAD.replace('27/2031/QĐ-UBND', '27/VBHN-UBND'),
    });
    expect([from, doubts]).toEqual([undefined, []]);
  });

  it('of a draft is no day of effect', () => {
    const { from, doubts } = read('Điều 2. Quyết định này có hiệu lực từ ngày 01/7/2031.', {
      title: 'DỰ THẢO\n\nQUYẾT ĐỊNH\nVề việc quản lý bến đò',
    });
    expect([from, doubts]).toEqual([undefined, []]);
  });
});

describe('the last day of effect', () => {
  it.each([
    ['có hiệu lực từ ngày 01/7/2031 đến hết ngày 31 tháng 12 năm 2035.', '2035-12-31'],
    ['có hiệu lực từ ngày 01/7/2031 đến hết năm 2035.', '2035-12-31'],
  ])('is read after the first: %s', (words, day) => {
    const { to, doubts } = read(`Điều 2. Quyết định này ${words}`);
    expect(to).toEqual([day, 'dieu_2']);
    expect(doubts).toEqual([]);
  });

  it('is the day before that on which force ends', () => {
    expect(
      read(
        'Điều 2. Quyết định này có hiệu lực từ ngày ký.\n\nĐiều 3. Quyết định này hết hiệu lực kể từ ngày 01 tháng 3 năm 2033.',
      ).to,
    ).toEqual(['2033-02-28', 'dieu_3']);
  });

  it('is doubted where only the time of carrying out is said', () => {
    const { to, doubts } = read('Điều 2. Quyết định này được thực hiện từ năm 2031 đến hết năm 2035.');
    expect(to).toEqual(['2035-12-31', 'dieu_2']);
    expect(doubts).toHaveLength(1);
    const other = read('Điều 2. Thời hạn: từ ngày Quyết định này có hiệu lực đến hết ngày 28/02/2033.');
    expect(other.to).toBeUndefined();
    expect(other.doubts).toHaveLength(1);
  });
});

describe('what a document does to others', () => {
  const only = (words: string) => {
    const { relations, doubts } = read(`Điều 2. ${words}`);
    return { relations: relations.map(([type, document]) => `${type} ${document}`), doubts: doubts.length };
  };

  it.each([
    [
      'Quyết định này thay thế Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029 của Ủy ban nhân dân tỉnh về bến đò; Quyết định số 5/2030/QĐ-UBND ngày 03/03/2030.',
      [
        'thay-the Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029 của Ủy ban nhân dân tỉnh',
        'thay-the Quyết định số 5/2030/QĐ-UBND ngày 03/03/2030',
      ],
    ],
    [
      'Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029 được sửa đổi bởi Quyết định số 4/2030/QĐ-UBND và Quyết định số 5/2030/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.',
      ['bai-bo Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029'],
    ],
    [
      'Quyết định này thay thế Quyết định số 3/2029/QĐ-UBND được sửa đổi, bổ sung bởi Quyết định số 4/2030/QĐ-UBND, Quyết định số 5/2030/QĐ-UBND; Quyết định số 6/2030/QĐ-UBND.',
      ['thay-the Quyết định số 3/2029/QĐ-UBND', 'thay-the Quyết định số 6/2030/QĐ-UBND'],
    ],
    [
      'Bãi bỏ toàn bộ Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029.',
      ['bai-bo Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029'],
    ],
    [
      'Bãi bỏ khoản 2 Điều 4 Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029.',
      ['bai-bo-mot-phan Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029'],
    ],
    [
      'Sửa đổi, bổ sung một số điều của Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029 như sau:',
      ['sua-doi Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029'],
    ],
    [
      'Thay thế cụm từ “bến đò” bằng cụm từ “bến khách” tại Điều 3 Quyết định số 3/2029/QĐ-UBND.',
      ['sua-doi Quyết định số 3/2029/QĐ-UBND'],
    ],
    [
      'Sửa đổi, bổ sung một số điều của Luật Bến bãi và đường thủy như sau:',
      ['sua-doi Luật Bến bãi và đường thủy'],
    ],
  ])('is read without a doubt: %s', (words, relations) => {
    expect(only(words)).toEqual({ relations, doubts: 0 });
  });

  it('is read from a list under its clause, each with its own', () => {
    const { relations, doubts } = read(
      'Điều 2. Quyết định này bãi bỏ các quyết định sau:\n\n1. Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029 về bến đò.\n\n2. Quyết định số 5/2030/QĐ-UBND ngày 03/03/2030 về bến xe.',
    );
    expect(relations).toEqual([
      ['bai-bo', 'Quyết định số 3/2029/QĐ-UBND ngày 02/02/2029', 'dieu_2__khoan_1'],
      ['bai-bo', 'Quyết định số 5/2030/QĐ-UBND ngày 03/03/2030', 'dieu_2__khoan_2'],
    ]);
    expect(doubts).toEqual([]);
  });

  it.each([
    'Trường hợp văn bản dẫn chiếu tại Quyết định này được sửa đổi, bổ sung hoặc thay thế thì theo Quyết định số 9/2031/QĐ-UBND.',
    'Giao Sở Xây dựng rà soát, thay thế Quyết định số 3/2029/QĐ-UBND.',
    'Thay thế phao cũ tại các bến.',
    'Căn cứ Luật số 5/2029/QH20 được sửa đổi, bổ sung bởi Luật số 6/2030/QH20.',
  ])('is nothing where it is only spoken of: %s', (words) => {
    expect(only(words)).toEqual({ relations: [], doubts: 0 });
  });

  it('is doubted where a part of the other stays in force', () => {
    const { relations, doubts } = only(
      'Quyết định số 3/2029/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực, trừ quy định tại Điều 4.',
    );
    expect([relations, doubts]).toEqual([['bai-bo Quyết định số 3/2029/QĐ-UBND'], 1]);
  });

  it('is read of every sentence of a clause', () => {
    expect(
      only(
        'Giao Sở Xây dựng thực hiện từ nay.\n\nĐiều 3. Quyết định này có hiệu lực từ ngày ký. Bãi bỏ Điều 2 của Quyết định số 3/2029/QĐ-UBND.',
      ).relations,
    ).toEqual(['bai-bo-mot-phan Quyết định số 3/2029/QĐ-UBND']);
  });

  it.each([
    ['a symbol that is broken', 'Quyết định này thay thế Quyết định số 22/20 ngày 02/02/2029.'],
    [
      'what may be the whole or a part',
      'Các quy định tại Quyết định số 3/2029/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.',
    ],
    ['a list that may be all of it', 'Thay thế Danh mục bến đò công bố tại Quyết định số 3/2029/QĐ-UBND.'],
    ['words between', 'Bãi bỏ tinh thần của Quyết định số 3/2029/QĐ-UBND.'],
  ])('is doubted and left out where there is %s', (_, words) => {
    const { relations, doubts } = only(words);
    expect(relations).toEqual([]);
    expect(doubts).toBeGreaterThan(0);
  });
});

it('is written where editors read it, after the status', () => {
  const { mdx } = read('Điều 2. Quyết định này có hiệu lực từ ngày 01/7/2031.');
  expect(mdx).toMatch(/\ntrangThai: ban-hanh\nhieuLucTu:\n {2}ngay: 2031-07-01\n {2}tai: dieu_2\nmucDo:/);
});
