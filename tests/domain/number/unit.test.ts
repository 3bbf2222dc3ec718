import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeUnit, unitAfter, unitFlag, UNITS } from '#domain/number/unit.ts';

const printedForms = UNITS.flatMap((unit) => unit.printed.map((printed) => ({ key: unit.key, printed })));

describe('UNITS', () => {
  it('has every key and every printed form once', () => {
    expect(new Set(UNITS.map((unit) => unit.key)).size).toBe(UNITS.length);
    for (const { key, printed } of printedForms) expect(normalizeUnit(printed), printed).toBe(key);
  });

  it('holds the units of measures', () => {
    const needed =
      'phan-tram ty-dong trieu-dong-nguoi trieu-dong-nguoi-nam trieu-usd nguoi ho xa thi-tran don-vi doanh-nghiep ' +
      'lao-dong hoc-sinh sinh-vien bac-si giuong con cuoc to tieu-chi phan-tram-nam phan-nghin';
    expect(UNITS.map((unit) => unit.key as string)).toEqual(expect.arrayContaining(needed.split(' ')));
  });
});

describe('normalizeUnit', () => {
  it.each([
    ['tỉ đồng', 'ty-dong'],
    ['Tỷ  đồng', 'ty-dong'],
    ['triệu đồng / người / năm', 'trieu-dong-nguoi-nam'],
    ['Bác sỹ', 'bac-si'],
    ['bác sĩ/1 vạn dân', 'bac-si-van-dan'],
    ['tỷ đồng'.normalize('NFD'), 'ty-dong'],
    ['‰', 'phan-nghin'],
  ])('reads %j', (printed, key) => {
    expect(normalizeUnit(printed)).toBe(key);
  });

  it.each(['%o', '', 'tỳ đồng', 'ngàn đảng viên', 'triệu', '% /xã'])('does not guess %j', (printed) => {
    expect(normalizeUnit(printed)).toBeNull();
  });
});

describe('unitFlag', () => {
  it('says in Vietnamese why %o stays as printed', () => {
    expect(unitFlag('%o')).toContain('không tự quy đổi');
    expect(unitFlag('%')).toBeNull();
    expect(unitFlag('‰')).toBeNull();
  });
});

describe('unitAfter', () => {
  it.each([
    ['55 triệu đồng/người/năm.', 'triệu đồng/người/năm', 'trieu-dong-nguoi-nam'],
    ['55 Triệu đồng / người', 'Triệu đồng / người', 'trieu-dong-nguoi'],
    ['396 tỉ đồng; huy', 'tỉ đồng', 'ty-dong'],
    ['6,7%/năm', '%/năm', 'phan-tram-nam'],
    ['95% năm 2020', '%', 'phan-tram'],
    ['7.611ha.', 'ha', 'ha'],
    ['100 tấn/ngày', 'tấn/ngày', 'tan-ngay'],
    ['18 xã, thị trấn đạt', 'xã, thị trấn', 'xa-thi-tran'],
    ['18 xã, trong đó', 'xã', 'xa'],
    ['622 căn nhà cho', 'căn nhà', 'can-nha'],
    ['77.912 lượt đối tượng', 'lượt', 'luot'],
    ['607 doanh nghiệp', 'doanh nghiệp', 'doanh-nghiep'],
    ['49.000\u00a0lao động', 'lao động', 'lao-dong'],
    ['05 bác sỹ/vạn dân', 'bác sỹ/vạn dân', 'bac-si-van-dan'],
    ['19 tiêu chí', 'tiêu chí', 'tieu-chi'],
    ['5 tổ chức', 'tổ chức', 'to-chuc'],
    ['10 tỷ đồng/xã', 'tỷ đồng/xã', null],
    ['4 ngàn đảng viên', 'ngàn đảng viên', null],
    ['80 triệu', 'triệu', null],
    ['11%o dân số', '%o', null],
  ])('finds the unit of “%s”', (text, printed, key) => {
    const offset = (/^[\d.,]+/.exec(text)?.[0] ?? '').length;
    const found = unitAfter(text, offset);
    expect(found).toMatchObject({ printed, key });
    expect(text.slice(found?.start, found?.end)).toBe(printed);
    expect(found?.flag === null).toBe(printed !== '%o');
  });

  it.each(['5 nhiệm vụ', '5 haha', '5', '5\nxã', '5, xã', '5 conđường', '5 tỷ lệ', '5 Xã hội'])(
    'finds none in %j',
    (text) => {
      expect(unitAfter(text, 1)).toBeNull();
    },
  );

  it('finds every printed form of the table whole, in capitals too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...printedForms), fc.boolean(), ({ key, printed }, upper) => {
        const text = `12 ${upper ? printed.toUpperCase() : printed}; và`;
        expect(unitAfter(text, 2)).toMatchObject({ key, start: 3, end: text.length - 4 });
      }),
    );
  });
});
