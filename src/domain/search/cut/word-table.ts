import type { Word } from '../index/token.ts';

/** What is known of a word without its number. */
type Spelled = Pick<Word, 'key' | 'marks'>;

/**
 * The words of a collection of texts, numbered as they come. Its texts are then rows of numbers, which take a fraction of
 * the room of as many objects, and which nobody looks through for what may be thrown away.
 */
export class WordTable {
  /** Of each word, by its number. */
  readonly keys: string[] = [];
  readonly marks: string[] = [];
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.keys.length;
  }

  numberOf({ key, marks }: Spelled): number {
    return this.#number(`${key} ${marks}`, key, marks);
  }

  /** The number of a word as {@link written} gives it. */
  numberOfWritten(written: string): number {
    const known = this.#numbers.get(written);
    if (known !== undefined) return known;
    const space = written.indexOf(' ');
    return this.#number(written, written.slice(0, space), written.slice(space + 1));
  }

  /** A word as a line of text: "an 2", "8846 ". */
  written(number: number): string {
    return `${this.keys[number] ?? ''} ${this.marks[number] ?? ''}`;
  }

  #number(written: string, key: string, marks: string): number {
    const known = this.#numbers.get(written);
    if (known !== undefined) return known;
    const made = this.keys.push(key) - 1;
    this.marks.push(marks);
    this.#numbers.set(written, made);
    return made;
  }
}
