/** A span of years, both ends in it. */
export interface Years {
  from: number;
  to: number;
}

/** "2020 – 2025"; a span of one year is that year: "2023". */
export function yearsText({ from, to }: Years): string {
  return from === to ? String(from) : `${from} – ${to}`;
}
