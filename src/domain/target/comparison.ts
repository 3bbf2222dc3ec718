import { type Years, yearsText } from '#domain/number/years.ts';
import { remembered } from '#domain/remembered.ts';
import { LETTER, notAfter } from '#domain/text/guarded.ts';
import { spellingKey } from '#domain/text/tone.ts';
import { MEASURE_KINDS } from './kinds.ts';
import type { Measure } from './target.ts';

/** A measure with the period its document covers. */
export interface PlacedMeasure {
  measure: Measure;
  period: Years | null;
}

/** Measures of which every two may stand side by side: same unit, same kind, periods that meet. */
export interface ComparableGroup<T> {
  unit: string;
  kind: Measure['kind'];
  items: T[];
}

/** Measures of one metric, sorted into what may be compared and what may not. */
export interface Comparison<T> {
  groups: ComparableGroup<T>[];
  apart: { item: T; reason: string }[];
}

/**
 * Sorts the measures of one metric into groups that may be compared (ARCHITECTURE.md, Targets: equal metric, unit, kind and
 * compatible period) and the rest, each with the reason in Vietnamese. Periods are compatible where the years of the
 * documents meet; sums over a period must cover the same years. Populations that are both named must be the same.
 */
export function compareMeasures<T extends PlacedMeasure>(items: readonly T[]): Comparison<T> {
  const comparison: Comparison<T> = { groups: [], apart: [] };
  const usable: T[] = [];
  for (const item of items) {
    const { reason } = standingOf(item);
    if (reason === null) usable.push(item);
    else comparison.apart.push({ item, reason });
  }
  const groups = groupsOf(usable);
  for (const group of groups) {
    if (group.items.length > 1 || items.length === 1) comparison.groups.push(group);
    else for (const item of group.items) comparison.apart.push({ item, reason: reasonAmong(item, items) });
  }
  return comparison;
}

/** Why two measures of one metric cannot stand side by side, in Vietnamese; null where they can. */
export function whyApart(a: PlacedMeasure, b: PlacedMeasure): string | null {
  return standingOf(a).reason ?? standingOf(b).reason ?? difference(a, b);
}

/** True where two measures of one metric may stand side by side: where {@link whyApart} gives no reason. */
export function mayCompare(a: PlacedMeasure, b: PlacedMeasure): boolean {
  return isUsable(a) && isUsable(b) && differing(a, b) === null;
}

/** True for a measure that can be compared with others. */
export function isUsable(placed: PlacedMeasure): boolean {
  return standingOf(placed).reason === null;
}

/** What decides with which others a measure may stand side by side: of two that give one text, both may or none. */
export function comparedBy(placed: PlacedMeasure): string {
  const { reason, population, years } = standingOf(placed);
  const { standardUnit, kind } = placed.measure;
  return JSON.stringify([reason === null, standardUnit, kind, population, years.from, years.to]);
}

/** What is asked of a measure whenever it is compared with another. */
interface Standing {
  /** Why it cannot be compared with any other; null where it can. */
  reason: string | null;
  /** Of the population it names, in one spelling; null where it names none. */
  population: string | null;
  years: Years;
}

const standings = new WeakMap<PlacedMeasure, Standing>();

function standingOf(placed: PlacedMeasure): Standing {
  const known = standings.get(placed);
  if (known) return known;
  const { group } = placed.measure.scope;
  const standing = {
    reason: reasonByItself(placed),
    population: group === undefined ? null : populationKey(group),
    years: yearsOf(placed),
  };
  standings.set(placed, standing);
  return standing;
}

/** Why a measure cannot be compared with any other; null where it can. */
function reasonByItself({ measure, period }: PlacedMeasure): string | null {
  if (measure.value === undefined && measure.from === undefined) return 'văn bản không nêu con số';
  if (measure.standardUnit === null) {
    return measure.unitDoubt ?? 'đơn vị in trong văn bản chưa quy được về đơn vị chuẩn';
  }
  if (measure.kind === 'chua-ro') return 'văn bản không nói rõ cách tính (mức, mức tăng giảm hay số điểm)';
  return period === null && measure.deadline === undefined ? 'văn bản không nói rõ thời hạn' : null;
}

