import type { Unit } from '#domain/document/unit.ts';
import { walk } from '#domain/document/unit.ts';
import { wordsOf } from '../reading/context.ts';
import type { Passage } from '../reading/passage.ts';
import type { Read } from '../reading/read.ts';
import type { Measure } from '../target.ts';

/** A result that a document reports, read by machine. */
export interface FoundResult {
  name: string;
  metric: string | null;
  /** '=' or the bound that is printed: "đạt trên 320 triệu đồng". */
  comparator: Measure['comparator'];
  value: number;
  unit: string | null;
  standardUnit: string | null;
  /** Year of the result; null where neither the clause nor a title around it names one. */
  year: number | null;
  /** What had been promised for it. */
  planned?: number;
  baseline?: Measure['baseline'];
  /** Exact words of the unit. */
  quote: string;
  eid: string;
}

// What had been promised, right before the figure: "so với Nghị quyết đề ra là 55", "(nghị quyết 80%", "chỉ tiêu tỉnh giao
// đến năm 2020 đạt 88,91%", "kế hoạch 300 tỷ đồng", "mục tiêu đề ra dưới 2%"
const PROMISE =
  /(?:^|[^\p{L}])(?:nghị quyết|chỉ tiêu|kế hoạch|dự toán|mục tiêu|KH|NQ)(?!\p{L})(?:(?!kết quả|thực hiện đạt|đạt được|(?:chưa|không) (?:đạt|hoàn thành))[^;()\d])*(?:năm \d{4}(?:(?!kết quả)[^;()\d])*)?$/iu;
// A part of what was promised: "102,3% so với chỉ tiêu Nghị quyết", "78,17% nghị quyết", "100% chỉ tiêu Nghị quyết"
const ATTAINMENT =
  /^\s*(?:so (?:với )?|của )?(?:chỉ tiêu|kế hoạch|nghị quyết|dự toán|KH|NQ)(?!\p{L})(?![^,;.()]{0,60}\d)/iu;
// What goes beyond it: "vượt 0,6% kế hoạch", "vượt Nghị quyết trên 13%"
const EXCESS = /(?:^|[^\p{L}])vượt[^;,()]{0,30}$/iu;
// "320 tỷ đồng/300 tỷ đồng": result and promise
const STROKE = /\/\s*$/;

/**
 * The results a document reports: figures of sections on what was done, and of sentences that say so, with what had
 * been promised where the sentence repeats it. Promises, parts of a promise and bases are no results.
 */
export function extractResults(root: Unit, passages: readonly Passage[]): FoundResult[] {
  const years = yearsAround(root);
  return passages
    .filter(({ place }) => !place.isListed)
    .flatMap((passage) => resultsOf(passage, years.get(passage.unit) ?? null));
}

function resultsOf(passage: Passage, year: number | null): FoundResult[] {
  const { sentence, unit } = passage;
  const text = sentence.text;
  const results: FoundResult[] = [];
  let promised: { value: number; unit: string | null } | null = null;
  let last = 0;
  for (const read of passage.reading.reads) {
    const { measure, phrase } = read;
    const { quantity } = phrase;
    const number = measure.value;
    if (number === undefined || quantity.range) continue;
    const before = text.slice(last, read.start);
    last = read.end;
    const isBehindStroke = STROKE.test(before) && results.length > 0;
    if (!isBehindStroke && measure.standardUnit === 'phan-tram' && ATTAINMENT.test(text.slice(read.end))) {
      const attained = results.at(-1);
      if (attained) promiseByRatio(attained, passage.reading.reads, number);
      continue;
    }
    if (EXCESS.test(before)) continue;
    if (PROMISE.test(before) || isBehindStroke) {
      const result = results.at(-1);
      if (result && result.planned === undefined && isSameUnit(result, measure)) {
        result.planned = number;
        result.quote = quoteOf(text, text.indexOf(result.quote), read.end, result.quote);
      } else if (!result || !isSameUnit(result, measure))
        promised = { value: number, unit: measure.standardUnit };
      continue;
    }
    if (read.verdict.kind !== 'result') continue;
    const result: FoundResult = {
      name: measure.name,
      metric: NOT_YET.test(segmentAt(text, read.start)) ? null : measure.metric,
      comparator: measure.comparator,
      value: number,
      unit: measure.unit,
      standardUnit: measure.standardUnit,
      year: yearOfResult(measure, text.slice(read.end)) ?? year,
      ...(measure.baseline ? { baseline: measure.baseline } : {}),
      quote: segmentAt(text, read.start),
      eid: unit.eid,
    };
    if (promised && promised.unit === measure.standardUnit) {
      result.planned = promised.value;
      result.quote = text;
      promised = null;
    }
    results.push(result);
  }
  return results;
}

