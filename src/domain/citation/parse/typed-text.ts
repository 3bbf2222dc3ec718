import { fold } from '#domain/text/fold.ts';
import { CITED_TYPES, OTHER_NAMES } from './cited-type.ts';

/** Words of citations besides the names of types. */
const WORDS = [
  ...['số', 'ngày', 'tháng', 'năm', 'của', 'về', 'và', 'khóa', 'nhiệm kỳ', 'lần thứ'],
  ...[
    'phụ lục',
    'phần',
    'phần thứ',
    'chương',
    'tiểu mục',
    'mục',
    'điều',
    'khoản',
    'điểm',
    'gạch đầu dòng',
    'đoạn',
  ],
  ...[
    'Trung ương',
    'Hội nghị',
    'Đại hội',
    'Ban Chấp hành',
    'Đảng',
    'Đảng bộ',
    'tỉnh',
    'huyện',
    'xã',
    'thành phố',
  ],
  ...['Bộ Chính trị', 'Ban Bí thư', 'Ban Thường vụ', 'Tỉnh ủy', 'Huyện ủy', 'Thành ủy', 'Đảng ủy'],
  ...['Thủ tướng', 'Chính phủ', 'Quốc hội', 'Hội đồng nhân dân', 'Ủy ban nhân dân', 'HĐND'],
];
const BY_FOLDED = new Map(
  [...Object.values(CITED_TYPES), ...OTHER_NAMES.map(([name]) => name), ...WORDS].map((word) => [
    fold(word),
    word,
  ]),
);
const LONGEST_FIRST = [...BY_FOLDED.keys()].sort((a, b) => b.length - a.length);
// Matches "nghi quyet", "khoan", "trung uong"; not "diem d", which may be điểm d or điểm đ.
const PLAIN = new RegExp(`\\b(?:diem d\\b|(${LONGEST_FIRST.join('|')}))\\b`, 'gi');

/**
 * Typed text with the diacritics of the words citations are made of, where it has none at all: "nghi quyet so 26" →
 * "nghị quyết số 26". Of the same length, letter for letter; any other text comes back as it is.
 */
export function withDiacritics(typed: string): string {
  if (fold(typed) !== typed.toLowerCase()) return typed;
  return typed.replace(PLAIN, (match, word: string | undefined) =>
    word === undefined ? match : (BY_FOLDED.get(word.toLowerCase()) ?? match),
  );
}
