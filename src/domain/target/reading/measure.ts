import { matchMetric, type MetricNames } from '../extract/metric-match.ts';
import { type Measure, measureFrom } from '../target.ts';
import { UNKNOWN_UNIT } from '../unit-doubt.ts';
import { deadlineOf, type Due } from '../words/due.ts';
import { type Lexeme, printed } from '../words/lex.ts';
import type { Quantity } from '../words/quantity.ts';
import type { Comparison } from './bound.ts';
import { isShareUnit } from './case.ts';
import { kindOf } from './kind.ts';
import { capitalised, type PhraseName } from './name.ts';
import type { Phrase } from './phrase.ts';
import { isCounted } from '../words/counted.ts';

/** "trong đó: nông nghiệp …; công nghiệp …". */
function opensList(lexemes: readonly Lexeme[], from: number): boolean {
  const part = lexemes.findIndex((lexeme, at) => at >= from && lexeme.tags.has('part'));
  return part >= 0 && lexemes[part + 1]?.key === ':';
}

/** What earlier phrases of the sentence say for later ones. */
export interface Carried {
  /** Words that several quantities share. */
  head: string;
  /** Name of the whole that "trong đó" parts. */
  whole: string;
  /** Its indicator. */
  wholeMetric: string | null;
  verb: string;
  /** The part of the sentence the verb stands in. */
  part: number;
  before: Measure | null;
  /** The measure before it in the same bracket. */
  inside: Measure | null;
  /** True from a phrase that parts what stands before it ("trong đó …") to the end of its part of the sentence. */
  isPart: boolean;
  /** True after "trong đó:", which holds to the end of the sentence. */
  isPartOfAll: boolean;
  /** The part whose bracket took the words before it as its subject. */
  bracket: number;
  /** What the quantity before it is of, and the subject it has. */
  object: string;
  own: string;
}

export const NOTHING_CARRIED: Carried = {
  head: '',
  whole: '',
  wholeMetric: null,
  verb: '',
  part: -1,
  before: null,
  inside: null,
  bracket: -1,
  isPart: false,
  isPartOfAll: false,
  object: '',
  own: '',
};

export interface Making {
  text: string;
  lexemes: readonly Lexeme[];
  phrase: Phrase;
  comparison: Comparison;
  name: PhraseName;
  dues: readonly Due[];
  carried: Carried;
  /** Nothing but marks, deadlines and bounds parts it from the quantity before it: "…, 90% và 80%". */
  isFollow: boolean;
}

/** A name that says of whom, not what is measured: "Trung học cơ sở 98%". */
export function isBare(words: string): boolean {
  return !/^(?:tỷ lệ|tỉ lệ|tỷ trọng|số|tổng|thu|chi|giá trị|diện tích|sản lượng|tốc độ|mức|giữ|xây|đào|giải|kết|huy|phấn|hoàn|chỉ số|quy mô|kim ngạch)(?!\p{L})/iu.test(
    words,
  );
}

