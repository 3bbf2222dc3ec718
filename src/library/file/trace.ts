/** A value that was made once, and the names of the texts that were read for it. */
export interface Noted {
  value: unknown;
  read: ReadonlySet<string>;
}

/** Where values that were made are found again. */
interface Known<K> {
  get: (key: K) => Noted | undefined;
  set: (key: K, noted: Noted) => unknown;
}

/**
 * Notes which texts of a library something is made from, so that it need not be made again while these are the same.
 * What is made once and handed out again counts as read by everyone who is handed it.
 */
export class Trace {
  readonly #open: Set<string>[] = [];

  /** A text was read. @param name of its file */
  note(name: string): void {
    this.#open.at(-1)?.add(name);
  }

  /** Begins to note. */
  begin(): void {
    this.#open.push(new Set());
  }

  /** Ends what began last: the names of the files that were read since. Whatever began before has read them too. */
  end(): ReadonlySet<string> {
    const read = this.#open.pop() ?? new Set<string>();
    this.#replay(read);
    return read;
  }

  /** A value that is made when it is first asked for. */
  once<K, T>(known: Known<K>, key: K, make: () => T): T {
    const noted = known.get(key);
    if (noted) {
      this.#replay(noted.read);
      return noted.value as T;
    }
    this.begin();
    let read: ReadonlySet<string> = new Set();
    let value: T;
    try {
      value = make();
    } finally {
      read = this.end();
    }
    known.set(key, { value, read });
    return value;
  }

  #replay(read: ReadonlySet<string>): void {
    for (const name of read) this.note(name);
  }
}
