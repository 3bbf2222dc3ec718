/** What stands in some YAML, and the line of each item where it is a list, counted from 1. */
export interface PlainYaml {
  value: unknown;
  lines: number[];
}

/**
 * Reads YAML as programs and most editors write it: maps and lists by indentation, on one line also in brackets, values on
 * one line, comments on lines of their own. Of such a text the values are those that YAML 1.2 gives it (core schema).
 * Null for everything else and for whatever could be meant otherwise: who needs it, or what is wrong with it, reads it with
 * a reader of all of YAML, which takes many times as long.
 */
export function readPlainYaml(text: string): PlainYaml | null {
  if (UNPLAIN.test(text)) return null;
  const lines: Line[] = [];
  text.split('\n').forEach((line, i) => {
    const words = line.trimStart();
    if (words !== '' && !words.startsWith('#'))
      lines.push({ number: i + 1, indent: line.length - words.length, words: words.trimEnd() });
  });
  try {
    return new PlainReader(lines).read();
  } catch (error) {
    if (error instanceof Unplain) return null;
    throw error;
  }
}

/** A line with something on it; in a list, what stands after the dash is a line of its own. */
interface Line {
  number: number;
  indent: number;
  words: string;
}

/** Not YAML that is read here. */
class Unplain extends Error {}

// Matches a space that YAML takes otherwise than this language: "\t", "\r", "\u00a0", "\ufeff"
const UNPLAIN = /[^\S\n ]/;
// Matches the key of a line: "donVi: phan-tram", "donVi:"
const KEY = /^([A-Za-z][\w-]{0,99}):(?: +|$)/;
// Matches a quoted value: "\"chưa rà soát\"", "\"gọi là \\\"xã\\\"\"", "'%'"
const QUOTED = /"(?:[^"\\]|\\["\\n])*"|'[^']*'/y;
// Matches a key in brackets: "nam: " of "{nam: 2025}"
const FLOW_KEY = /([A-Za-z][\w-]{0,99}): +/y;
// Matches a value in brackets: "toan-van" of "[toan-van, trich]"
const FLOW_WORDS = /[^,[\]{}]+/y;
// Matches a character that cannot begin a value, or not every one
const MARK = /^[-?:,[\]{}#&*!|>'"%@`.+~]/;
// Matches what ends a value or makes a key of it: "a: b", "a:", "a # b"
const ENDING = /: |:$| #/;
// Matches numbers that are the same everywhere: "2025", "5.72"
const NUMBER = /^\d{1,15}$|^\d{1,9}\.\d{1,6}$/;
// Matches what may be a number to some reader: "1.", "1e5", "0x1f", "0o17", "1_000", "12:30"
const NUMBERLIKE = /^\d[\d._:]*(?:[eE][-+]?\d*)?$|^0[xob]/;
// Matches a word that may mean no text: "Null", "yes", "ON"
const WORDLIKE = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const WORDS: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ['null', null],
  ['true', true],
  ['false', false],
]);
/** So deep things lie in one another, at most. */
const DEEPEST = 40;

class PlainReader {
  readonly #lines: Line[];
  #at = 0;
  #depth = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  read(): PlainYaml {
    const first = this.#lines[0];
    if (!first) throw new Unplain();
    const items: number[] = [];
    const value = first.words.startsWith('-') ? this.#list(first.indent, items) : this.#map(first.indent);
    if (this.#at < this.#lines.length) throw new Unplain();
    return { value, lines: items };
  }

  /** The map or list that begins on this line. */
  #block({ indent, words }: Line): unknown {
    if (++this.#depth > DEEPEST) throw new Unplain();
    const value = words.startsWith('-') ? this.#list(indent, []) : this.#map(indent);
    this.#depth--;
    return value;
  }

