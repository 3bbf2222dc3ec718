import { describe, expect, it } from 'vitest';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import {
  type CitingDocument,
  type KnownDocument,
  type Resolution,
  resolveCitation,
  resolveTyped,
} from '#domain/citation/resolve/resolve.ts';
import { treeOf } from '#tests/domain/document/tree-of.ts';

function known(key: string, fields: Partial<KnownDocument>): KnownDocument {
  return { key, type: 'nq', symbol: null, date: null, body: [], titles: [], terms: [], ...fields };
}

const PLAN = known('hu-cho-moi/ctr/2020-2025/05-ctr-hu', {
  type: 'ctr',
  symbol: '05-CTr/HU',
  date: '2024-01-15',
  body: ['Huyện ủy Chợ Mới', 'Ban Chấp hành Đảng bộ huyện Chợ Mới, tỉnh An Giang'],
  titles: ['Chương trình công tác năm 2024'],
  terms: ['2020-2025'],
});
const PARTY_16 = known('tu-hau-giang/nq/2020-2025/16-nq-tu', {
  symbol: '16-NQ/TU',
  date: '2023-07-14',
  body: ['Tỉnh ủy Hậu Giang'],
  terms: ['2020-2025'],
});
const COUNCIL_16 = known('hdnd-hau-giang/nq/2022/16-nq-hdnd', {
  symbol: '16/NQ-HĐND',
  date: '2022-07-06',
  body: ['Hội đồng nhân dân tỉnh Hậu Giang', 'HĐND tỉnh Hậu Giang'],
});
const CENTRAL_26 = known('bch-trung-uong/nq/2016-2021/26-nq-tw', {
  symbol: '26-NQ/TW',
  date: '2018-05-19',
  body: ['Ban Chấp hành Trung ương'],
  titles: ['Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XII'],
  terms: ['XII'],
});
const PLENUM_4_XI = known('bch-trung-uong/nq/2011-2016/12-nq-tw', {
  symbol: '12-NQ/TW',
  date: '2012-01-16',
  titles: ['Nghị quyết Trung ương 4 khóa XI'],
  terms: ['XI'],
});
const PLENUM_4_XII = known('bch-trung-uong/nq/2016-2021/04-nq-tw', {
  symbol: '04-NQ/TW',
  date: '2016-10-30',
  titles: ['Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII'],
  terms: ['XII'],
});
const RULE_11 = known('bo-chinh-tri/qyd/2016-2021/11-qd-tw', {
  type: 'qyd',
  symbol: '11-QĐ/TW',
  date: '2019-02-18',
  body: ['Bộ Chính trị'],
  terms: ['XII'],
});
const DISTRICT_A = known('hu-a/nq/2020-2025/04-nq-hu', {
  symbol: '04-NQ/HU',
  date: '2021-02-02',
  body: ['Huyện ủy Phụng Hiệp'],
  terms: ['2020-2025'],
});
const DISTRICT_B = known('hu-b/nq/2020-2025/04-nq-hu', {
  symbol: '04-NQ/HU',
  date: '2021-03-05',
  body: ['Huyện ủy Tháp Mười'],
  terms: ['2020-2025'],
});
const DECREE = known('chinh-phu/nd/2020/30-2020-nd-cp', {
  type: 'chua-ro',
  symbol: '30/2020/NĐ-CP',
  date: '2020-03-05',
});
const ALL = [
  ...[
    PLAN,
    PARTY_16,
    COUNCIL_16,
    CENTRAL_26,
    PLENUM_4_XI,
    PLENUM_4_XII,
    RULE_11,
    DISTRICT_A,
    DISTRICT_B,
    DECREE,
  ],
];

function cited(text: string, citing?: CitingDocument): Resolution {
  const [citation] = citationsIn(text);
  if (!citation) throw new Error(`no citation in ${text}`);
  return resolveCitation(citation, ALL, citing ? { citing } : {});
}

/** "one key", "unsure key: reasons", "several key, key", "none". */
function told(resolution: Resolution): string {
  if (resolution.state === 'none') return 'none';
  if (resolution.state === 'one') return `one ${resolution.document.key}`;
  return `${resolution.state} ${resolution.candidates.map(({ document }) => document.key).join(', ')}`;
}

