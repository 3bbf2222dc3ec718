import { unitAfter } from '#domain/number/unit.ts';
import type { Verdict } from '../reading/kinds.ts';
import { does, isMark, type Lexeme } from './lex.ts';
import { yearOf } from './due.ts';
import { isCounted } from './counted.ts';

const verdict = (kind: Verdict['kind'], why: string, sureness = 0.95): Verdict => ({ kind, why, sureness });

/** Subjects whose measure is a length of time or an age: "tuổi thọ bình quân đạt 76 tuổi", "thời gian giải quyết còn 5 ngày". */
const OF_TIME =
  /(?:^|\s)(?:tuổi thọ|tuổi bình quân|tuổi trung bình|số năm|số tuổi|số giờ|số ngày|số buổi|thời gian|thời hạn|thời lượng)(?:\s|$)/u;
/** Parts of documents: what follows their number is no unit of it ("Điều 39 Luật …"). */
const PROVISION = /^(?:điều|khoản|tiểu mục|phụ lục)$/u;
/** A figure of one or of a power of ten, by which rates are given. */
const ROUND = /^0?10*(?:\.?000)*$/;
/** Words of population that rates are given for. */
const PER = new Set([
  'dân',
  'người',
  'trẻ',
  'phụ',
  'ha',
  'hộ',
  'lao',
  'ca',
  'vạn',
  'nghìn',
  'học',
  'sinh',
  'nam',
  'nữ',
  'km',
  'đơn',
  'héc',
  'giường',
  'bác',
  'đồng',
  'diện',
  'bé',
]);

/**
 * The reading of a figure that can set nothing whatever the sentence says: dates, years, references, names, lengths of
 * time, ages, the bases of rates, list numbers, what a text counts of itself. Null for any other.
 */
export function neverAim(text: string, lexemes: readonly Lexeme[], at: number): Verdict | null {
  const lexeme = lexemes[at];
  const token = lexeme?.number;
  if (!lexeme || !token) return null;
  if (token.kind === 'date') return verdict('date', `ngày tháng “${token.raw}”`);
  if (
    (token.kind === 'number' && !Number.isFinite(token.value)) ||
    (token.kind === 'fraction' && !token.values.every(Number.isFinite))
  )
    return verdict('other', 'con số quá dài, không đọc được');
  if (token.kind === 'symbol') return verdict('reference', `số ký hiệu “${token.raw}”`);
  const before = lexemes[at - 1];
  const after = lexemes[at + 1];
  const unit = unitAfter(text, token.end);
  const lead = before?.kind === 'word' ? before.key : '';
  const isGlued = after !== undefined && after.start === token.end;
  if (
    yearOf(lexeme) !== null &&
    (unit === null || does(before, 'time', 'name') || /^(?:đến|từ|hết|cuối|-|–)$/u.test(before?.key ?? ''))
  )
    return verdict('date', 'năm');
  if (isGlued && after.kind === 'word' && after.isCapital && after.key.length === 1 && unit === null)
    return verdict('reference', `tên gọi “${token.raw}${text.slice(after.start, after.end)}”`);
  const isOfTime = OF_TIME.test(
    ` ${lexemes
      .slice(0, at)
      .map(({ key }) => key)
      .join(' ')} `,
  );
  if (
    does(after, 'age') ||
    (isMark(after, '-–') && does(lexemes[at + 3], 'age')) ||
    (after?.key === 'đến' && does(lexemes[at + 3], 'age'))
  )
    return isOfTime && /tuổi (?:thọ|bình|trung)/u.test(lexemes.map(({ key }) => key).join(' '))
      ? null
      : verdict('other', 'tuổi');
  // "trong độ tuổi từ 15 - 60", "cơ cấu độ tuổi dưới 40": an age without its unit
  if (unit === null && ofAge(lexemes, at)) return verdict('other', 'tuổi');
  if (after?.key === 'con số' || (after?.key === 'con' && lexemes[at + 2]?.key === 'số'))
    return verdict('other', 'số chữ số');
  if (
    does(after, 'time') &&
    after !== undefined &&
    !isOfTime &&
    !/^(?:năm|ngày) (?:kỷ|hội)/u.test(after.key) &&
    !isDay(lexemes, at)
  )
    return verdict('other', `thời lượng “${token.raw} ${after.key}”`);
  if (does(before, 'place') && after?.kind === 'word' && (unit === null || isCounted(unit)))
    return verdict('count', `đếm sau “${lead}”`, 0.85);
  if (after?.key === 'sao') return verdict('reference', 'hạng sao');
  if (isRateBase(lexemes, at)) return verdict('other', 'mẫu số của tỷ lệ');
  if (does(after, 'matter') && !does(before, 'bound') && unit?.key !== 'phan-tram')
    return verdict('count', `đếm “${after?.key ?? ''}” của văn bản`, 0.85);
  if (
    lead !== '' &&
    does(before, 'name') &&
    (isAlwaysName(lead) ||
      (unit === null && !isMeasureOf(lexemes, at) && !(lead === 'nhóm' && isNoun(after))))
  )
    return verdict('reference', `tên gọi “${lead} ${token.raw}”`);
  if (PROVISION.test(lead)) return verdict('reference', `viện dẫn “${lead} ${token.raw}”`);
  if (does(before, 'document') && unit === null)
    return verdict('reference', `viện dẫn “${lead} ${token.raw}”`);
  if (lead === 'số' && unit === null && !isNoun(after)) return verdict('reference', `số “${token.raw}”`);
  // "Điều 5, 6 và 7", "Quốc lộ 61, 61B": a list goes on
  const first = listStart(lexemes, at);
  if (first !== null && first !== at && unit === null) {
    const listed = neverAim(text, lexemes, first);
    return listed?.kind === 'reference' || yearOf(lexeme) !== null ? listed : null;
  }
  return null;
}