function groupsOf<T extends PlacedMeasure>(items: readonly T[]): ComparableGroup<T>[] {
  const groups: ComparableGroup<T>[] = [];
  for (const item of items) {
    const known = groups.find((group) => group.items.every((other) => difference(item, other) === null));
    if (known) known.items.push(item);
    else groups.push({ unit: item.measure.standardUnit ?? '', kind: item.measure.kind, items: [item] });
  }
  return groups;
}

/** In what two measures differ that may not be compared; null where they may be. */
function differing(a: PlacedMeasure, b: PlacedMeasure): 'unit' | 'kind' | 'population' | 'years' | null {
  if (a.measure.standardUnit !== b.measure.standardUnit) return 'unit';
  if (a.measure.kind !== b.measure.kind) return 'kind';
  const [one, other] = [standingOf(a), standingOf(b)];
  if (one.population !== null && other.population !== null && one.population !== other.population)
    return 'population';
  const meet =
    a.measure.kind === 'luy-ke'
      ? one.years.from === other.years.from && one.years.to === other.years.to
      : one.years.from <= other.years.to && other.years.from <= one.years.to;
  return meet ? null : 'years';
}

/** What keeps two measures apart; null where they may be compared. */
function difference(a: PlacedMeasure, b: PlacedMeasure): string | null {
  const printed = ({ measure: { unit } }: PlacedMeasure) => unit ?? 'không in đơn vị';
  switch (differing(a, b)) {
    case 'unit':
      return `đơn vị khác (${printed(a)} với ${printed(b)})`;
    case 'kind':
      return `tính theo cách khác nhau (${MEASURE_KINDS[a.measure.kind]} với ${MEASURE_KINDS[b.measure.kind]})`;
    case 'population':
      return `đối tượng đo khác (${a.measure.scope.group ?? ''} với ${b.measure.scope.group ?? ''})`;
    case 'years':
      return `thời hạn khác (${yearsText(standingOf(a).years)} với ${yearsText(standingOf(b).years)})`;
    case null:
      return null;
  }
}

// Matches words that join the name of a population and tell none from another: "dân số ở thành thị", "các xã còn lại"
const JOINING = notAfter(LETTER, /(?:ở|tại|các|những|của|trong|thuộc|trên|khu vực|địa bàn)(?!\p{L})/giu);

/** A population in one spelling: "dân số ở thành thị" and "dân số thành thị" are the same. */
const populationKey = remembered((words) => {
  const telling = words.normalize('NFC').replace(JOINING, ' ');
  return (telling.match(/[\p{L}\p{M}\d]+/gu) ?? []).map((word) => spellingKey(word.toLowerCase())).join(' ');
});

function reasonAmong<T extends PlacedMeasure>(item: T, others: readonly T[]): string {
  const reasons = others.filter((other) => other !== item).map((other) => difference(item, other));
  return (
    reasons.find((reason) => reason !== null) ?? 'không có chỉ tiêu nào khác cùng đơn vị, cùng cách tính'
  );
}

/** The years of the document, widened by the measure's own deadline; for sums the deadline's own years. */
function yearsOf({ measure, period }: PlacedMeasure): Years {
  const own =
    measure.deadline &&
    ('year' in measure.deadline
      ? { from: measure.deadline.year, to: measure.deadline.year }
      : measure.deadline);
  const years = [
    own,
    measure.kind === 'luy-ke' && own && 'from' in (measure.deadline ?? {}) ? null : period,
  ].filter((span) => span !== null && span !== undefined);
  return { from: Math.min(...years.map((span) => span.from)), to: Math.max(...years.map((span) => span.to)) };
}
