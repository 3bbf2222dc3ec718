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
  assumedYear: { nam: number; lyDo: string } | null;
  /** The years for which its targets are set, as far as known; results of other documents fall into them. */
  period?: { tu: number; den: number } | null;
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
  const added = new Map<Measure, Measure['ketQua']>();
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
      const known = [...measure.ketQua, ...(added.get(measure) ?? [])];
      const place = own ? {} : { vanBan: document.path };
      const isKnown = known.some(
        ({ eid, giaTri, vanBan }) =>
          eid === result.eid &&
          giaTri === result.giaTri &&
          vanBan === ('vanBan' in place ? place.vanBan : undefined),
      );
      if (!isKnown) added.set(measure, [...(added.get(measure) ?? []), { ...result, ...place }]);
    }
  }
  return documents.map(({ targets }) =>
    targets.map((target) => ({
      ...target,
      doLuong: target.doLuong.map((measure) => {
        const more = added.get(measure);
        return more ? { ...measure, ketQua: [...measure.ketQua, ...more] } : measure;
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
  if (found.donViChuan === null) return undefined;
  const fitting = (list: readonly Target[]) =>
    list
      .flatMap(({ doLuong }) => doLuong)
      .filter(
        (measure) =>
          isOfSame(found, measure) &&
          MORE.test(found.ten) === MORE.test(measure.ten) &&
          measure.donViChuan === found.donViChuan &&
          (measure.giaTri !== undefined || measure.tu !== undefined) &&
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
  { deRa, thoiDiem }: Measure['ketQua'][number],
  { giaTri, tu, den, moc }: Measure,
  { period = null }: ReportingDocument,
): boolean {
  if (deRa !== undefined) return [giaTri, tu, den].includes(deRa);
  const due = moc && ('nam' in moc ? moc.nam : moc.den);
  const last = due ?? period?.den;
  const first = moc && 'tu' in moc ? moc.tu : period?.tu;
  const year = Number(String(thoiDiem).slice(0, 4));
  return last !== undefined && first !== undefined && year >= first && year <= last;
}

// "Thu ngân sách thêm": what is added to a level is no level
const MORE = /(?:^|\s)(?:thêm|tăng thêm|giảm thêm)$/iu;

/** The same indicator; where neither names one, the same name of what is measured. */
function isOfSame(found: FoundResult, { chiSo, ten }: Measure): boolean {
  if (found.chiSo !== null || chiSo !== null) return found.chiSo === chiSo;
  return fold(found.ten) === fold(ten);
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

function recordOf(found: FoundResult, { assumedYear }: ReportingDocument): Measure['ketQua'][number] | null {
  const year = found.nam ?? assumedYear?.nam;
  if (year === undefined) return null;
  const notes = [
    RESULT_UNREVIEWED,
    ...(found.nam === null && assumedYear ? [assumedYear.lyDo] : []),
    ...(found.soSanh === '=' || !(found.soSanh in BOUNDS)
      ? []
      : [`Bản nguồn ghi “${BOUNDS[found.soSanh as keyof typeof BOUNDS]}”.`]),
  ];
  return {
    giaTri: found.giaTri,
    donVi: found.donVi,
    thoiDiem: year,
    ...(found.deRa === undefined ? {} : { deRa: found.deRa }),
    trichDan: found.trichDan,
    eid: found.eid,
    ghiChu: notes.join(' '),
  };
}

/** Bounds that a result may be printed with, in words. */
const BOUNDS = { '>': 'trên', '<': 'dưới', '>=': 'từ … trở lên', '<=': 'không quá' } as const;
