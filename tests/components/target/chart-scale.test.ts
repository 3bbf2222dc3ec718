import { describe, expect, it } from 'vitest';
import { bands, LinearScale } from '#components/target/chart-scale.ts';

const ticks = (low: number, high: number, count = 5) => new LinearScale([low, high], [0, 1]).ticks(count);

describe('LinearScale', () => {
  it('places a number between the ends of the stretch', () => {
    const scale = new LinearScale([50, 100], [10, 370]);
    expect([50, 75, 100].map((value) => scale.of(value))).toEqual([10, 190, 370]);
  });

  it('marks about so many round numbers, none of them outside', () => {
    expect(ticks(83.4, 101.9)).toEqual([85, 90, 95, 100]);
    expect(ticks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(-2.1, 1.9)).toEqual([-2, -1, 0, 1]);
    expect(ticks(12_400, 48_000)).toEqual([20_000, 30_000, 40_000]);
  });

  it('marks fractions as they are written', () => {
    expect(ticks(0.05, 0.72)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  });
});

describe('bands', () => {
  it('are whole pixels wide, in the middle of the stretch, where little is left over', () => {
    expect(bands(3, [4, 144])).toEqual({ width: 46, starts: [5, 51, 97] });
  });

  it('fill the stretch where too much would be left over', () => {
    const { width, starts } = bands(40, [4, 1920]);
    expect(width).toBe(47.9);
    expect(starts[0]).toBe(4);
    expect(starts).toHaveLength(40);
  });
});
