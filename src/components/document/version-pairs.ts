import { latestFirst, type SiteDocument } from '../../loaders/site-document.ts';

/** Two versions of a work, the earlier step of its life first. */
export interface VersionPair {
  before: SiteDocument;
  after: SiteDocument;
}

/**
 * The versions of a work worth comparing: each with the next, and each with the current one; none where there is only
 * one.
 */
export function versionPairs(versions: readonly SiteDocument[]): VersionPair[] {
  const ordered = latestFirst(versions);
  const [current, ...earlier] = ordered;
  if (!current) return [];
  const next = earlier.map((before, index) => ({ before, after: ordered[index] ?? current }));
  const withCurrent = earlier.slice(1).map((before) => ({ before, after: current }));
  return [...next, ...withCurrent];
}