/** What a phrase measures, with what earlier phrases of its sentence say for it; `carried` takes what it says for later ones. */
export function measureOf(making: Making, metrics: MetricNames): Measure {
  const { text, lexemes, phrase, comparison, name, carried } = making;
  const { quantity } = phrase;
  if (name.head !== null) carried.head = `${name.head}: `;
  else if (name.own !== '' && !isBare(name.own)) carried.head = '';
  if (phrase.partFrom !== carried.part) {
    carried.verb = '';
    carried.isPart = carried.isPartOfAll;
  }
  carried.part = phrase.partFrom;
  if (phrase.isPart && opensList(lexemes, phrase.from)) carried.isPartOfAll = true;
  carried.isPart = carried.whole !== '' && (phrase.isPart || (carried.isPart && isBare(name.own)));
  const isPart = carried.isPart;
  // "…; trong đó ít nhất 05 tỉnh được công nhận …": things counted with what they do name themselves
  const namesItself =
    name.own === '' && isCounted(quantity.unit) && name.object.split(/\s+/u).length >= LONG_NAME;
  const head =
    isPart && !namesItself
      ? `${carried.whole}: `
      : name.head !== null
        ? carried.head
        : isBare(name.own) && name.own !== ''
          ? carried.head
          : '';
  const outside =
    name.own === '' &&
    name.object.split(/\s+/u).length < FEWEST_SYLLABLES &&
    quantity.isBracketed &&
    carried.bracket !== phrase.partFrom
      ? beforeBracket(text, lexemes, phrase)
      : '';
  if (outside !== '') carried.bracket = phrase.partFrom;
  const verb =
    name.own === '' ? outside || (isPart ? '' : carried.verb) : parallel(name.own, making, head !== '');
  const follows = name.follows || name.own === '';
  const words = [head + verb, follows ? name.object : '']
    .filter((part) => part.trim() !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim();
  const earlier = quantity.isBracketed ? (carried.inside ?? carried.before) : carried.before;
  const isNameless =
    name.own === '' &&
    name.object.split(/\s+/).filter(Boolean).length < FEWEST_SYLLABLES &&
    !(quantity.unit && /^\p{L}/u.test(name.object));
  const isSame = making.isFollow && name.own === '' && (name.object === '' || name.object === carried.object);
  const goesOn = (isNameless || isSame) && head === '' && outside === '' ? earlier : null;
  const isForWhom = lexemes[quantity.from - 1]?.key === 'cho' && name.own === '' && !isPart;
  // "…, tăng 9,5%": the change of what was named before, another measure than its level
  const change =
    goesOn === null && /^(?:(?:tăng|giảm)(?: thêm)?|l[ũu][yỹ] kế)$/iu.test(words) ? earlier : null;
  // "…, vượt 10% dự toán được giao": beyond what was assigned for what was named before
  const beyond =
    name.own === '' && earlier !== null && ASSIGNED.test(name.object)
      ? `${earlier.name}: vượt ${name.object}`
      : null;
  // "02 lớp tập huấn ¦ cho 60 lượt cán bộ": whom it is for
  const given = isForWhom && earlier !== null ? `${earlier.name} cho ${name.object}` : null;
  // "phủ trên 80% hộ gia đình, 100% xã": the same of another thing
  const again =
    making.isFollow && name.own === '' && carried.own !== '' && isThing(name.object) && !isPart
      ? `${carried.own}: ${name.object}`
      : null;
  const whole = printed(text, lexemes, phrase.partFrom, phrase.partUntil);
  const label = change
    ? `${change.name.replace(/: (?:tăng|giảm|lũy kế)$/u, '')}: ${words.toLowerCase()}`
    : comparison.comparator === 'xep-hang' && (name.ranks !== null || !/\s/u.test(name.own))
      ? (name.ranks ?? whole)
      : (beyond ?? given ?? again ?? goesOn?.name ?? (words === '' ? text.replace(/[\s.;,]+$/u, '') : words));
  const before = printed(text, lexemes, phrase.from, quantity.from);
  const after = printed(text, lexemes, quantity.until, phrase.until);
  const kind = kindOf({ before, after, whole }, quantity, comparison.direction);
  const metric = change
    ? null
    : goesOn
      ? goesOn.metric
      : notOfWhole(metricOf(words, name, verb, comparison, head, quantity, metrics), isPart ? carried : null);
  const due = dueOf(making);
  const measure = measureFrom({
    name: capitalised(label) || capitalised(whole) || lexemes[quantity.at]?.number?.raw || '…',
    metric,
    scope: { place: null, ...(name.population === null ? {} : { group: name.population }) },
    comparator:
      comparison.comparator === '=' &&
      name.own === '' &&
      /^(?:tiếp tục )?(?:giữ vững|duy trì)/iu.test(carried.verb)
        ? 'giu-vung'
        : comparison.comparator,
    ...(comparison.isApproximate ? { approximate: true } : {}),
    ...(comparison.direction === null ? {} : { direction: comparison.direction }),
    ...(quantity.range ? { from: quantity.range[0], to: quantity.range[1] } : { value: quantity.value }),
    ...unitFields(comparison.comparator === 'xep-hang' ? null : quantity.unit),
    kind,
    ...(due === null ? {} : { deadline: due }),
    ...(quantity.base ? { baseline: quantity.base } : {}),
    ...(kind === 'chua-ro' && comparison.direction !== null
      ? {
          note: 'Bản nguồn không nói mức tăng, giảm này tính theo điểm phần trăm hay theo tỷ lệ tương đối.',
        }
      : {}),
  });
  if (quantity.isBracketed) {
    carried.inside = measure;
    return measure;
  }
  carried.inside = null;
  carried.object = name.object;
  carried.own = name.own === '' ? carried.own : name.own;
  if (!isPart) {
    carried.whole = measure.name;
    carried.wholeMetric = measure.metric;
  }
  if (name.verb !== '') carried.verb = name.verb;
  carried.before = measure;
  return measure;
}

// What is assigned: "dự toán được giao", "kế hoạch năm", "chỉ tiêu tỉnh giao"
const ASSIGNED = /^(?:dự toán|kế hoạch|chỉ tiêu|nghị quyết)(?!\p{L})/iu;

// "Tỷ lệ …", "Số …": what is measured, said anew
const MEASURED =
  /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|số|tổng|thu|chi|giá trị|diện tích|sản lượng|tốc độ|mức|chỉ số|quy mô|kim ngạch|grdp|gdp|duy trì|giữ|giảm|tăng|kéo)(?!\p{L})/iu;

/** One or two words without a predicate: "xã", "hộ gia đình". */
const isThing = (object: string) => /^\p{L}+(?: \p{L}+){0,2}$/u.test(object);

/**
 * "Tỷ lệ huy động trẻ nhà trẻ đạt 38% và trẻ mẫu giáo đạt 97%": a subject that begins as the end of the one before it
 * has the same beginning: "Tỷ lệ huy động trẻ mẫu giáo".
 */