/** "71 triệu đồng/năm (Nghị quyết 65 triệu đồng)": what is promised may be printed without its "per". */
function isSameUnit(
  a: Pick<Measure, 'unit' | 'standardUnit'>,
  b: Pick<Measure, 'unit' | 'standardUnit'>,
): boolean {
  if (a.standardUnit === b.standardUnit) return true;
  return a.unit !== null && b.unit !== null && a.unit.startsWith(`${b.unit}/`);
}

// "còn 03 ấp chưa có nhà văn hóa": what is not reached is no result of the indicator
const NOT_YET = /(?:^|[^\p{L}])chưa(?!\p{L})/iu;

/** "2.350/2.300 lao động, đạt 102,2% kế hoạch": the whole of the fraction is the promise where the ratio says so. */
function promiseByRatio(result: FoundResult, reads: readonly Read[], percent: number): void {
  const whole = reads.find(
    ({ measure, phrase }) => measure.value === result.value && phrase.quantity.whole !== undefined,
  )?.phrase.quantity.whole;
  if (result.planned !== undefined || whole === undefined || whole === 0) return;
  if (Math.abs((result.value / whole) * 100 - percent) < 0.6) result.planned = whole;
}

// "1,66% năm 2019": right after the figure
const YEAR_AFTER = /^\s*(?:vào |trong |cuối )*năm (\d{4})/iu;

function yearOfResult(measure: Measure, after: string): number | null {
  const next = YEAR_AFTER.exec(after)?.[1];
  if (next !== undefined) return Number(next);
  return measure.deadline && 'year' in measure.deadline ? measure.deadline.year : null;
}

/** The part of a sentence between semicolons around a place. */
function segmentAt(text: string, at: number): string {
  const from = text.lastIndexOf('; ', at);
  const until = text.indexOf('; ', at);
  return text.slice(from < 0 ? 0 : from + 2, until < 0 ? text.length : until).trim();
}

/** The quote, longer where the promise stands behind it. */
function quoteOf(text: string, from: number, end: number, quote: string): string {
  return from < 0 || from + quote.length >= end ? quote : text.slice(from, end).trim();
}

// "nhiệm kỳ 2015 - 2020", "giai đoạn 2016-2020", "năm 2023", "6 tháng đầu năm 2024", "tháng 8/2023"
const PERIOD = /(\d{4})\s*[-–]\s*((?:19|20)\d{2})|(?:năm|tháng \d{1,2}\/)\s*((?:19|20)\d{2})/giu;

/** The last year that the titles around a unit name, by unit; a title without year leaves that of the one around it. */
function yearsAround(root: Unit): ReadonlyMap<Unit, number> {
  const years = new Map<Unit, number>();
  for (const { unit, ancestors } of walk(root)) {
    for (const part of [...ancestors, unit].reverse()) {
      const year = part.heading ? lastYear(wordsOf(part)) : null;
      if (year === null) continue;
      years.set(unit, year);
      break;
    }
  }
  return years;
}

function lastYear(title: string): number | null {
  const match = [...title.matchAll(PERIOD)].at(-1);
  return match ? Number(match[2] ?? match[3]) : null;
}
