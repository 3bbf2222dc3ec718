/** Seven hours ahead of UTC, all year. */
const AHEAD = 7 * 3_600_000;

/** The day it is in Vietnam, ISO: where a document is in force, wherever it is read. */
export function todayInVietnam(now: Date): string {
  return new Date(now.getTime() + AHEAD).toISOString().slice(0, 10);
}
