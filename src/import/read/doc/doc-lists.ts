import type { ListLevel, NumberedList } from '../numbering/list-numbers.ts';

/** Places in the head of the stream ([MS-DOC] FibRgFcLcb97): PlfLst, PlfLfo. */
const LISTS = 0x2e2;
const OVERRIDES = 0x2ea;
/** Sizes of a list, of a level's fixed part, of an override ([MS-DOC] LSTF, LVLF, LFO). */
const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const LEVELS = 9;
/** No style belongs to a level. */
const NO_STYLE = 0x0fff;

/** Names of number formats by their codes ([MS-OSHARED] MSONFC). */
const FORMATS: Readonly<Record<number, string>> = {
  0x00: 'decimal',
  0x01: 'upperRoman',
  0x02: 'lowerRoman',
  0x03: 'upperLetter',
  0x04: 'lowerLetter',
  0x12: 'decimalEnclosedCircle',
  0x16: 'decimalZero',
  0x17: 'bullet',
  0x1a: 'decimalEnclosedFullstop',
  0x1b: 'decimalEnclosedParen',
  0x39: 'numberInDash',
  0xff: 'none',
};

/** The lists of an old Word file by the number paragraphs call them by, and the level each style stands for in them. */
export interface DocLists {
  lists: ReadonlyMap<string, NumberedList>;
  levelOfStyle: (list: string, style: number) => number | null;
}

interface Abstract {
  levels: Map<number, ListLevel>;
  styles: number[];
}

/**
 * Reads the lists of a file.
 *
 * @param word the stream "WordDocument"
 * @param table the stream "0Table" or "1Table" beside it
 * @throws RangeError where its tables end too soon
 */
export function docLists(word: Buffer, table: Buffer): DocLists {
  const abstracts = abstractsIn(word, table);
  const lists = new Map<string, NumberedList>();
  const styles = new Map<string, readonly number[]>();
  const [start, size] = [word.readUInt32LE(OVERRIDES), word.readUInt32LE(OVERRIDES + 4)];
  const count = size < 4 ? 0 : table.readUInt32LE(start);
  let at = start + 4 + count * OVERRIDE;
  for (let index = 0; index < count; index++) {
    const head = start + 4 + index * OVERRIDE;
    const id = table.readInt32LE(head);
    const changed = table.readUInt8(head + 12);
    const own = abstracts.get(id);
    const starts = new Map<number, number>();
    const levels = new Map(own?.levels);
    // The data of an override begins with four bytes that say nothing.
    at += 4;
    for (let left = changed; left > 0; left--) {
      const value = table.readInt32LE(at);
      const flags = table.readUInt32LE(at + 4);
      const level = flags & 0xf;
      at += 8;
      if ((flags & 0x20) !== 0) {
        const read = levelAt(table, at);
        levels.set(level, read.level);
        if ((flags & 0x10) !== 0) starts.set(level, read.level.start);
        at = read.end;
      } else if ((flags & 0x10) !== 0) starts.set(level, value);
    }
    const name = String(index + 1);
    lists.set(name, { group: String(id), starts, levels });
    styles.set(name, own?.styles ?? []);
  }
  return {
    lists,
    levelOfStyle: (list, style) => {
      const level = styles.get(list)?.indexOf(style) ?? -1;
      return level < 0 ? null : level;
    },
  };
}

function abstractsIn(word: Buffer, table: Buffer): Map<number, Abstract> {
  const [start, size] = [word.readUInt32LE(LISTS), word.readUInt32LE(LISTS + 4)];
  const found = new Map<number, Abstract>();
  if (size < 2) return found;
  const count = table.readUInt16LE(start);
  // The levels of all lists follow the lists.
  let at = start + 2 + count * LIST;
  for (let index = 0; index < count; index++) {
    const head = start + 2 + index * LIST;
    const isSimple = (table.readUInt8(head + 26) & 1) !== 0;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const read = levelAt(table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    const styles = Array.from({ length: LEVELS }, (_, level) => table.readUInt16LE(head + 8 + level * 2));
    found.set(table.readInt32LE(head), {
      levels,
      styles: styles.map((style) => (style === NO_STYLE ? -1 : style)),
    });
  }
  return found;
}

/** A level ([MS-DOC] LVL): its fixed part, changes of paragraph and number, and what is printed. */
function levelAt(table: Buffer, at: number): { level: ListLevel; end: number } {
  const flags = table.readUInt8(at + 5);
  const follow = table.readUInt8(at + 15);
  const [runs, paragraph] = [table.readUInt8(at + 24), table.readUInt8(at + 25)];
  const restart = table.readUInt8(at + 26);
  const text = at + LEVEL + runs + paragraph;
  const end = text + 2 + table.readUInt16LE(text) * 2;
  if (end > table.length) throw new RangeError('A level ends behind its stream');
  return {
    level: {
      start: table.readInt32LE(at),
      format: FORMATS[table.readUInt8(at + 4)] ?? 'decimal',
      // A level's number stands as a character of the level's own number: U+0000 for the first.
      text: table
        .subarray(text + 2, end)
        .toString('utf16le')
        .replace(/[\u0000-\u0008]/g, (level) => `%${String(level.charCodeAt(0) + 1)}`),
      after: follow === 2 ? '' : ' ',
      // Without the flag a level starts again after every higher one.
      restart: (flags & 8) !== 0 ? restart : null,
      legal: (flags & 4) !== 0,
    },
    end,
  };
}
