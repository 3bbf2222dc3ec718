import type { KnownItem } from './known-items.ts';
import { TYPINGS } from './known-items.ts';
import type { JudgedQuery, Score } from './metrics.ts';
import { scoreQuery } from './metrics.ts';

/** A search under test: the addresses found for a query, best first, at most `limit`. */
export type Search = (query: string, limit: number) => Promise<readonly string[]>;

const DEPTH = 10;

/** Scores every judged query. `idOf` turns an address into the id the judgments use. */
export async function evaluate(
  search: Search,
  queries: readonly JudgedQuery[],
  idOf: (url: string) => string = (url) => url,
): Promise<Score[]> {
  const scores: Score[] = [];
  for (const query of queries) scores.push(scoreQuery(query, (await search(query.query, DEPTH)).map(idOf)));
  return scores;
}

/** The weakest answerable queries, and the unanswerable ones that were answered, one a line. */
export function weakest(scores: readonly Score[], count: number): string {
  const low = scores
    .filter((score) => score.answerable)
    .toSorted((a, b) => a.ndcg - b.ndcg)
    .slice(0, count)
    .map((score) => `${score.ndcg.toFixed(2)}  ${score.query.qid}  ${score.query.query}`);
  const noise = scores.filter((score) => !score.answerable && !score.empty);
  return [...low, ...noise.map((score) => `trả lời thừa  ${score.query.qid}  ${score.query.query}`)].join(
    '\n',
  );
}

/** Share of known items at rank 1 and in the top 10 per way of typing, as a Markdown table. */
export async function knownItemTable(search: Search, items: readonly KnownItem[]): Promise<string> {
  const rows: string[] = [];
  for (const typing of TYPINGS) {
    let first = 0;
    let top = 0;
    for (const item of items) {
      const rank = (await search(item.typed[typing], DEPTH)).indexOf(item.url);
      if (rank === 0) first++;
      if (rank >= 0) top++;
    }
    rows.push(`| ${typing} | ${(first / items.length).toFixed(3)} | ${(top / items.length).toFixed(3)} |`);
  }
  return ['| typed as | rank 1 | top 10 |', '|---|---|---|', ...rows].join('\n');
}
