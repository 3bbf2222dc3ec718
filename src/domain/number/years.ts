/** A span of years, both ends in it. */
export interface Years {
  tu: number;
  den: number;
}

/** "2020 – 2025"; a span of one year is that year: "2023". */
export function yearsText({ tu, den }: Years): string {
  return tu === den ? String(tu) : `${tu} – ${den}`;
}
