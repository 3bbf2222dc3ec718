/** A letter right before. */
export const LETTER = /\p{L}$/u;

/** A letter, its mark or a digit right before: what follows goes on with a word. */
export const WORD = /[\p{L}\p{M}\d]$/u;

/** Characters before a match that its guard is shown. */
const REACH = 48;

type Guard = (text: string, at: number) => boolean;

/**
 * A pattern that matches only where the text before it does not end with `before`: what `(?<!…)` at its start would
 * say, which Safari before 16.4 cannot read. It serves wherever a pattern does (`exec`, `test`, `matchAll`, `replace`,
 * `search`), with the flags of the pattern.
 *
 * Where only a yes or no is asked, `(?:^|[^\p{L}])` at the start of a plain pattern is shorter and faster.
 *
 * @param before a pattern that ends with `$`; it is shown at most the 48 characters before a match
 */
export function notAfter(before: RegExp, pattern: RegExp): RegExp {
  return new GuardedPattern(pattern, pattern.flags, (text, at) => !before.test(reached(text, at)));
}

/** The same for `(?<=…)`: only where the text before ends with `before`. */
export function after(before: RegExp, pattern: RegExp): RegExp {
  return new GuardedPattern(pattern, pattern.flags, (text, at) => before.test(reached(text, at)));
}

function reached(text: string, at: number): string {
  return text.slice(Math.max(0, at - REACH), at);
}

/** Every match of a pattern with the flag `g`, in order: `matchAll` without what it first asks of a pattern. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  return pattern instanceof GuardedPattern ? pattern.all(text) : Array.from(text.matchAll(pattern));
}

class GuardedPattern extends RegExp {
  /** Finds what the guard is asked of. */
  readonly #seeker: RegExp;
  readonly #guard: Guard;

  /** Also called by the language's own methods, which copy the pattern they are given. */
  constructor(pattern: RegExp, flags: string, guard?: Guard) {
    super(pattern, flags);
    this.#seeker = new RegExp(pattern.source, /[gy]/.test(flags) ? flags : `${flags}g`);
    this.#guard = guard ?? (pattern instanceof GuardedPattern ? pattern.#guard : () => true);
  }

  override exec(text: string): RegExpExecArray | null {
    const goesOn = this.global || this.sticky;
    const match = this.#find(text, goesOn ? this.lastIndex : 0);
    if (goesOn) this.lastIndex = match ? match.index + match[0].length : 0;
    return match;
  }

  /** As the language's own, without a copy for every text. */
  override *[Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    yield* this.all(text, this.lastIndex);
  }

  all(text: string, start = 0): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    for (let from = start; ;) {
      const match = this.#find(text, from);
      if (match === null) return found;
      found.push(match);
      from = match[0] === '' ? this.#next(text, match.index) : match.index + match[0].length;
    }
  }

  #find(text: string, start: number): RegExpExecArray | null {
    let from = start;
    for (;;) {
      this.#seeker.lastIndex = from;
      const match = this.#seeker.exec(text);
      if (match === null || this.#guard(text, match.index)) return match;
      if (this.sticky) return null;
      from = this.#next(text, match.index);
    }
  }

  /** The place of the next character. */
  #next(text: string, at: number): number {
    return at + (this.unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
}
