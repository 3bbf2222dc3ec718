import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ChartPoint, chartSvg } from '#components/target/chart.ts';

const POINTS: ChartPoint[] = [
  { label: 'huyện Phụng Hiệp, 2024', value: 95, text: '≥ 95%', kind: 'chi-tieu' },
  { label: 'tỉnh Hậu Giang, 2020', value: 90, text: '90%', kind: 'chi-tieu' },
  { label: 'tỉnh Hậu Giang, 2015', value: 61.61, text: '61,61%', kind: 'ket-qua' },
  { label: 'huyện Chợ Mới, 2020', value: 6.3, until: 6.7, text: '6,3 - 6,7%', kind: 'chi-tieu' },
];

function drawn(points = POINTS) {
  const { document } = parseHTML(
    `<html><body>${chartSvg(points, 'Bảo hiểm y tế', 'phan-tram')}</body></html>`,
  );
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no drawing');
  return svg;
}

describe('the chart of an indicator', () => {
  it('is one image, named and described with every label and value in words', () => {
    const svg = drawn();
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelector('title')?.textContent).toBe('Bảo hiểm y tế');
    const described = svg.querySelector('desc')?.textContent ?? '';
    for (const { label, text } of POINTS) expect(described).toContain(`${label}: ${text}`);
    expect(svg.querySelectorAll('[aria-label]')).toHaveLength(0);
  });

  it('prints each value in words, in the order given', () => {
    const words = Array.from(drawn().querySelectorAll('text'), ({ textContent }) => textContent);
    for (const { text, label } of POINTS) {
      expect(words).toContain(text);
      expect(words).toContain(label);
    }
  });

  it('draws a target as a ring and a result as a disc', () => {
    const fills = Array.from(drawn().querySelectorAll('circle'), (circle) => circle.getAttribute('fill'));
    expect(fills.filter((fill) => fill === 'currentColor')).toHaveLength(2);
    expect(fills.filter((fill) => fill === 'var(--paper)')).toHaveLength(6);
  });

  it('keeps higher values further to the right, and joins the ends of a span', () => {
    const circles = [...drawn().querySelectorAll('circle')].slice(0, POINTS.length);
    const places = circles.map((circle) => Number(circle.getAttribute('cx')));
    const order = POINTS.map(({ value }, i) => [value, places[i] ?? 0] as const).sort((a, b) => a[0] - b[0]);
    expect(order.map(([, place]) => place)).toEqual(
      order.map(([, place]) => place).toSorted((a, b) => a - b),
    );
    expect(drawn().querySelectorAll('[aria-label="link"] path, g path').length).toBeGreaterThan(0);
  });

  it('leads the words of a value to the side of its point where there is room for them', () => {
    const anchors = Array.from(
      drawn().querySelectorAll('g[font-weight]'),
      (group) => [group.getAttribute('text-anchor'), group.textContent] as const,
    );
    expect(anchors).toEqual([
      ['start', '61,61%6,3 - 6,7%'],
      ['end', '≥ 95%90%'],
    ]);
  });

  it('cuts a label that is wider than the drawing, and keeps what looks like markup words', () => {
    const [point] = POINTS;
    const long = `<b>${'x'.repeat(60)}`;
    const words = Array.from(
      drawn([{ ...point, label: long, text: '1 & 2\u00a0"%"' } as ChartPoint]).querySelectorAll('text'),
      ({ textContent }) => textContent,
    );
    expect(words).toContain(`${long.slice(0, 49)}…`);
    expect(words).toContain('1 & 2\u00a0"%"');
  });

  it('carries no style of its own, which the policy of the site would refuse', () => {
    const svg = drawn();
    expect(svg.querySelectorAll('style, [style]')).toHaveLength(0);
    expect(svg.outerHTML).not.toMatch(/<script|on[a-z]+="/);
  });

  it('draws values that are all the same, and a single one', () => {
    const same = POINTS.slice(0, 2).map((point) => ({ ...point, value: 100 }));
    for (const points of [same, same.slice(0, 1), [{ ...same[0], value: 0 } as ChartPoint]]) {
      expect(drawn(points).outerHTML).not.toContain('NaN');
    }
  });
});