function parallel(own: string, { carried, phrase, name }: Making, hasHead: boolean): string {
  const before = carried.before;
  const isApart =
    hasHead || (name.follows && name.object !== '') || before === null || phrase.partFrom !== carried.part;
  if (isApart || MEASURED.test(own) || isBare(before.name) || before.name.includes(':')) return own;
  if (/^nữ$/iu.test(own) && / nam$/u.test(before.name)) return before.name.replace(/nam$/u, 'nữ');
  const words = before.name.split(' ');
  const first = own.split(' ')[0]?.toLowerCase() ?? '';
  const at = words.findIndex((word, index) => index > 1 && word.toLowerCase() === first);
  return at < 0 ? own : `${words.slice(0, at).join(' ')} ${own}`;
}

/** What follows a value names what it measures where it is this long: "70% ¦ số trường đạt chuẩn quốc gia". */
const FEWEST_SYLLABLES = 3;
/** So many syllables are a thing with what it does. */
const LONG_NAME = 6;

/** "… nông thôn mới (đạt 32/51 xã, …": the words before a bracket that names nothing itself. */
function beforeBracket(text: string, lexemes: readonly Lexeme[], phrase: Phrase): string {
  const open = lexemes.findLastIndex(
    (lexeme, at) => at < phrase.quantity.from && lexeme.kind === 'mark' && lexeme.key === '(',
  );
  const from =
    lexemes.findLastIndex((lexeme, at) => at < open && lexeme.kind === 'mark' && ',;)'.includes(lexeme.key)) +
    1;
  // "hoàn thành mục tiêu ¦ xây dựng nông thôn mới (…"
  const aim =
    lexemes.findLastIndex(
      ({ key }, at) => at >= from && at < open && (key === 'mục tiêu' || key === 'chỉ tiêu'),
    ) + 1;
  return open <= from ? '' : printed(text, lexemes, Math.max(from, aim, phrase.partFrom), open);
}

function metricOf(
  words: string,
  name: PhraseName,
  verb: string,
  comparison: Comparison,
  head: string,
  quantity: Quantity,
  metrics: MetricNames,
): string | null {
  const subject = name.own === '' || name.follows ? `${verb} ${name.object}` : verb;
  const move = comparison.direction === 'giam' ? 'giảm ' : '';
  const measured = {
    unit:
      quantity.unit === null
        ? null
        : (quantity.unit.key ?? (isShareUnit(quantity.unit.printed) ? 'phan-tram' : '')),
    isRelative: comparison.direction !== null || comparison.comparator === 'duoc-giao',
  };
  return (
    matchMetric(`${move}${withoutMove(subject)}`, metrics, measured) ??
    matchMetric(subject, metrics, measured) ??
    // "xây dựng nông thôn mới, đạt 32/51 ¦ xã": what is counted heads the words
    (isCounted(quantity.unit)
      ? matchMetric(`${quantity.unit?.printed ?? ''} ${verb}`, metrics, measured)
      : null) ??
    (head === '' ? null : matchMetric(words, metrics, measured))
  );
}

/** A part of an indicator ("trong đó: nông nghiệp tăng 3,6%") is not the indicator itself. */
const notOfWhole = (metric: string | null, carried: Carried | null) =>
  carried !== null && metric === carried.wholeMetric ? null : metric;

/** Words without those for going up or down, which no name of an indicator of a level has. */
function withoutMove(words: string): string {
  return words.replace(/(?:^|\s)(?:kéo )?(?:giảm|tăng)(?=\s|$)/giu, ' ').trim();
}

export function unitFields(unit: { printed: string; key: string | null; flag: string | null } | null) {
  if (unit === null) return { unit: null, standardUnit: null };
  const doubt = unit.flag ?? (unit.key === null ? UNKNOWN_UNIT : undefined);
  return { unit: unit.printed, standardUnit: unit.key, ...(doubt === undefined ? {} : { unitDoubt: doubt }) };
}

/** The year or years that the sentence sets for a quantity: of its phrase, else what opens the part or the sentence. */
function dueOf({ phrase, dues }: Making) {
  const { quantity } = phrase;
  const usable = dues.filter(
    ({ kind, year, from }) =>
      kind !== 'past' && year !== quantity.base?.year && !(from > quantity.from && from < quantity.at),
  );
  const own = usable.filter(({ from }) => from >= phrase.from && from < phrase.until);
  const before = own.findLast(({ from }) => from < quantity.from);
  const found =
    own.find(({ since }) => since !== null && own.length === 1) ??
    before ??
    own[0] ??
    sharedDue(usable, phrase);
  return found ? deadlineOf(found) : null;
}

/** A deadline before the phrase: the last of its part, else the one that opens the sentence. */
function sharedDue(dues: readonly Due[], phrase: Phrase): Due | undefined {
  return (
    dues.findLast(({ from, until }) => from >= phrase.partFrom && until <= phrase.from) ??
    dues.findLast(({ until }) => until <= phrase.partFrom)
  );
}
