/** How bad a finding is: an `error` stops the build or the write, a `warning` is shown and work goes on. */
export type Severity = 'error' | 'warning';

/**
 * One finding about content, addressed to an editor. The code is permanent; the sentences are Vietnamese.
 * A run collects all its diagnostics and prints them together.
 */
export interface Diagnostic {
  /** Permanent, e.g. `VK-MDX-IMPORT`. */
  code: string;
  severity: Severity;
  /** Path of the file as the editor knows it. */
  file: string;
  /** Line in the file, counted from 1; 0 where the whole file is meant. */
  line: number;
  /** The offending words, as they stand in the file. */
  quote: string;
  /** What is wrong and why. */
  problem: string;
  /** What to do. */
  advice: string;
}

const QUOTE_LENGTH = 80;

/** Shortens a quotation to one line of at most 80 characters. */
export function quoteOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH - 1)}…` : line;
}

/** `tệp:dòng: [mã] “trích”: vì sao. Cách sửa: …` */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, code, quote, problem, advice } = diagnostic;
  const place = line > 0 ? `${file}:${line}` : file;
  const words = quote === '' ? '' : ` “${quoteOf(quote)}”:`;
  return `${place}: [${code}]${words} ${problem} Cách sửa: ${advice}`;
}
