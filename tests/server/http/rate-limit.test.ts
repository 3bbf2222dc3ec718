import { describe, expect, it } from 'vitest';
import { RateLimiter } from '#server/http/rate-limit.ts';

describe('the limit of queries of an address', () => {
  it('gives so many at once, then so many a second', () => {
    let now = 0;
    const limiter = new RateLimiter({ burst: 3, perSecond: 2 }, () => now);
    expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 1]);
    now = 500;
    expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 1]);
    now = 60_000;
    expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 1]);
  });

  it('holds each address for itself', () => {
    const limiter = new RateLimiter({ burst: 1, perSecond: 0.5 }, () => 0);
    expect([limiter.take('a'), limiter.take('b'), limiter.take('a')]).toEqual([0, 0, 2]);
  });

  it('does not grow without end', () => {
    const limiter = new RateLimiter({ burst: 1, perSecond: 0.001 }, () => 0);
    limiter.take('first');
    for (let i = 0; i < 20_000; i++) limiter.take(String(i));
    expect(limiter.take('first')).toBe(0);
  });
});
