/** Reading one page of a scan takes no more processor time than this, and no more time than that. */
export const LONGEST_PAGE_MS = 60_000;
export const LONGEST_WAIT_MS = 300_000;

/** What the process that reads a scan is asked for. */
export interface ScanJob {
  files: string[];
  /** The folder that keeps the pages. */
  folder: string;
}

/** What it tells: how many pages there are, each page as it is done, or why it cannot go on. */
export type ScanMessage =
  | { kind: 'pages'; count: number }
  | { kind: 'page'; number: number; isKept: boolean }
  | { kind: 'missing'; name: string }
  | { kind: 'broken'; said: string };