describe('resolveCitation', () => {
  it('keeps two symbols that differ two', () => {
    expect(told(cited('Nghị quyết số 16 -NQ/TU ngày 14/7/2023 của Tỉnh ủy'))).toBe(`one ${PARTY_16.key}`);
    expect(told(cited('Nghị quyết số 16/NQ-HĐND ngày 06/7/2022 của HĐND tỉnh Hậu Giang'))).toBe(
      `one ${COUNCIL_16.key}`,
    );
    expect(told(cited('Nghị quyết số 16-NQ/ĐU'))).toBe('none');
  });

  it('takes a date, a term or a year in the symbol for sure', () => {
    expect(told(cited('Nghị quyết số 26-NQ/TW ngày 19/5/2018 của Ban Chấp hành Trung ương Đảng'))).toBe(
      `one ${CENTRAL_26.key}`,
    );
    expect(told(cited('Nghị quyết số 26-NQ/TW của Ban Chấp hành Trung ương (khóa XII)'))).toBe(
      `one ${CENTRAL_26.key}`,
    );
    expect(told(cited('Nghị định số 30/2020/NĐ-CP của Chính phủ'))).toBe(`one ${DECREE.key}`);
  });

  it('is unsure of a number that restarts where nothing else is written', () => {
    const resolution = cited('Nghị quyết số 26-NQ/TW');
    expect(resolution).toMatchObject({ state: 'unsure', candidates: [{ reasons: ['chua-du-can-cu'] }] });
    expect(told(cited('Nghị quyết số 04-NQ/HU'))).toBe(`unsure ${DISTRICT_A.key}, ${DISTRICT_B.key}`);
  });

  it('never takes what a date, a term, a type or a body contradicts', () => {
    expect(told(cited('Nghị quyết số 26-NQ/TW ngày 05/8/2008'))).toBe('none');
    expect(told(cited('Nghị quyết số 26-NQ/TW khóa X'))).toBe('none');
    expect(told(cited('Quyết định số 11-QĐ/TW ngày 18/02/2019'))).toBe('none');
    expect(told(cited('Nghị quyết số 16-NQ/TU ngày 14/7/2023 của Tỉnh ủy An Giang'))).toBe('none');
    expect(told(cited('Nghị quyết số 04-NQ/HU của Huyện ủy Chợ Mới'))).toBe('none');
  });

  it('shows a day that differs within the year as a doubt', () => {
    expect(cited('Nghị quyết số 26-NQ/TW ngày 20/5/2018')).toMatchObject({
      state: 'unsure',
      candidates: [{ reasons: ['ngay-khac'] }],
    });
  });

  it('holds QĐi and QĐ to be possibly one', () => {
    expect(cited('Quy định số 11-QĐi/TW của Bộ Chính trị')).toMatchObject({
      state: 'unsure',
      candidates: [{ document: RULE_11, reasons: ['ky-hieu-gan-giong'] }],
    });
    expect(told(cited('Quy định số 11-QĐ/TW ngày 18/02/2019 của Bộ Chính trị'))).toBe(`one ${RULE_11.key}`);
  });

  it('knows the series of the citing body and term', () => {
    const citing = { body: ['Huyện ủy Phụng Hiệp'], date: '2024-01-01', terms: ['2020-2025'] };
    expect(told(cited('Nghị quyết số 04-NQ/HU của Huyện ủy', citing))).toBe(`one ${DISTRICT_A.key}`);
    expect(told(cited('Nghị quyết số 04-NQ/HU', { ...citing, date: '2021-01-15' }))).toBe('none');
  });

  it('resolves numbered meetings, and gives both of two terms', () => {
    expect(told(cited('Nghị quyết TW 4 khóa 12'))).toBe(`one ${PLENUM_4_XII.key}`);
    expect(told(cited('Nghị quyết Trung ương 4 (khóa XI, XII)'))).toBe(
      `several ${PLENUM_4_XI.key}, ${PLENUM_4_XII.key}`,
    );
    expect(cited('Nghị quyết Trung ương 7')).toMatchObject({
      state: 'unsure',
      candidates: [{ reasons: ['thieu-khoa'] }],
    });
    expect(told(cited('Nghị quyết Trung ương 6 khóa XII'))).toBe('none');
  });
});

describe('resolveTyped', () => {
  const { root } = treeOf(
    '# III. NHIỆM VỤ\n\n## 2. Kinh tế\n\n<Doan so="d)">\n\nHai.\n\n</Doan>\n\n<Doan so="đ)">\n\nBa.\n\n</Doan>\n',
  );
  const treeOfPlan = (key: string) => (key === PLAN.key ? root : null);

  it('leads a pasted citation to its unit', () => {
    const typed = 'điểm d khoản 2 mục III Chương trình 05-CTr/HU ngày 15/01/2024 của Huyện ủy Chợ Mới';
    expect(resolveTyped(typed, ALL, { treeOf: treeOfPlan })).toMatchObject({
      state: 'one',
      document: PLAN,
      eid: 'muc_iii__khoan_2__diem_d',
    });
  });

  it('keeps the document where the place is not in it', () => {
    const resolution = resolveTyped('khoản 9 mục III Chương trình 05-CTr/HU', ALL, { treeOf: treeOfPlan });
    expect(resolution).toMatchObject({ state: 'one', document: PLAN, places: [{ state: 'none' }] });
    expect(resolution).not.toHaveProperty('eid');
  });

  it('finds the only document with the symbol typed, and offers the choice among several', () => {
    expect(told(resolveTyped('16 -NQ/TU', ALL))).toBe(`one ${PARTY_16.key}`);
    expect(told(resolveTyped('16-nq/tu', ALL))).toBe(`one ${PARTY_16.key}`);
    expect(told(resolveTyped('04-NQ/HU', ALL))).toBe(`several ${DISTRICT_A.key}, ${DISTRICT_B.key}`);
  });

  it('is unsure of a number alone and offers every document that fits', () => {
    expect(told(resolveTyped('NQ 26', ALL))).toBe(`unsure ${CENTRAL_26.key}`);
    expect(told(resolveTyped('NQ 16', ALL))).toBe(`several ${PARTY_16.key}, ${COUNCIL_16.key}`);
    expect(told(resolveTyped('NQ 99', ALL))).toBe('none');
  });

  it('finds a document by its title', () => {
    expect(told(resolveTyped('Chương trình công tác năm 2024', ALL))).toBe(`one ${PLAN.key}`);
    expect(told(resolveTyped('hộ nghèo', ALL))).toBe('none');
  });
});
