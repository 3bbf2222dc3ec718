import { fold } from '#domain/text/fold.ts';
import type { FoundResult } from './result.ts';
import { isRunning, type Measure, type Target } from '../target.ts';

/** A document with its targets and the results it reports. */
export interface ReportingDocument {
  /** Path of the document in the content folder, by which results name it. */
  path: string;
  /** The place it speaks of; null where it is not known, then its results stay with its own targets. */
  place: string | null;
  targets: readonly Target[];
  results: readonly FoundResult[];
  /** Year of a result whose words name none, and the reason to give for it; null where none can be given. */
  assumedYear: { year: number; reason: string } | null;
  /** The years for which its targets are set, as far as known; results of other documents fall into them. */
  period?: { from: number; to: number } | null;
}

/** Words of every result that a machine has linked. */
export const RESULT_UNREVIEWED = 'Máy trích, chưa rà soát.';

/**
 * Puts each result with the target of the same indicator (or, without one, the same name) and unit: of the same document, else of the documents of the
 * same place. Where several targets would do, none gets it. Nothing recorded is changed, only added to; a result
 * without a year is not linked.
 *
 * @returns the targets of each document, in the order given
 */
export function linkResults(documents: readonly ReportingDocument[]): Target[][] {
  const added = new Map<Measure, Measure['results']>();
  for (const document of documents) {
    for (const found of document.results) {
      const result = recordOf(found, document);
      if (result === null) continue;
      const own = targetOf(found, document.targets);
      const others = documents.filter(
        (other) => other !== document && other.place !== null && other.place === document.place,
      );
      const other = own
        ? undefined
        : only(
            others.flatMap((held) => {
              const isReported = (measure: Measure) => couldReport(result, measure, held);
              return targetOf(found, held.targets, isReported) ?? [];
            }),
          );
      const measure = own ?? other;
      if (!measure) continue;
      const known = [...measure.results, ...(added.get(measure) ?? [])];
      const place = own ? {} : { document: document.path };
      const isKnown = known.some(
        ({ eid, value, document: documentKey }) =>
          eid === result.eid &&
          value === result.value &&
          documentKey === ('document' in place ? place.document : undefined),
      );
      if (!isKnown) added.set(measure, [...(added.get(measure) ?? []), { ...result, ...place }]);
    }
  }
  return documents.map(({ targets }) =>
    targets.map((target) => ({
      ...target,
      measures: target.measures.map((measure) => {
        const more = added.get(measure);
        return more ? { ...measure, results: [...measure.results, ...more] } : measure;
      }),
    })),
  );
}

/** The one measure of the indicator and unit; those of a list before those of running sentences. */
function targetOf(
  found: FoundResult,
  targets: readonly Target[],
  isPossible: (measure: Measure) => boolean = () => true,
): Measure | undefined {
  if (found.standardUnit === null) return undefined;
  const fitting = (list: readonly Target[]) =>
    list
      .flatMap(({ measures }) => measures)
      .filter(
        (measure) =>
          isOfSame(found, measure) &&
          MORE.test(found.name) === MORE.test(measure.name) &&
          measure.standardUnit === found.standardUnit &&
          (measure.value !== undefined || measure.from !== undefined) &&
          isPossible(measure),
      );
  const listed = fitting(targets.filter((target) => !isRunning(target)));
  return listed.length > 0 ? only(listed) : only(fitting(targets.filter(isRunning)));
}

/**
 * True where a result can be that of another document's target: what it repeats of the promise is the target's value;
 * where it repeats none, its year lies within those for which the target is set.
 */
function couldReport(
  { planned, time }: Measure['results'][number],
  { value, from, to, deadline }: Measure,
  { period = null }: ReportingDocument,
): boolean {
  if (planned !== undefined) return [value, from, to].includes(planned);
  const due = deadline && ('year' in deadline ? deadline.year : deadline.to);
  const last = due ?? period?.to;
  const first = deadline && 'from' in deadline ? deadline.from : period?.from;
  const year = Number(String(time).slice(0, 4));
  return last !== undefined && first !== undefined && year >= first && year <= last;
}

// "Thu ngân sách thêm": what is added to a level is no level
const MORE = /(?:^|\s)(?:thêm|tăng thêm|giảm thêm)$/iu;

/** The same indicator; where neither names one, the same name of what is measured. */
function isOfSame(found: FoundResult, { metric, name }: Measure): boolean {
  if (found.metric !== null || metric !== null) return found.metric === metric;
  return fold(found.name) === fold(name);
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

function recordOf(found: FoundResult, { assumedYear }: ReportingDocument): Measure['results'][number] | null {
  const year = found.year ?? assumedYear?.year;
  if (year === undefined) return null;
  const notes = [
    RESULT_UNREVIEWED,
    ...(found.year === null && assumedYear ? [assumedYear.reason] : []),
    ...(found.comparator === '=' || !(found.comparator in BOUNDS)
      ? []
      : [`Bản nguồn ghi “${BOUNDS[found.comparator as keyof typeof BOUNDS]}”.`]),
  ];
  return {
    value: found.value,
    unit: found.unit,
    time: year,
    ...(found.planned === undefined ? {} : { planned: found.planned }),
    quote: found.quote,
    eid: found.eid,
    note: notes.join(' '),
  };
}

/** Bounds that a result may be printed with, in words. */
const BOUNDS = { '>': 'trên', '<': 'dưới', '>=': 'từ … trở lên', '<=': 'không quá' } as const;
