import { CROCKFORD } from './crockford.ts';

/** A short permanent identifier: seven base32 characters. */
export const UID_PATTERN = /^[0-9a-hjkmnp-tv-z]{7}$/;
const LENGTH = 7;
const MOST_TRIES = 1000;

/**
 * A new identifier that is not among `taken`; it is added to them.
 *
 * @param random gives a number in [0, 1)
 * @throws Error when no free one is found, which means that `random` is not random
 */
export function newUid(random: () => number, taken: Set<string>): string {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const uid = Array.from({ length: LENGTH }, () => CROCKFORD.charAt(Math.floor(random() * 32))).join('');
    if (taken.has(uid)) continue;
    taken.add(uid);
    return uid;
  }
  throw new Error(`no free identifier after ${MOST_TRIES} tries`);
}
