import { UNITS } from '#domain/number/unit.ts';
import { formatVietnameseNumber } from '#domain/number/vietnamese-number.ts';
import { bands, LinearScale } from './chart-scale.ts';

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
const TOP = 4;
const ROW = 48;
const AXIS = 34;
const TICKS = 5;
/** Share of the width from which a value's words stand to the left of its point. */
const TURN = 0.62;
/** Longest label that fits the width. */
const LABEL = 50;
/** How far from the middle of a row its label stands above, its point and the words of its value below. */
const LABEL_SHIFT = -13;
const POINT_SHIFT = 9;
/** How far the words of a value stand from its point. */
const WORDS_SHIFT = 11;

/**
 * Values of one unit under each other on one scale, as SVG in the text's own colours: a ring is a target, a disc a
 * result. Named and described for screen readers; without styles of its own.
 */
export function chartSvg(points: readonly ChartPoint[], title: string, unit: string): string {
  const height = points.length * ROW + AXIS;
  const bottom = height - AXIS;
  const { width: step, starts } = bands(points.length, [TOP, bottom]);
  const rows = points.map((point, index) => ({
    ...point,
    until: point.until ?? point.value,
    y: starts[index] ?? TOP,
  }));
  const lowest = Math.min(...rows.map(({ value }) => value));
  const highest = Math.max(...rows.map(({ until }) => until));
  const room = (highest - lowest || Math.abs(highest) || 1) * 0.15;
  const [low, high] = [lowest - room, highest + room] as const;
  const scale = new LinearScale([low, high], [MARGIN, WIDTH - MARGIN]);
  const isRight = ({ until }: { until: number }) => (until - low) / (high - low) > TURN;
  const below = (x: number, y: number) => `translate(${x},${step / 2 + y})`;
  const ticks = scale.ticks(TICKS).map((value) => ({ value, x: scale.of(value) }));
  const unitName = UNITS.find(({ key }) => key === unit)?.name ?? '';
  const words = (at: 'value' | 'until', shift: number, anchor: 'start' | 'end', shown: typeof rows) =>
    group(
      `transform="${below(shift, POINT_SHIFT)}" font-weight="600" font-size="14" text-anchor="${anchor}"`,
      shown.map((row) => text(scale.of(row[at]), row.y, row.text)),
    );
  const dots = (at: 'value' | 'until') =>
    group(
      `transform="${below(0, POINT_SHIFT)}" stroke-width="2" stroke="currentColor"`,
      rows.map(
        (row) =>
          `<circle fill="${row.kind === 'ket-qua' ? 'currentColor' : 'var(--paper)'}" r="5" cy="${row.y}" cx="${scale.of(row[at])}" />`,
      ),
    );
  const described = points.map((point) => `${point.label}: ${point.text}`).join('; ');
  return [
    `<svg role="img" viewBox="0 0 ${WIDTH} ${height}" height="${height}" width="${WIDTH}" text-anchor="middle" font-size="10" font-family="system-ui, sans-serif" fill="currentColor" class="bieu-do">`,
    `<title>${escaped(title)}</title><desc>${escaped(described)}</desc>`,
    group(
      'stroke-opacity="0.1" stroke="currentColor" aria-hidden="true"',
      ticks.map(({ x }) => `<line y2="${bottom}" y1="${TOP}" x2="${x}" x1="${x}" />`),
    ),
    group(
      'stroke="currentColor" fill="none" aria-hidden="true"',
      ticks.map(({ x }) => `<path d="M0,0L0,6" transform="translate(${x},${bottom})" />`),
    ),
    group(
      'transform="translate(0,9)"',
      ticks.map(
        ({ value, x }) =>
          `<text transform="translate(${x},${bottom})" y="0.71em">${formatVietnameseNumber(Number(value.toFixed(6)))}</text>`,
      ),
    ),
    group(`transform="translate(${MARGIN - 3},${AXIS - 3})" text-anchor="end"`, [
      `<text transform="translate(${WIDTH - MARGIN},${bottom})"${unitName === '' ? ' />' : `>${escaped(unitName)}</text>`}`,
    ]),
    group(
      `transform="${below(0, LABEL_SHIFT)}" font-size="13" text-anchor="start"`,
      rows.map(({ label, y }) => text(MARGIN, y, shortened(label))),
    ),
    group(
      `transform="${below(0, POINT_SHIFT)}" stroke-miterlimit="1" stroke-width="2" stroke="currentColor" fill="none"`,
      rows
        .filter(({ value, until }) => value !== until)
        .map(
          ({ value, until, y }) =>
            `<path d="M${thousandths(scale.of(value))},${thousandths(y)}L${thousandths(scale.of(until))},${thousandths(y)}" />`,
        ),
    ),
    dots('value'),
    dots('until'),
    words(
      'until',
      WORDS_SHIFT,
      'start',
      rows.filter((row) => !isRight(row)),
    ),
    words('value', -WORDS_SHIFT, 'end', rows.filter(isRight)),
    '</svg>',
  ].join('');
}

/** Parts that share attributes; nothing where there is none. */
function group(attributes: string, parts: readonly string[]): string {
  const inside = parts.join('');
  return inside === '' ? '' : `<g ${attributes}>${inside}</g>`;
}

function text(x: number, y: number, words: string): string {
  if (words === '') return '';
  return `<text transform="translate(${x},${y})" y="0.32em">${escaped(words)}</text>`;
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

function shortened(label: string): string {
  return label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00a0': '&#160;',
};

/** Words as content; a space that does not break is told apart from others. */
function escaped(words: string): string {
  return words.replace(/[&<>\u00a0]/g, (character) => ESCAPES[character] ?? character);
}
