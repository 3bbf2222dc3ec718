/** A file is given up after this time by the process that reads it, which watches itself; the pool waits a little longer. */
export const LONGEST_WORK_MS = 58_000;
