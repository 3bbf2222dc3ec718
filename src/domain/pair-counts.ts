/** Room at first; a power of two. */
const FIRST_ROOM = 1 << 12;

/** Spreads numbers that follow each other over the whole of a table (Knuth's multiplicative hash). */
const SPREAD = 0x9e3779b1;

/**
 * Counts of pairs of whole numbers from 0 up. A text has a pair at each of its words, and a map of maps takes several times
 * as long for them as these rows of numbers, in which a pair stands at the first free place after its own (open addressing
 * with linear probing).
 */
export class PairCounts {
  #first = new Int32Array(FIRST_ROOM);
  #second = new Int32Array(FIRST_ROOM);
  /** 0 where no pair stands. */
  #counts = new Int32Array(FIRST_ROOM);
  #size = 0;

  /** Adds to the count of a pair. @param worth above 0 */
  add(first: number, second: number, worth: number): void {
    const at = this.#placeOf(first, second);
    if (this.#counts[at] === 0) {
      this.#first[at] = first;
      this.#second[at] = second;
      this.#size++;
    }
    this.#counts[at] = (this.#counts[at] ?? 0) + worth;
    // Half of the places free: the next free one is near.
    if (2 * this.#size > this.#counts.length) this.#grow();
  }

  /** Tells each pair with its count, in no order that means anything. */
  each(tell: (first: number, second: number, count: number) => void): void {
    for (let at = 0; at < this.#counts.length; at++) {
      const count = this.#counts[at] ?? 0;
      if (count > 0) tell(this.#first[at] ?? 0, this.#second[at] ?? 0, count);
    }
  }

  #placeOf(first: number, second: number): number {
    const last = this.#counts.length - 1;
    let at = (Math.imul(Math.imul(first, SPREAD) + second, SPREAD) >>> 7) & last;
    while (this.#counts[at] !== 0 && (this.#first[at] !== first || this.#second[at] !== second))
      at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const [firsts, seconds, counts] = [this.#first, this.#second, this.#counts];
    const room = 2 * counts.length;
    this.#first = new Int32Array(room);
    this.#second = new Int32Array(room);
    this.#counts = new Int32Array(room);
    for (let at = 0; at < counts.length; at++) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const place = this.#placeOf(firsts[at] ?? 0, seconds[at] ?? 0);
      this.#first[place] = firsts[at] ?? 0;
      this.#second[place] = seconds[at] ?? 0;
      this.#counts[place] = count;
    }
  }
}
