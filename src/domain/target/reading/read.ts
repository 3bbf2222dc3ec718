import { UNKNOWN_UNIT } from '../unit-doubt.ts';
import { type Measure, measureFrom } from '../target.ts';
import { type Comparison, comparisonOf } from './bound.ts';
import type { Section } from './context.ts';
import { type Cue, cuesIn } from '../words/cue.ts';
import { deadlineOf, type Due, duesIn } from '../words/due.ts';
import { kindOf } from './kind.ts';
import type { Verdict } from './kinds.ts';
import { lex, type Lexeme, printed } from '../words/lex.ts';
import { matchMetric, type MetricNames } from '../extract/metric-match.ts';
import { capitalised, nameOf, type PhraseName } from './name.ts';
import { type Phrase, phrasesOf } from './phrase.ts';
import { figuresIn } from '../words/quantity.ts';
import { sharePredicate } from './predicate.ts';
import { roleOf } from './role.ts';

/** Where a sentence stands, as far as it decides what its figures are. */
export interface Place {
  section: Section;
  isListed: boolean;
  isRule: boolean;
  /** The year of the document; null where it is not known. */
  year: number | null;
  /** What the sentence before it measures, which "Trong đó, …" parts. */
  whole?: string | null;
}

/** A quantity of a sentence with its reading; offsets are those of the sentence. */
export interface Read {
  verdict: Verdict;
  measure: Measure;
  phrase: Phrase;
  /** Where the figure that sets the value begins, and where its unit ends. */
  start: number;
  end: number;
  /** Where its phrase begins and ends. */
  from: number;
  until: number;
}

/** A figure that is no quantity. */
export interface Figure {
  verdict: Verdict;
  start: number;
  end: number;
}

/** A sentence read: its quantities, its other figures, its cues. */
export interface SentenceReading {
  text: string;
  lexemes: readonly Lexeme[];
  cues: readonly Cue[];
  dues: readonly Due[];
  reads: Read[];
  figures: Figure[];
}

/** Reads every figure of a sentence (see grammar.md). */
export function readSentence(text: string, place: Place, metrics: MetricNames): SentenceReading {
  const lexemes = lex(text);
  const dues = duesIn(lexemes);
  const cues = cuesIn(lexemes, dues);
  const { quantities, others } = figuresIn(text, lexemes);
  const phrases = phrasesOf(lexemes, quantities, dues);
  let afterAim = false;
  const verdicts = phrases.map((phrase) => {
    const comparison = comparisonOf(lexemes, phrase.quantity, dues, phrase.from, phrase.until);
    const verdict = roleOf({ text, lexemes, phrase, comparison, cues, dues, afterAim, ...place });
    afterAim = verdict.kind === 'aim' || (afterAim && verdict.kind === 'norm');
    return { comparison, verdict };
  });
  const reads: Read[] = [];
  const carried: Carried = {
    head: '',
    whole: opensWithPart(lexemes) ? (place.whole ?? '') : '',
    verb: '',
    part: -1,
    before: null,
    inside: null,
    bracket: -1,
    isPart: false,
    isPartOfAll: false,
  };
  phrases.forEach((found, index) => {
    const { verdict, comparison } = verdicts[index] ?? {};
    if (!verdict || !comparison) return;
    const phrase = widened(found, phrases[index + 1], verdicts[index + 1]?.verdict, lexemes);
    const name = nameOf(text, lexemes, phrase, comparison.lead, dues, cues);
    const measure = measureOf({ text, lexemes, phrase, comparison, name, dues, carried }, metrics);
    const { quantity } = phrase;
    reads.push({
      verdict,
      measure,
      phrase,
      start: lexemes[quantity.at]?.start ?? 0,
      end: Math.max(
        quantity.unit && quantity.unit.start >= (lexemes[quantity.at]?.start ?? 0) ? quantity.unit.end : 0,
        lexemes[quantity.until - 1]?.end ?? 0,
      ),
      from: lexemes[phrase.from]?.start ?? 0,
      until: lexemes[phrase.until - 1]?.end ?? text.length,
    });
  });
  sharePredicate(reads, lexemes);
  const figures = [...others].map(([at, verdict]) => ({
    verdict,
    start: lexemes[at]?.start ?? 0,
    end: lexemes[at]?.end ?? 0,
  }));
  return { text, lexemes, cues, dues, reads, figures };
}

