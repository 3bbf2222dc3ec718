/** How many queries an address may ask. */
export interface RateLimit {
  /** Queries at once, at most; and how many more each second gives. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Addresses remembered, at most: beyond it those that asked nothing lately are forgotten. */
const MOST_ADDRESSES = 20_000;

/** A bucket of queries for each address, filled with time; kept in memory, for this process alone. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(limit: RateLimit, now: () => number = Date.now) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes one query from the bucket of an address. 0 where there was one, else the seconds until there is. */
  take(address: string): number {
    const { burst, perSecond } = this.#limit;
    const now = this.#now();
    const known = this.#buckets.get(address);
    const left = Math.min(burst, known ? known.left + ((now - known.at) / 1000) * perSecond : burst);
    // Put last: the first ones are those that asked longest ago.
    this.#buckets.delete(address);
    this.#buckets.set(address, { left: left >= 1 ? left - 1 : left, at: now });
    if (this.#buckets.size > MOST_ADDRESSES) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
  }
}
