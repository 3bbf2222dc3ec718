import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, citedName } from '#domain/citation/parse/citation.ts';
import { citationsIn, parseCitation } from '#domain/citation/parse/parse-citation.ts';

interface Expected {
  raw: string;
  type: string | null;
  name: string;
  [field: string]: unknown;
}

const file = path.resolve(import.meta.dirname, '../../../fixtures/citations/shapes.json');
const SHAPES = JSON.parse(readFileSync(file, 'utf8')) as { text: string; cites: Expected[] }[];

/** The fields the fixture can name, flat. */
function flat(citation: Citation): Record<string, unknown> {
  return {
    raw: citation.raw,
    type: citation.type,
    name: citedName(citation),
    date: citation.date?.iso ?? null,
    issuer: citation.issuer,
    title: citation.title?.text ?? null,
    terms: citation.terms,
    places: citation.places.map((place) => place.map(({ kind, value }) => `${kind} ${value}`).join('/')),
    certainty: citation.certainty,
  };
}

function only(text: string): Citation {
  const found = citationsIn(text);
  if (found.length !== 1 || !found[0]) throw new Error(`${String(found.length)} citations in ${text}`);
  return found[0];
}

describe('citationsIn', () => {
  it('reads the same whatever spaces stand between words', () => {
    const spaces = fc.constantFrom('\u00a0', '\t', '\u2003', '\u202f');
    const places = (text: string) =>
      citationsIn(text).map(({ start, end, places }) => [start, end, places.length]);
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), spaces, ({ text }, space) => {
        expect(places(text.replaceAll(' ', space))).toEqual(places(text));
      }),
    );
  });

  it.each(SHAPES.filter(({ cites }) => cites.length > 0))('reads $text', ({ text, cites }) => {
    const found = citationsIn(text).map(flat);
    expect(found.map(({ raw }) => raw)).toEqual(cites.map(({ raw }) => raw));
    cites.forEach((cite, i) => expect(found[i]).toMatchObject(cite));
  });

  it.each(SHAPES.filter(({ cites }) => cites.length === 0))('finds no citation in: $text', ({ text }) => {
    expect(citationsIn(text)).toEqual([]);
  });

  it('gives the offsets of the text it was given, composed or not', () => {
    const text = 'theo Nghị quyết số 26-NQ/TW của Bộ Chính trị và Chỉ thị 05-CT/TW';
    for (const form of ['NFC', 'NFD'] as const) {
      const given = text.normalize(form);
      const found = citationsIn(given);
      expect(found.map(({ start, end }) => given.slice(start, end).normalize('NFC'))).toEqual([
        'Nghị quyết số 26-NQ/TW của Bộ Chính trị',
        'Chỉ thị 05-CT/TW',
      ]);
      expect(found.map(({ raw, start, end }) => raw === given.slice(start, end))).toEqual([true, true]);
    }
  });

  it('reads either placement of tone marks and keeps the printed one', () => {
    expect(only('Nghị quyết Trung ương 4 (khoá XI, XII)').terms).toEqual([11, 12]);
    expect(only('Kế hoạch số 53-KH/TU của Ban Thường vụ Tỉnh uỷ').issuer).toBe('Ban Thường vụ Tỉnh uỷ');
  });

  it('ends a link at the symbol and the citation at its title', () => {
    const citation = only('Nghị quyết số 26-NQ/TW ngày 19/5/2018 về “Xây dựng đội ngũ”.');
    expect(citation.raw.slice(0, citation.linkEnd - citation.start)).toBe('Nghị quyết số 26-NQ/TW');
    expect(citation.raw.endsWith('đội ngũ”')).toBe(true);
  });

  it('ends a title whose closing mark is missing with its sentence', () => {
    const citation = only(
      'Nghị quyết số 16-NQ/TU về “Chiến lược giáo dục đến năm 2045. Giữ vững “chất lượng” dạy học',
    );
    expect(citation.title).toEqual({ text: 'Chiến lược giáo dục đến năm 2045', form: 'open' });
    expect(citation.raw.endsWith('2045')).toBe(true);
  });

  it('keeps QĐi apart from QĐ and says that they may be one', () => {
    const citation = only('Quy định số 11-QĐi/TW');
    expect(citation.symbol?.normalized).toBe('11-QĐi/TW');
    expect(citation.symbol?.maybe).toContain('11-QĐ/TW');
  });

  it('says what is wrong with a symbol as printed', () => {
    expect(only('Nghị định số 33-NĐ/CP')).toMatchObject({ certainty: 'malformed', doubts: ['dau-noi'] });
    expect(only('Nghị định số 33-NĐ/CP').symbol?.maybe).toContain('33/NĐ-CP');
    expect(only('Nghị quyết số 16 -NQ/TU').doubts).toEqual(['khoang-trang']);
    expect(only('Nghị quyết số 29/2023/HĐND').doubts).toEqual(['thieu-loai']);
    expect(only('Nghị định số 38/2013').doubts).toEqual(['thieu-ky-hieu']);
    expect(only('theo 208-QĐ/TW').doubts).toEqual(['qd-hai-nghia']);
  });
});