  /** @param items takes the line of each item */
  #list(indent: number, items: number[]): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const { number, words } = line;
      if (!words.startsWith('-')) break;
      if (!words.startsWith('- ')) throw new Unplain();
      const rest = words.slice(1).trimStart();
      items.push(number);
      if (KEY.test(rest) || rest.startsWith('-')) {
        const inside = { number, indent: indent + words.length - rest.length, words: rest };
        this.#lines[this.#at] = inside;
        list.push(this.#block(inside));
      } else {
        this.#at++;
        list.push(this.#value(rest, indent));
      }
    }
    return list;
  }

  #map(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const match = KEY.exec(line.words);
      // A list on the level of a map may end it; whoever asked for the map sees it.
      if (!match) break;
      const [begin, key = ''] = match;
      this.#at++;
      put(
        map,
        key,
        begin.length < line.words.length
          ? this.#value(line.words.slice(begin.length), indent)
          : this.#below(indent),
      );
    }
    return map;
  }

  /** What stands on the lines below a key. */
  #below(indent: number): unknown {
    const next = this.#lines[this.#at];
    if (!next || next.indent < indent) return null;
    if (next.indent > indent) return this.#block(next);
    return next.words.startsWith('-') ? this.#block(next) : null;
  }

  /** A value that ends with its line. */
  #value(words: string, indent: number): unknown {
    const next = this.#lines[this.#at];
    if (next && next.indent > indent) throw new Unplain();
    if (/^["'[{]/.test(words)) return new FlowReader(words).read();
    if (ENDING.test(words)) throw new Unplain();
    return scalar(words);
  }
}

/** Reads a value in brackets or quotation marks. */
class FlowReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    const value = this.#value(0);
    if (this.#at < this.#text.length) throw new Unplain();
    return value;
  }

  #value(depth: number): unknown {
    if (depth > DEEPEST) throw new Unplain();
    const begin = this.#text.charAt(this.#at);
    if (begin === '[') return this.#list(depth);
    if (begin === '{') return this.#map(depth);
    if (begin === '"') {
      const quoted = this.#take(QUOTED);
      return quoted
        .slice(1, -1)
        .replace(/\\(.)/g, (_, escaped) => (escaped === 'n' ? '\n' : String(escaped)));
    }
    if (begin === "'") return this.#take(QUOTED).slice(1, -1);
    const words = this.#take(FLOW_WORDS).trimEnd();
    if (ENDING.test(words)) throw new Unplain();
    return scalar(words);
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    this.#open();
    if (this.#closes(']')) return list;
    do list.push(this.#value(depth + 1));
    while (this.#goesOn(']'));
    return list;
  }

  #map(depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#open();
    if (this.#closes('}')) return map;
    do {
      const key = this.#take(FLOW_KEY).replace(/: +$/, '');
      put(map, key, this.#value(depth + 1));
    } while (this.#goesOn('}'));
    return map;
  }

  #open(): void {
    this.#at++;
    this.#skip();
  }

  #closes(bracket: string): boolean {
    if (this.#text.charAt(this.#at) !== bracket) return false;
    this.#at++;
    return true;
  }

  /** True after a comma, false after the bracket that closes. */
  #goesOn(bracket: string): boolean {
    this.#skip();
    if (this.#closes(bracket)) return false;
    if (this.#text.charAt(this.#at) !== ',') throw new Unplain();
    this.#open();
    return true;
  }

  #skip(): void {
    while (this.#text.charAt(this.#at) === ' ') this.#at++;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) throw new Unplain();
    this.#at = pattern.lastIndex;
    return match[0];
  }
}

/** A value without quotation marks. */
function scalar(words: string): unknown {
  if (words === '' || MARK.test(words)) throw new Unplain();
  if (/^\d/.test(words)) {
    if (NUMBER.test(words)) return Number(words);
    if (NUMBERLIKE.test(words)) throw new Unplain();
    return words;
  }
  if (words.length > 5) return words;
  const known = WORDS.get(words);
  if (known !== undefined) return known;
  if (WORDLIKE.test(words)) throw new Unplain();
  return words;
}

function put(map: Record<string, unknown>, key: string, value: unknown): void {
  if (Object.hasOwn(map, key) || WORDLIKE.test(key)) throw new Unplain();
  map[key] = value;
}
