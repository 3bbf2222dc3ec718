/** What `score-import` sums up of the corpus; shares are percentages. */
export interface CorpusScore {
  casesPassed: number;
  /** Share of required headings with the right marker, title and parent. */
  headings: number;
  invented: number;
  /** Share of keyed targets found with value, comparator and unit. */
  targets: number;
  /** The same with the year too. */
  targetsWithYear: number;
  falseTargets: number;
  metadataEmpty: number;
  metadataWrong: number;
  lost: number;
  /** Share of keyed notes. */
  notes: number;
  silent: number;
}

/** The measures of which less is better; of the others more is. */
const LESS_IS_BETTER: readonly (keyof CorpusScore)[] = [
  'invented',
  'falseTargets',
  'metadataEmpty',
  'metadataWrong',
  'lost',
  'silent',
];

// Matches "6 passed, 35 failed"
const CASES = /^(\d+) passed, \d+ failed$/;

/**
 * Reads what `score-import` prints: the row of the whole corpus and the line of the cases. Throws where either is
 * missing: a tool that prints something else has measured nothing.
 */
export function readScore(lines: readonly string[]): CorpusScore {
  const row = lines.find((line) => line.startsWith('| **all** |'));
  const cases = lines.map((line) => CASES.exec(line)?.[1]).find((found) => found !== undefined);
  if (row === undefined || cases === undefined) throw new Error('score-import printed no sums');
  const [, , lost, , headings, invented, metadata, targets, falseTargets, notes, silent] = row
    .split('|')
    .map((cell) =>
      cell
        .trim()
        .split(/[^\d.]+/)
        .filter(Boolean)
        .map(Number),
    );
  const at = (cell: readonly number[] | undefined, index: number): number => {
    const value = cell?.[index];
    if (value === undefined) throw new Error(`score-import printed a row of another form: ${row}`);
    return value;
  };
  const share = (part: number, whole: number) => (whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10);
  return {
    casesPassed: Number(cases),
    headings: share(at(headings, 0), at(headings, 1)),
    invented: at(invented, 0),
    targets: share(at(targets, 0), at(targets, 2)),
    targetsWithYear: share(at(targets, 1), at(targets, 2)),
    falseTargets: at(falseTargets, 0),
    metadataEmpty: at(metadata, 1),
    metadataWrong: at(metadata, 2),
    lost: at(lost, 0),
    notes: share(at(notes, 0), at(notes, 1)),
    silent: at(silent, 0),
  };
}

/** The measures that are worse than the floor, each as a sentence. */
export function belowFloor(score: CorpusScore, floor: CorpusScore): string[] {
  return (Object.keys(floor) as (keyof CorpusScore)[])
    .filter((key) => (LESS_IS_BETTER.includes(key) ? score[key] > floor[key] : score[key] < floor[key]))
    .map((key) => `${key} ${score[key]} (floor ${floor[key]})`);
}
