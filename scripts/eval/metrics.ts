/** A judged query: grade 2 is what is wanted, 1 is relevant; no judgments: nothing answers. */
export interface JudgedQuery {
  readonly qid: string;
  readonly query: string;
  readonly category: string;
  readonly judgments: Readonly<Record<string, number>>;
}

/** Scores of one query over its ranked results. */
export interface Score {
  readonly query: JudgedQuery;
  readonly answerable: boolean;
  /** First result relevant; first result wanted (0 or 1). */
  readonly p1: number;
  readonly best1: number;
  /** 1 / rank of the first relevant result in the top 10. */
  readonly mrr: number;
  readonly ndcg: number;
  /** Relevant in the top 10, of min(10, all relevant). */
  readonly recall: number;
  readonly empty: boolean;
}

/** Means over queries; null where there is nothing to average. */
export interface Means {
  readonly n: number;
  readonly p1: number | null;
  readonly best1: number | null;
  readonly mrr: number | null;
  readonly ndcg: number | null;
  readonly recall: number | null;
  readonly zero: number | null;
  readonly noAnswer: number | null;
}

const DEPTH = 10;

/** Scores one ranked list of ids. */
export function scoreQuery(query: JudgedQuery, ranked: readonly string[]): Score {
  const top = [...new Set(ranked)].slice(0, DEPTH);
  const grades = top.map((id) => query.judgments[id] ?? 0);
  const all = Object.values(query.judgments).filter((grade) => grade > 0);
  const first = grades.findIndex((grade) => grade > 0);
  const ideal = gain(all.toSorted((a, b) => b - a).slice(0, DEPTH));
  return {
    query,
    answerable: all.length > 0,
    p1: first === 0 ? 1 : 0,
    best1: grades[0] === 2 ? 1 : 0,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    ndcg: ideal === 0 ? 0 : Math.min(1, gain(grades) / ideal),
    recall: all.length === 0 ? 0 : grades.filter((grade) => grade > 0).length / Math.min(DEPTH, all.length),
    empty: top.length === 0,
  };
}

/** Discounted gain: 2^grade − 1 over log2(rank + 1). */
function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/** Means of scores. */
export function means(scores: readonly Score[]): Means {
  const answerable = scores.filter((score) => score.answerable);
  const unanswerable = scores.filter((score) => !score.answerable);
  const mean = (list: readonly Score[], value: (score: Score) => number): number | null =>
    list.length === 0 ? null : list.reduce((sum, score) => sum + value(score), 0) / list.length;
  return {
    n: scores.length,
    p1: mean(answerable, (score) => score.p1),
    best1: mean(answerable, (score) => score.best1),
    mrr: mean(answerable, (score) => score.mrr),
    ndcg: mean(answerable, (score) => score.ndcg),
    recall: mean(answerable, (score) => score.recall),
    zero: mean(answerable, (score) => Number(score.empty)),
    noAnswer: mean(unanswerable, (score) => Number(score.empty)),
  };
}

/** Means of each category, in order of appearance. */
export function categoryMeans(scores: readonly Score[]): [string, Means][] {
  const groups = Map.groupBy(scores, (score) => score.query.category);
  return [...groups].map(([name, list]) => [name, means(list)]);
}

/** The table per category, as Markdown. */
export function scoreTable(scores: readonly Score[]): string {
  const cell = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  const row = (name: string, m: Means): string =>
    `| ${[name, m.n, ...[m.p1, m.best1, m.mrr, m.ndcg, m.recall, m.zero, m.noAnswer].map(cell)].join(' | ')} |`;
  return [
    '| category | n | P@1 | Best@1 | MRR@10 | nDCG@10 | Recall@10 | zero | no-answer→nothing |',
    '|---|---|---|---|---|---|---|---|---|',
    ...categoryMeans(scores).map(([name, m]) => row(name, m)),
    row('**all**', means(scores)),
  ].join('\n');
}
