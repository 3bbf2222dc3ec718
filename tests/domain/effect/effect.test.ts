import { describe, expect, it } from 'vitest';
import { daysAfter, forceOn, isDay, isEffect, isEnding } from '#domain/effect/effect.ts';
import { RELATIONS } from '#domain/document/vocabulary.ts';

describe('whether a document is in force', () => {
  const span = { from: '2025-07-01', to: '2027-02-28' };

  it.each([
    ['2025-06-30', 'chua'],
    ['2025-07-01', 'dang'],
    ['2027-02-28', 'dang'],
    ['2027-03-01', 'het'],
  ])('is told of a day, both ends being in force: %s', (day, force) => {
    expect(forceOn(span, day)).toBe(force);
  });

  it('has no end where none is known, and no answer where no beginning is known', () => {
    expect(forceOn({ from: '2025-07-01', to: null }, '2999-01-01')).toBe('dang');
    expect(forceOn({ from: null, to: null }, '2025-07-01')).toBe('khong-ro');
    expect(forceOn({ from: null, to: '2025-07-01' }, '2025-07-01')).toBe('khong-ro');
    expect(forceOn({ from: null, to: '2025-07-01' }, '2025-07-02')).toBe('het');
  });
});

it('counts days over months, years and leap days', () => {
  expect(daysAfter('2025-12-31', 1)).toBe('2026-01-01');
  expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
  expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysAfter('2025-06-20', 45)).toBe('2025-08-04');
});

it('every relation that ends another document changes it, and only known ones do', () => {
  const kinds = Object.keys(RELATIONS);
  expect(kinds.filter(isEnding)).toEqual(['thay-the', 'bai-bo']);
  expect(kinds.filter(isEffect)).toEqual(['sua-doi', 'thay-the', 'bai-bo', 'bai-bo-mot-phan']);
});

it('takes for days those of the calendar only', () => {
  expect(['2024-02-29', '2026-01-01'].filter(isDay)).toHaveLength(2);
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '2026', 'hôm nay', ''].filter(isDay)).toEqual([]);
});