/** "độ tuổi" before a figure, with nothing but bounds and another end of the range between. */
function ofAge(lexemes: readonly Lexeme[], at: number): boolean {
  let before = at - 1;
  while (
    does(lexemes[before], 'bound') ||
    isMark(lexemes[before], '-–') ||
    /^(?:từ|đến)$/u.test(lexemes[before]?.key ?? '') ||
    (lexemes[before]?.kind === 'number' && before < at - 1)
  )
    before--;
  return lexemes[before]?.key === 'tuổi' && lexemes[before - 1]?.key === 'độ';
}

/** "ngày hội", "giờ chuẩn": a thing, no length of time. */
function isDay(lexemes: readonly Lexeme[], at: number): boolean {
  const key = lexemes[at + 1]?.key;
  const next = lexemes[at + 2]?.key ?? '';
  return (
    (key === 'ngày' && /^(?:hội|công|lễ)/u.test(next)) ||
    (key === 'buổi' && !/^(?:trên|mỗi|\/)/u.test(next) && next !== '')
  );
}

/** "trên 10.000 dân", "/100.000 trẻ", "mỗi 100 hộ", "trên 1 đơn vị diện tích". */
function isRateBase(lexemes: readonly Lexeme[], at: number): boolean {
  const raw = lexemes[at]?.number?.raw ?? '';
  const before = lexemes[at - 1];
  const after = lexemes[at + 1];
  if (!ROUND.test(raw) || after?.kind !== 'word' || !PER.has(after.key.split(' ')[0] ?? '')) return false;
  if (isMark(before, '/')) return true;
  if (
    before?.key === 'trên' ||
    before?.key === 'tính trên' ||
    before?.key === 'mỗi' ||
    before?.key === 'bình quân' ||
    before?.key === 'cứ'
  ) {
    // "trên 1.000 người được hỗ trợ" sets a value; "số bác sĩ trên 10.000 dân" and "trên 1 ha đất" do not
    const later = lexemes.slice(at + 1).some(({ kind }) => kind === 'number');
    const isDense = /^(?:dân|vạn|nghìn)/u.test(after.key) || /^0?1$/.test(raw) || later;
    return isDense && !/^(?:đồng)/u.test(after.key) && (later || /^(?:dân)/u.test(after.key));
  }
  return false;
}

/** "tổng số lớp 12": what is counted, no name. */
function isMeasureOf(lexemes: readonly Lexeme[], at: number): boolean {
  return (
    does(lexemes[at - 2], 'measure') ||
    (does(lexemes[at - 1], 'measure') && lexemes[at - 1]?.key === 'mức độ' && false)
  );
}

const ALWAYS = new Set([
  'giai đoạn',
  'khóa',
  'lần',
  'lần thứ',
  'mức độ',
  'cấp độ',
  'hạng',
  'quốc lộ',
  'tỉnh lộ',
  'hương lộ',
  'tháng',
  'quí',
  'ngày',
  'thứ',
  'giá so sánh',
  'giá so sánh năm',
  'giá cố định',
  'giá cố định năm',
  'giá hiện hành',
  'giá hiện hành năm',
  'trung ương',
  'khu vực',
  'đô thị loại',
  'loại',
]);
const isAlwaysName = (lead: string) => ALWAYS.has(lead);

const isNoun = (lexeme: Lexeme | undefined) =>
  lexeme?.kind === 'word' && !does(lexeme, 'stop', 'verb', 'cut', 'and');

/** The first figure of a list of bare figures ("61, 61B và 62"). */
function listStart(lexemes: readonly Lexeme[], at: number): number | null {
  const joint = lexemes[at - 1];
  const earlier = lexemes[at - 2];
  if (!joint || earlier?.kind !== 'number' || !(isMark(joint, ',-–') || joint.key === 'và')) return null;
  return listStart(lexemes, at - 2) ?? at - 2;
}
