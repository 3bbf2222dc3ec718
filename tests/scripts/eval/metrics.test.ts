import { describe, expect, it } from 'vitest';
import { means, scoreQuery, scoreTable } from '#scripts/eval/metrics.ts';

const query = (judgments: Record<string, number>) => ({
  qid: 'q',
  query: 'hộ nghèo',
  category: 'c',
  judgments,
});

describe('search metrics', () => {
  it('give full marks to the ideal order', () => {
    const score = scoreQuery(query({ a: 2, b: 1 }), ['a', 'b', 'x']);
    expect(score).toMatchObject({ p1: 1, best1: 1, mrr: 1, ndcg: 1, recall: 1 });
  });

  it('discount later and lesser results', () => {
    const score = scoreQuery(query({ a: 2, b: 1 }), ['b', 'a']);
    expect(score).toMatchObject({ p1: 1, best1: 0, mrr: 1, recall: 1 });
    expect(score.ndcg).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 10);
  });

  it('count an empty answer right where nothing answers', () => {
    const scores = [scoreQuery(query({}), []), scoreQuery(query({}), ['x']), scoreQuery(query({ a: 1 }), [])];
    expect(means(scores)).toMatchObject({ noAnswer: 0.5, p1: 0, zero: 1 });
    expect(scoreTable(scores)).toContain('| **all** | 3 | 0.000 |');
  });
});
