/** The value in the middle; of an even number, the lower of the two. NaN for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A Markdown table; every row has as many cells as the head. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A value beside what it is compared with: "45,6 (1,20×)". */
export function withRatio(text: string, value: number, base: number): string {
  const ratio = value / base;
  return Number.isFinite(ratio) ? `${text} (${ratio.toFixed(2)}×)` : text;
}

export const inSeconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;
export const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;
export const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
export const inGigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;
