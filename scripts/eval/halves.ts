/**
 * Cross-validation over documents: a constant is chosen on the queries whose answers stand in one half of the documents,
 * and believed where the other half agrees.
 *   node scripts/eval/halves.ts before.json [after.json …]
 * reads what `../shared/search-wide/evaluate.mjs --json` wrote and prints P@1 and nDCG@10 of each half, one file a line.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is read of a result of the evaluator. */
export interface Evaluated {
  readonly queries: readonly {
    readonly qid: string;
    readonly found: { readonly p1?: number; readonly ndcg?: number };
    /** Judged units: grade, address of the document, `#`, identifier. */
    readonly matching: readonly string[];
  }[];
}

/** Means of one half. */
export interface HalfMeans {
  readonly n: number;
  readonly p1: number;
  readonly ndcg: number;
}

/** The half (0 or 1) of a query: by the first document that answers it, or by its own name where none is judged by units. */
export function halfOf({ qid, matching }: Pick<Evaluated['queries'][number], 'qid' | 'matching'>): 0 | 1 {
  const document = matching[0]?.replace(/^\d+ /, '').split('#')[0] ?? qid;
  return ((createHash('sha256').update(document).digest()[0] ?? 0) % 2) as 0 | 1;
}

/** The means of both halves over answerable queries. */
export function halves({ queries }: Evaluated): readonly [HalfMeans, HalfMeans] {
  const of = (half: 0 | 1): HalfMeans => {
    const own = queries.filter((query) => query.found.p1 !== undefined && halfOf(query) === half);
    const mean = (key: 'p1' | 'ndcg'): number =>
      own.reduce((sum, { found }) => sum + (found[key] ?? 0), 0) / Math.max(1, own.length);
    return { n: own.length, p1: mean('p1'), ndcg: mean('ndcg') };
  };
  return [of(0), of(1)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of process.argv.slice(2)) {
    const cells = halves(JSON.parse(await readFile(file, 'utf8')) as Evaluated).map(
      ({ n, p1, ndcg }) => `P@1 ${p1.toFixed(3)} nDCG ${ndcg.toFixed(3)} (${n})`,
    );
    console.log(`${basename(file)}: ${cells.join(' | ')}`);
  }
}
