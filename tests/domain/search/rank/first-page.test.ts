import { describe, expect, it } from 'vitest';
import { pagedByFiles, textFiles, unreadLast } from '#domain/search/rank/first-page.ts';
import type { Ranked } from '#domain/search/rank/rank.ts';

/** Ten records a file. */
const catalogue = { shardOf: (record: number) => Math.floor(record / 10) };
const list = (...records: number[]): Ranked[] =>
  records.map((record) => ({
    record,
    score: 1,
    support: 1,
    coverage: 1,
    complete: true,
    named: true,
    lacking: 0,
    things: 1,
    lacks: 0,
    run: 0,
    above: 0,
    meetsName: false,
    lacksName: false,
    whole: false,
  }));
const records = (ranked: readonly Ranked[]): number[] => ranked.map(({ record }) => record);

describe('the first page', () => {
  it('shows what few files hold, and the rest after it', () => {
    const { lists, first } = pagedByFiles(catalogue, [list(1, 11, 21, 2)] as const, new Set([0]), 2);
    expect(records(lists[0])).toEqual([1, 11, 2, 21]);
    expect(first).toBe(3);
  });

  it('goes on to the next list only where the one before is shown whole', () => {
    const [open, limit] = [new Set<number>(), 2];
    expect(pagedByFiles(catalogue, [list(1), list(11, 21)] as const, open, limit).first).toBe(2);
    expect(pagedByFiles(catalogue, [list(1, 11, 21), list(2)] as const, open, limit).first).toBe(2);
  });

  it('shows the first answer even where no open file holds one', () => {
    expect(pagedByFiles(catalogue, [list(11), list(21)] as const, new Set([0]), 1).first).toBe(1);
    expect(pagedByFiles(catalogue, [list(), list()] as const, new Set([0]), 1).first).toBe(0);
  });

  it('shows what answers in part first where nothing that answers in full could be read', () => {
    const ordered = (found: Ranked[], limit: number) =>
      unreadLast(catalogue, { found, partial: list(1) }, new Set([0]), limit).map(records);
    expect(ordered(list(11), 1)).toEqual([[], [1, 11]]);
    expect(ordered(list(11), 2)).toEqual([[11], [1]]);
    expect(ordered(list(11, 2), 1)).toEqual([[11, 2], [1]]);
  });

  it('has ten results at most', () => {
    const many = list(...Array.from({ length: 10 }, (_, i) => i), 0, 1);
    expect(pagedByFiles(catalogue, [many] as const, new Set(), 2).first).toBe(10);
  });

  it('opens the files of the best first', () => {
    expect(textFiles(catalogue, list(31, 1, 32, 11), 2)).toEqual(new Set([3, 0]));
  });
});
