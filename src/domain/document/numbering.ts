import { parseOrdinalWord } from '#domain/number/ordinal-word.ts';
import { parseRoman } from '#domain/number/roman.ts';
import { remembered } from '#domain/remembered.ts';
import type { UnitKind } from './unit.ts';

/** A number printed at the start of a heading or paragraph. */
export interface PrintedNumber {
  readonly kind: UnitKind;
  /** As printed, with its punctuation, without the space that follows. */
  readonly printed: string;
  /** For identifiers before encoding: `ii`, `3`, `3-10`, `đ`, `12`. */
  readonly value: string;
  /** Place in its sequence: 2 for "II.", 10 for "3.10.", 5 for "đ)". */
  readonly ordinal: number;
  /** What follows the number and its space. */
  readonly rest: string;
}

/** Letters of points in order: Vietnamese alphabet without f, j, w, z (Nghị định 30/2020, Phụ lục II, mục 6 đ). */
const POINT_LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
const PLAIN_POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

interface Form {
  pattern: RegExp;
  read: (match: RegExpExecArray) => Omit<PrintedNumber, 'printed' | 'rest'> | null;
}

function ordinalOf(word: string): number | null {
  const digits = /^\d{1,3}$/.test(word) ? Number(word) : null;
  return digits ?? parseOrdinalWord(word.toLowerCase()) ?? parseRoman(word.toUpperCase());
}

// "IIa", "5b": a number with the letter of what was put in later
const INSERTED = /^([IVXLC]+|\d{1,3})(\p{Ll})$/u;
// "A", "B": a part lettered instead of numbered; I and V are numbers
const LETTERED = /^[A-H]$/;

function named(kind: UnitKind): Form['read'] {
  return (match) => {
    const word = match[1] ?? '';
    if (runsOn(match)) return null;
    if (kind === 'phan' && LETTERED.test(word))
      return { kind, value: word.toLowerCase(), ordinal: word.charCodeAt(0) - 'A'.charCodeAt(0) + 1 };
    const [, number = word, letter = ''] = INSERTED.exec(word) ?? [];
    const ordinal = ordinalOf(number);
    return ordinal === null ? null : { kind, value: `${ordinal}${letter}`, ordinal };
  };
}

// " của Luật", " nêu rõ", " Luật Đất đai", " Nghị định số 12": what follows the number of a place that is cited
const CITED =
  /^\s+(?:\p{Ll}|(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị định|Thông tư|Điều lệ)\s+\p{L}|\p{Lu}\p{Ll}+ \p{Ll}+ số )/u;

/** "Điều 5 của Luật", "Phần thứ hai nêu rõ", "Điều 9 Luật Giáo dục": a number without full stop that is cited. */
function runsOn(match: RegExpExecArray): boolean {
  return /[\p{L}\d]$/u.test(match[0]) && CITED.test(match.input.slice(match[0].length));
}

const ORDINAL = '(\\d{1,3}|[IVXLC]+|[ivxlc]+)';
/** What closes a named number: a full stop, a colon, a dash before the title, or the end of the word. */
const CLOSED = '(?:\\s*[.:](?=\\s|$|\\p{L})|\\s*[-–](?=\\s*\\p{L}|$)|(?=\\s|$))';