describe('parseCitation', () => {
  it.each([
    ['28-ct/tw', 'ct', '28-CT/TW'],
    ['16 -NQ/TU', 'nq', '16-NQ/TU'],
    ['NQ 26', 'nq', '26'],
    ['nq 26-nq/tw', 'nq', '26-NQ/TW'],
    ['nghị quyết 26', 'nq', '26'],
    ['340/qđ-ttg', 'qd', '340/QĐ-TTg'],
    ['7323/UBND-TH', 'cv', '7323/UBND-TH'],
    ['nghi quyet so 26-nq/tw ngay 19/5/2018', 'nq', '26-NQ/TW'],
    ['khoan 2 muc iii chuong trinh 05-ctr/hu', 'ctr', '05-CTr/HU'],
    ['nghi quyet trung uong 4 khoa XII', 'nq', 'Hội nghị Trung ương 4 khóa XII'],
    ['điểm d khoản 2 mục III Chương trình 05-CTr/HU ngày 15/01/2024', 'ctr', '05-CTr/HU'],
  ])('reads what a person types: %s', (typed, type, name) => {
    const citation = parseCitation(typed);
    expect(citation && [citation.type, citedName(citation)]).toEqual([type, name]);
  });

  it('does not choose between điểm d and điểm đ for a person', () => {
    const places = (typed: string) => parseCitation(typed)?.places;
    expect(places('diem d khoan 2 muc iii chuong trinh 05-ctr/hu')).toEqual(
      places('khoản 2 mục III Chương trình 05-CTr/HU'),
    );
    expect(places('diem a khoan 2 chuong trinh 05-ctr/hu')).toEqual(
      places('điểm a khoản 2 Chương trình 05-CTr/HU'),
    );
  });

  it('is null where nothing is named', () => {
    for (const typed of ['hộ nghèo', '12 chỉ tiêu', 'kế hoạch 5 năm'])
      expect(parseCitation(typed)).toBeNull();
    expect(parseCitation('')).toBeNull();
  });
});

describe('any text', () => {
  const fragment = fc.constantFrom(
    ...[
      'Nghị quyết',
      ' số ',
      '26',
      '-NQ/TW',
      '/',
      '2019',
      ', ',
      'ngày 19/5/2018',
      ' của ',
      'Tỉnh ủy',
      ' “',
      '”',
      ' và ',
    ],
    ...[
      'khóa XI',
      '(',
      ')',
      'Luật Đất đai',
      'Đại hội XIII',
      'Trung ương 4',
      'khoản 2 ',
      'mục III ',
      '\n',
      ' ',
      'về ',
      '\u0301',
    ],
    ...[
      'Quyết định',
      'QĐ',
      '217, 218',
      'Điều lệ Đảng',
      'kế hoạch',
      '.',
      ';',
      'Đề án “',
      'thực hiện',
      'NQ',
      '5%',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('never breaks the parser, and spans lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(text, (given) => {
        let from = 0;
        for (const { start, end, linkEnd, raw } of citationsIn(given)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          expect(linkEnd).toBeGreaterThan(start);
          expect(linkEnd).toBeLessThanOrEqual(end);
          expect(raw).toBe(given.slice(start, end));
          from = end;
        }
        parseCitation(given);
      }),
      { numRuns: 1500 },
    );
  });
});
