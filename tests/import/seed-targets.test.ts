import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '#import/run/pipeline.ts';
import { extractTargets } from '#domain/target/extract/extract.ts';
import { isRunning } from '#domain/target/target.ts';
import { openLibrary } from '#library/library.ts';

/** What stands in one document, written by reading it; no sentences. */
interface Reading {
  targets: {
    eid: string;
    /** The printed number; "x" for a target in a running sentence. */
    number: string;
    cmp: string;
    value: number | [number, number] | null;
    /** The normalised unit; "?" and the printed one where it is flagged. */
    unit: string | null;
    year?: number;
  }[];
  results: {
    eid: string;
    metric: string;
    value: number;
    unit: string;
    promised?: number;
    year?: number;
    base?: number;
  }[];
  /** Figures that are no targets: unit, figure, reason. */
  notTargets: [eid: string, figure: number, reason: string][];
}

const root = path.resolve(import.meta.dirname, '../..');
const seeds = path.resolve(root, '../shared/seeds');
const here = existsSync(seeds);
const key = JSON.parse(readFileSync(path.join(root, 'tests/fixtures/targets/key.json'), 'utf8')) as Record<
  string,
  Reading
>;

const imported = here ? importSeeds() : [];

function importSeeds() {
  const { bodies, metrics } = openLibrary(path.join(root, 'content')).catalogues();
  return readdirSync(seeds).map((name) => {
    const source = { name, bytes: readFileSync(path.join(seeds, name)), sha256: 'a'.repeat(64) };
    const { state } = importFile(source, { stated: {}, bodies, metrics });
    const reading = key[name.slice(0, 3)] ?? { targets: [], results: [], notTargets: [] };
    const results = state.outcome === 'tin' ? [] : extractTargets(state.root, metrics).results;
    return { seed: name.slice(0, 3), reading, targets: state.targets, results };
  });
}

type Imported = (typeof imported)[number];

/** Value, comparator and unit of every measure, with its unit of the document. */
function readOf({ targets }: Imported) {
  return targets.flatMap((target) =>
    target.measures.map(({ comparator, value, from, to, unit, standardUnit, deadline }) => ({
      eid: target.eid,
      number: isRunning(target) ? 'x' : target.number,
      cmp: comparator,
      value: from === undefined ? (value ?? null) : [from, to],
      unit: standardUnit ?? (unit === null ? null : `?${unit}`),
      year: deadline && ('year' in deadline ? deadline.year : deadline.to),
    })),
  );
}

const nameOf = ({
  eid,
  number,
  cmp,
  value,
  unit,
}: Record<'eid' | 'number' | 'cmp' | 'value' | 'unit', unknown>) =>
  JSON.stringify([eid, number, cmp, value, unit]);

/** The entries of `wanted` that `found` does not hold, each counted as often as it stands there. */
function missing(wanted: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  return wanted.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('the targets of the sample documents', () => {
  const when = (words: string) =>
    here ? words : `${words}: measured only where the documents are at hand, ${seeds} is missing`;

  it.skipIf(!here)(when('are found: recall and precision on value, comparator and unit'), () => {
    const wanted = imported.flatMap(({ seed, reading }) =>
      reading.targets.map((entry) => seed + nameOf(entry)),
    );
    const found = imported.flatMap((one) => readOf(one).map((entry) => one.seed + nameOf(entry)));
    const lost = missing(wanted, found);
    const extra = missing(found, wanted);
    const figures = JSON.stringify({ wanted: wanted.length, found: found.length, lost, extra }, null, 1);
    expect((wanted.length - lost.length) / wanted.length, figures).toBeGreaterThanOrEqual(0.97);
    expect((found.length - extra.length) / found.length, figures).toBeGreaterThanOrEqual(0.97);
  });

  it.skipIf(!here)(when('count 14, 17 and 11 in the lists'), () => {
    const counts = imported.map(({ seed, targets }) => [
      seed,
      targets.filter((target) => !isRunning(target)).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({ '000': 14, '001': 0, '002': 17, '003': 0, '004': 11 });
  });

  it.skipIf(!here)(when('name the year they are due'), () => {
    for (const one of imported) {
      const found = readOf(one);
      for (const { year, ...entry } of one.reading.targets.filter((wanted) => wanted.year !== undefined)) {
        const same = found.filter((other) => nameOf(other) === nameOf(entry));
        expect(
          same.map((other) => other.year),
          `${one.seed} ${nameOf(entry)}`,
        ).toContain(year);
      }
    }
  });

  it.skipIf(!here)(when('are none of the results, baselines, ages, names and dates'), () => {
    const wrong = imported.flatMap(({ seed, reading, targets }) =>
      reading.notTargets.flatMap(([eid, figure, reason]) => {
        const isWanted = reading.targets.some(
          (entry) => entry.eid === eid && [entry.value].flat().includes(figure),
        );
        const values = targets
          .filter((target) => target.eid === eid)
          .flatMap(({ measures }) => measures.flatMap(({ value, from, to }) => [value, from, to]));
        return !isWanted && values.includes(figure) ? [`${seed} ${eid} ${figure} (${reason})`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.skipIf(!here)(when('are told apart from results, which name what had been promised'), () => {
    const lost = imported.flatMap(({ seed, reading, results }) =>
      reading.results.flatMap((wanted) => {
        const found = results.find(
          ({ eid, metric, value, standardUnit }) =>
            eid === wanted.eid &&
            metric === wanted.metric &&
            value === wanted.value &&
            standardUnit === wanted.unit,
        );
        const isRight =
          found &&
          found.planned === wanted.promised &&
          found.baseline?.value === wanted.base &&
          (wanted.year === undefined || found.year === wanted.year);
        return isRight ? [] : [`${seed} ${JSON.stringify({ wanted, found })}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  it.skipIf(!here)(when('carry the result of what had been promised before'), () => {
    const income = imported
      .find(({ seed }) => seed === '004')
      ?.targets.flatMap(({ measures }) => measures)
      .find(({ metric }) => metric === 'thu-nhap-binh-quan');
    expect(income?.results).toMatchObject([{ value: 53, planned: 55, unit: 'triệu đồng/người', time: 2020 }]);
  });
});
