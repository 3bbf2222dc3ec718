import { describe, expect, it } from 'vitest';
import { halfOf, halves } from '#scripts/eval/halves.ts';

const query = (qid: string, document: string, p1?: number) => ({
  qid,
  matching: document === '' ? [] : [`2 ${document}#dieu_1`, `1 ${document}#dieu_2`],
  found: p1 === undefined ? {} : { p1, ndcg: p1 / 2 },
});
const documents = Array.from({ length: 20 }, (_, i) => `/vb/co-quan/nq/2025/${i}/`);
const [left = '', right = ''] = [0, 1].map((half) =>
  documents.find((document) => halfOf(query('q', document)) === half),
);

describe('halves of a judged set', () => {
  it('keep all queries of a document together', () => {
    expect(halfOf(query('a', left))).toBe(halfOf(query('b', left)));
  });

  it('are averaged over what can be answered', () => {
    const [first, second] = halves({
      queries: [query('a', left, 1), query('b', left, 0), query('c', right, 1), query('d', right)],
    });
    expect(first).toEqual({ n: 2, p1: 0.5, ndcg: 0.25 });
    expect(second).toEqual({ n: 1, p1: 1, ndcg: 0.5 });
  });
});
