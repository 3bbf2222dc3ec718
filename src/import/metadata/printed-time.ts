import { termIn } from '#domain/number/date.ts';
import { fold } from '#domain/text/fold.ts';
import { type Inferred, inferred } from './field.ts';
import type { Given } from '../run/state.ts';

// "Luật này được Quốc hội … khóa XV, kỳ họp thứ 5 thông qua ngày 20 tháng 6 năm 2023."
const ADOPTED = /này (?:đã )?được .{5,200}? thông qua ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u;

/** Where no date stands beside the place: the day of adoption that the last sentence states, which is that of a law. */
export function adoptionOf(lines: readonly string[]): Inferred<string> | null {
  const match = lines.map((line) => ADOPTED.exec(line)).find((found) => found !== null);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  return inferred(
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    `Bản nguồn ghi “thông qua ${/ngày.+/.exec(match[0])?.[0] ?? ''}”.`,
  );
}

// "… LẦN THỨ XVII, NHIỆM KỲ 2030 - 2035": the term that the congress opens
const CONGRESS_TERM = /^dai hoi .*nhiem ky (\d{4})\s*[-–]\s*(\d{4})/;
// "Ban Chấp hành Đảng bộ tỉnh, nhiệm kỳ 2015 - 2020", "Ban Chấp hành Đảng bộ huyện khóa XII, nhiệm kỳ …": the term
// stands right after the body; a congress has the term that begins with it
const BODY_TERM =
  /(?:ban chap hanh|hoi dong nhan dan)(?:(?!dai hoi)[^,;.\n]){0,60},?\s*(?:khoa [^,]{1,12},\s*)?nhiem ky (\d{4})\s*[-–]\s*(\d{4})/;

/** The term of the body as the heading prints it: "2015-2020". */
export function termOf(head: readonly string[]): string | null {
  const match = BODY_TERM.exec(fold(head.join('\n')));
  return match ? `${match[1]}-${match[2]}` : null;
}

/** The term that a congress opens, from its own name: "2030-2035". */
export function termOfCongress(abstract: string | null): string | null {
  const match = CONGRESS_TERM.exec(fold(abstract ?? '').trim());
  return match ? `${match[1]}-${match[2]}` : null;
}

// "giai đoạn 2021 - 2025", "thời kỳ 2021 - 2030", "05 năm (2021 - 2025)"
const PERIOD = /(?:giai đoạn|thời kỳ|5 năm\s*\(?)\s*(\d{4})\s*[-–]\s*(\d{4})/iu;
// "năm 2024"; not "đến năm 2030", "từ năm 2021", "ngày 16 tháng 6 năm 2022"
const YEAR =
  /(?<!(?:đến|tới|từ|trước|sau|ngày\s+\d{1,2}\s+tháng\s+\d{1,2})\s+)năm\s+(\d{4})(?!\s*[-–]\s*\d)/giu;
const FORWARD = /phuong huong|nhiem vu|muc tieu|chi tieu|ke hoach|giai phap/;

/** The years the text covers: from its title, else from the title of the part that looks ahead. */
export function periodOf(
  head: readonly string[],
  state: Given<'outline'>,
): Inferred<{ from: number; to: number }> | null {
  for (const line of head) {
    const match = PERIOD.exec(line);
    if (match)
      return inferred({ from: Number(match[1]), to: Number(match[2]) }, `Nhan đề ghi “${match[0].trim()}”.`);
  }
  for (const node of [...state.outline, ...state.outline.flatMap((part) => part.children)]) {
    const text = node.body.text;
    const term = node.heading && FORWARD.test(fold(text)) ? (termIn(text) ?? null) : null;
    if (term)
      return inferred({ from: term.from, to: term.to }, `Tên mục ghi “${text.slice(term.start, term.end)}”.`);
  }
  const years = new Map(
    head.flatMap((line) => [...line.matchAll(YEAR)]).map((match) => [Number(match[1]), match[0]]),
  );
  const [only] = years;
  if (only && years.size === 1)
    return inferred({ from: only[0], to: only[0] }, `Nhan đề ghi “${only[1].trim()}”.`);
  return null;
}