const FORMS: readonly Form[] = [
  // "Phần thứ hai", "PHẦN THỨ NHẤT", "Phần thứ hai mươi mốt", "Phần II.", "Phần 1:", "PHẦN A."
  {
    pattern: new RegExp(
      `^phần\\s+(?:thứ\\s+)?((?:\\p{L}+\\s+)?(?:mười|mươi)(?:\\s+(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))?|\\p{L}+|\\d{1,2})${CLOSED}`,
      'iu',
    ),
    read: named('phan'),
  },
  { pattern: new RegExp(`^phần\\s+(?:thứ\\s+)?(\\p{L}+|\\d{1,2})${CLOSED}`, 'iu'), read: named('phan') },
  // "Phụ lục I", "PHỤ LỤC 2.", "Phụ lục số 03"
  { pattern: new RegExp(`^phụ\\s+lục\\s+(?:số\\s+)?${ORDINAL}${CLOSED}`, 'iu'), read: named('pl') },
  // "PHỤ LỤC" alone or before a title in capitals: an appendix without number
  {
    pattern: /^(?:phụ lục|Phụ lục|PHỤ LỤC)(?:\s*:)?(?=$|\s+\p{Lu}{2})/u,
    read: () => ({ kind: 'pl', value: 'nn', ordinal: 1 }),
  },
  // "Chương I", "CHƯƠNG 2.", "Chương IIa"
  {
    pattern: new RegExp(`^chương\\s+(?:thứ\\s+)?(\\p{L}+|\\d{1,3}\\p{Ll}?)${CLOSED}`, 'iu'),
    read: named('chuong'),
  },
  // "Tiểu mục 1."
  { pattern: new RegExp(`^tiểu\\s+mục\\s+${ORDINAL}${CLOSED}`, 'iu'), read: named('tieumuc') },
  // "Mục 1.", "MỤC II" (the word is printed)
  {
    pattern: new RegExp(`^mục\\s+${ORDINAL}${CLOSED}`, 'iu'),
    read: (match) => {
      const word = match[1] ?? '';
      const ordinal = ordinalOf(word);
      return ordinal === null || runsOn(match) ? null : { kind: 'muc', value: word.toLowerCase(), ordinal };
    },
  },
  // "Điều 5.", "ĐIỀU 12:", "Điều 5a.", "Điều 1- Phạm vi", "Điều 2.Giải thích"
  {
    pattern: new RegExp(`^điều\\s+(\\d{1,3})(\\p{Ll})?${CLOSED}`, 'iu'),
    read: (match) =>
      runsOn(match)
        ? null
        : {
            kind: 'dieu',
            value: `${Number(match[1])}${(match[2] ?? '').toLowerCase()}`,
            ordinal: Number(match[1]),
          },
  },
  // "I.1. Khám bệnh", "II.2.1 Nội dung", "A.1. Kết quả": decimal numbers below a Roman number or a letter
  {
    pattern: /^((?:[IVX]+|[A-HĐ])(?:\.\d{1,2})+)(?:[.)/:](?=\s|$)|\.(?=\p{Lu})|(?=\s+\p{Lu}\p{Ll}|$))/u,
    read: (match) => {
      const [first = '', ...parts] = (match[1] ?? '').split('.');
      if (first.length > 1 && parseRoman(first) === null) return null;
      const value = [first.toLowerCase(), ...parts.map(Number)].join('-');
      return { kind: 'tieu', value, ordinal: Number(parts.at(-1)) };
    },
  },
  // "I.", "IV-", "III/", "II/-", "II - ", "I.THÀNH TỰU"; not "V.I. Lênin", "I - V", "V/v"
  {
    pattern:
      /^([IVXLC]+)(?:[./][-–]|\s*(?:[.\-–)]|\/(?!\p{Ll})))(?!\s*[IVXLC\d]+(?![\p{L}.]))(?![\p{L}\d]\.)/u,
    read: (match) => {
      const roman = match[1] ?? '';
      const ordinal = parseRoman(roman);
      if (ordinal === null || (roman.length === 1 && !'IVX'.includes(roman))) return null;
      return { kind: 'muc', value: roman.toLowerCase(), ordinal };
    },
  },
  // "A.", "B-" (sections of long reports)
  {
    pattern: /^([A-HĐ])(?:\s*[.\-–/)])(?=\s|$)/u,
    read: (match) => {
      const letter = (match[1] ?? '').toLowerCase();
      const ordinal = PLAIN_POINT_LETTERS.indexOf(letter) + 1;
      return ordinal === 0 ? null : { kind: 'muc', value: letter, ordinal };
    },
  },
  // "2.2.Về", "3.10.", "1.1 Nội dung", "1.2.3.", "1.1/ Nội dung", "2.1- Về", "2.1: Về"; not "3.250 tỷ" (a group of three
  // digits), "1.5 triệu", "1.5 - 2 triệu"
  {
    pattern:
      /^(\d{1,2}(?:\.\d{1,2})+)(?:\.[-–](?=\s|$)|\.(?!\d)|[/)](?=\s|$)|\s*[-–:](?=\s+(?!\d)\S|$)|(?=\s+[\p{Lu}“"(])|(?=$))/u,
    read: (match) => {
      const parts = (match[1] ?? '').split('.').map(Number);
      return { kind: 'tieu', value: parts.join('-'), ordinal: parts.at(-1) ?? 0 };
    },
  },
  // "2a. Tổ chức quản lý chợ": a clause put in later
  {
    pattern: /^(\d{1,3})(\p{Ll})\.(?=\s+\p{Lu}|$)/u,
    read: (match) => ({
      kind: 'khoan',
      value: `${Number(match[1])}${match[2] ?? ''}`,
      ordinal: Number(match[1]),
    }),
  },
  // "1.", "12.", "3- Nội dung", "5/ Nội dung", "5/- Nội dung", "1.Về"; not "9/16 xã", "12/9/2023", "15 - 20 triệu", "05 - CT/TW"
  {
    pattern: /^(\d{1,3})(?:[./][-–](?=\s|$)|\.(?!\d)|\s*[-–](?=\s+(?!\p{Lu}+\/)[\p{L}“"(]|$)|\/(?=\s|$))/u,
    read: (match) => ({ kind: 'khoan', value: String(Number(match[1])), ordinal: Number(match[1]) }),
  },
  // "(1)", "(12).", "1)"
  {
    pattern: /^(?:\((\d{1,3})\)|(\d{1,3})\))\.?/u,
    read: (match) => {
      const ordinal = Number(match[1] ?? match[2]);
      return { kind: 'y', value: String(ordinal), ordinal };
    },
  },
  // "(i)", "(iv)": small Roman numbers
  {
    pattern: /^\(([ivx]{1,5})\)/u,
    read: (match) => {
      const ordinal = parseRoman((match[1] ?? '').toUpperCase());
      return ordinal === null ? null : { kind: 'diem', value: match[1] ?? '', ordinal };
    },
  },
  // "a1)", "b2)": points of a point
  {
    pattern: /^(\p{Ll})(\d{1,2})\)/u,
    read: (match) => ({
      kind: 'diem',
      value: `${match[1] ?? ''}${match[2] ?? ''}`,
      ordinal: Number(match[2]),
    }),
  },
  // "a)", "đ)", "(b)", "c.", "c.Về", "d/", "a- Khách quan", "b - Chủ quan"
  {
    pattern:
      /^(?:\((\p{Ll})\)|(\p{Ll})\)|(\p{Ll})(?:[./](?=\s|$)|\.(?=\p{Lu}\p{Ll})|\s?[-–](?=\s+\p{Lu}|$)))/u,
    read: (match) => {
      const letter = match[1] ?? match[2] ?? match[3] ?? '';
      const ordinal = PLAIN_POINT_LETTERS.indexOf(letter) + 1;
      const known = POINT_LETTERS.includes(letter) || /^[fjwz]$/.test(letter);
      return known ? { kind: 'diem', value: letter, ordinal } : null;
    },
  },
];

/**
 * Reads the number printed at the start of a line.
 *
 * @param text NFC text; leading space is not allowed.
 * @returns the number, its kind by the printed form alone (a document decides whether an arabic number that restarts
 *   is another level), and the rest of the line; `null` where no number stands.
 */
export function parseNumber(text: string): PrintedNumber | null {
  return text.length > LONGEST_NUMBER ? readNumber(text) : readAgain(text);
}

/** Texts up to this length are the number of a unit alone, which every page that names the unit asks for. */
const LONGEST_NUMBER = 24;

const readAgain = remembered(readNumber);

function readNumber(text: string): PrintedNumber | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    const found = match && read(match);
    if (match && found) {
      return { ...found, printed: match[0].trimEnd(), rest: text.slice(match[0].length).trimStart() };
    }
  }
  return null;
}

/** True where `next` continues the sequence of `previous`: same kind, same parent number, next ordinal. */
export function follows(previous: PrintedNumber, next: PrintedNumber): boolean {
  if (previous.kind !== next.kind || next.ordinal !== previous.ordinal + 1) return false;
  if (next.kind !== 'tieu') return true;
  const parent = (value: string) => value.split('-').slice(0, -1).join('-');
  return parent(previous.value) === parent(next.value);
}