/** "100% hộ ¦ có ít nhất 01 người được tập huấn": what each of those counted has belongs to what is counted. */
function widened(
  phrase: Phrase,
  next: Phrase | undefined,
  verdict: Verdict | undefined,
  lexemes: readonly Lexeme[],
): Phrase {
  const isInside =
    next?.partFrom === phrase.partFrom && next.from === phrase.until && !next.quantity.isBracketed;
  const before = lexemes[phrase.until - 1];
  return isInside && verdict?.kind === 'norm' && before?.kind === 'word' && before.key !== 'và'
    ? { ...phrase, until: next.until }
    : phrase;
}

/** "trong đó: nông nghiệp …; công nghiệp …". */
function opensList(lexemes: readonly Lexeme[], from: number): boolean {
  const part = lexemes.findIndex((lexeme, at) => at >= from && lexeme.tags.has('part'));
  return part >= 0 && lexemes[part + 1]?.key === ':';
}

const opensWithPart = (lexemes: readonly Lexeme[]) => lexemes[0]?.tags.has('part') === true;

/** What earlier phrases of the sentence say for later ones. */
interface Carried {
  /** Words that several quantities share. */
  head: string;
  /** Name of the whole that "trong đó" parts. */
  whole: string;
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
}

interface Making {
  text: string;
  lexemes: readonly Lexeme[];
  phrase: Phrase;
  comparison: Comparison;
  name: PhraseName;
  dues: readonly Due[];
  carried: Carried;
}

/** A name that says of whom, not what is measured: "Trung học cơ sở 98%". */
export function isBare(words: string): boolean {
  return !/^(?:tỷ lệ|tỉ lệ|tỷ trọng|số|tổng|thu|chi|giá trị|diện tích|sản lượng|tốc độ|mức|giữ|xây|đào|giải|kết|huy|phấn|hoàn|chỉ số|quy mô|kim ngạch)(?!\p{L})/iu.test(
    words,
  );
}

function measureOf(making: Making, metrics: MetricNames): Measure {
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
  const head = isPart
    ? `${carried.whole}: `
    : name.head !== null
      ? carried.head
      : isBare(name.own) && name.own !== ''
        ? carried.head
        : '';
  const outside =
    name.own === '' && quantity.isBracketed && carried.bracket !== phrase.partFrom
      ? beforeBracket(text, lexemes, phrase)
      : '';
  if (outside !== '') carried.bracket = phrase.partFrom;
  const verb = name.own === '' ? outside || (isPart ? '' : carried.verb) : name.own;
  const follows = name.follows || name.own === '';
  const words = [head + verb, follows ? name.object : '']
    .filter((part) => part.trim() !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const earlier = quantity.isBracketed ? (carried.inside ?? carried.before) : carried.before;
  const isNameless =
    name.own === '' &&
    name.object.split(/\s+/).filter(Boolean).length < FEWEST_SYLLABLES &&
    !(quantity.unit && /^\p{L}/u.test(name.object));
  const goesOn = isNameless && head === '' && outside === '' ? earlier : null;
  // "…, tăng 9,5%": the change of what was named before, another measure than its level
  const change = /^(?:tăng|giảm)(?: thêm)?$/iu.test(words) ? earlier : null;
  const whole = printed(text, lexemes, phrase.partFrom, phrase.partUntil);
  const label = change
    ? `${change.name}: ${words.toLowerCase()}`
    : comparison.comparator === 'xep-hang' && !/\s/u.test(name.own)
      ? whole
      : (goesOn?.name ?? (words === '' ? text.replace(/[\s.;,]+$/u, '') : words));
  const before = printed(text, lexemes, phrase.from, quantity.from);
  const after = printed(text, lexemes, quantity.until, phrase.until);
  const kind = kindOf({ before, after, whole }, quantity, comparison.direction);
  const metric = change
    ? null
    : goesOn
      ? goesOn.metric
      : metricOf(words, name, verb, comparison, head, metrics);
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
  if (!isPart) carried.whole = measure.name;
  if (name.verb !== '') carried.verb = name.verb;
  carried.before = measure;
  return measure;
}

/** What follows a value names what it measures where it is this long: "70% ¦ số trường đạt chuẩn quốc gia". */
const FEWEST_SYLLABLES = 3;

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
  metrics: MetricNames,
): string | null {
  const subject = name.own === '' || name.follows ? `${verb} ${name.object}` : verb;
  const move = comparison.direction === 'giam' ? 'giảm ' : '';
  return (
    matchMetric(`${move}${withoutMove(subject)}`, metrics) ??
    matchMetric(subject, metrics) ??
    (head === '' ? null : matchMetric(words, metrics))
  );
}

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
