import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { UNITS } from '#domain/number/unit.ts';
import { formatVietnameseNumber } from '#domain/number/vietnamese-number.ts';

/** A value of the chart: a point, or a span from `value` to `until`. */
export interface ChartPoint {
  /** Whose value, for when: "huyện Phụng Hiệp, 2024". */
  label: string;
  value: number;
  until?: number | undefined;
  /** The value in words: "≥ 95%". */
  text: string;
  kind: 'chi-tieu' | 'ket-qua';
}

const WIDTH = 380;
const MARGIN = 10;
const ROW = 48;
const AXIS = 34;
/** Share of the width from which a value's words stand to the left of its point. */
const TURN = 0.62;
/** Longest label that fits the width. */
const LABEL = 50;

/**
 * Values of one unit under each other on one scale, as SVG in the text's own colours: a ring is a target, a disc a
 * result. Named and described for screen readers; without styles of its own.
 */
export function chartSvg(points: readonly ChartPoint[], title: string, unit: string): string {
  const { document } = parseHTML('<html><body></body></html>');
  const rows = points.map((point, order) => ({ ...point, order, until: point.until ?? point.value }));
  const lowest = Math.min(...rows.map(({ value }) => value));
  const highest = Math.max(...rows.map(({ until }) => until));
  const room = (highest - lowest || Math.abs(highest) || 1) * 0.15;
  const domain = [lowest - room, highest + room];
  const isRight = ({ until }: { until: number }) =>
    (until - (domain[0] ?? 0)) / ((domain[1] ?? 1) - (domain[0] ?? 0)) > TURN;
  const words = { y: 'order', text: 'text', fontWeight: 600, fontSize: 14, fill: 'currentColor' } as const;
  const svg = Plot.plot({
    document,
    className: 'bieu-do',
    width: WIDTH,
    height: rows.length * ROW + AXIS,
    marginLeft: MARGIN,
    marginRight: MARGIN,
    marginTop: 4,
    marginBottom: AXIS,
    x: {
      domain,
      ticks: 5,
      grid: true,
      label: UNITS.find(({ key }) => key === unit)?.name ?? '',
      labelArrow: 'none',
      tickFormat: (value: number) => formatVietnameseNumber(Number(value.toFixed(6))),
    },
    y: { type: 'band', domain: rows.map(({ order }) => order), axis: null, padding: 0 },
    marks: [
      Plot.text(rows, {
        y: 'order',
        text: ({ label }: ChartPoint) => (label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label),
        frameAnchor: 'left',
        textAnchor: 'start',
        dy: -13,
        fontSize: 13,
        fill: 'currentColor',
      }),
      Plot.link(
        rows.filter(({ value, until }) => value !== until),
        { x1: 'value', x2: 'until', y1: 'order', y2: 'order', dy: 9, stroke: 'currentColor', strokeWidth: 2 },
      ),
      ...(['value', 'until'] as const).map((x) =>
        Plot.dot(rows, {
          x,
          y: 'order',
          dy: 9,
          r: 5,
          stroke: 'currentColor',
          strokeWidth: 2,
          fill: ({ kind }: ChartPoint) => (kind === 'ket-qua' ? 'currentColor' : 'var(--paper)'),
        }),
      ),
      Plot.text(
        rows.filter((row) => !isRight(row)),
        { ...words, x: 'until', dx: 11, dy: 9, textAnchor: 'start' },
      ),
      Plot.text(rows.filter(isRight), { ...words, x: 'value', dx: -11, dy: 9, textAnchor: 'end' }),
    ],
  });
  // A Content-Security-Policy without unsafe-inline leaves no style in the page; the site's own sheet has it.
  for (const style of svg.querySelectorAll('style')) style.remove();
  // The drawing is one image with one description: its parts have no names of their own.
  svg.setAttribute('role', 'img');
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  const described = [
    ['title', title],
    ['desc', points.map(({ label, text }) => `${label}: ${text}`).join('; ')],
  ].map(([name = '', text = '']) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.textContent = text;
    return element;
  });
  svg.prepend(...(described as unknown as Node[]));
  // Not an attribute of SVG; the site's sheet sets the figures.
  for (const part of svg.querySelectorAll('[font-variant]')) part.removeAttribute('font-variant');
  return svg.outerHTML;
}
