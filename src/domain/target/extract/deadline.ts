import { isYear, type Value } from './quantity.ts';
import type { Measure } from '../target.ts';

// "đến năm 2025", "đến 2025", "vào năm 2023", "năm 2024", "đến cuối năm 2025"; not "2021 - 2025"
const DEADLINE = /(?:(?:đến|vào|trong)?\s*(?:cuối\s+|hết\s+)?năm\s+|đến\s)(\d{4})(?!\s*[-–]\s*\d|\d)/giu;
// "đến 31/12/2024", "hoàn thành trong tháng 9/2023"
const DATE = /(?:đến|trước|trong|vào)\s+(?:hết\s+)?(?:ngày\s+|tháng\s+)?(?:\d{1,2}\/){1,2}(\d{4})/iu;
// "giai đoạn 2021 - 2025", "từ năm 2021 đến năm 2025"
const SPAN = /(?:giai đoạn|nhiệm kỳ|từ năm)\s+(\d{4})\s*(?:[-–]|đến(?: năm)?)\s*(\d{4})/iu;
// Years that are none: "giá so sánh năm 2010", "so với năm 2023", "so với ước thực hiện năm 2030", "từ năm 2025", "sau năm 2020"
const NO_DEADLINE = /(?:so sánh|cố định|hiện hành|so với[^,;.\d]{0,30}|so|sau|trước)\s*$/iu;
// A deadline that holds for what follows in the sentence: "Đến năm 2030: ", "Phấn đấu đến năm 2025, ", "chỉ tiêu cụ thể đến năm 2025 "
const SHARED =
  /(?:(?:^|ph[ấầ]n đ[ấầá]u,?\s+|(?:chỉ tiêu|mục tiêu)[^,;.\d]{0,20}\s)(?:(?:đến|vào|trong)?\s*(?:cuối\s+|hết\s+)?năm\s+|đến\s)|(?:chỉ tiêu|mục tiêu)[^,;.\d]{0,17}đến\s)(\d{4})(?!\s*[-–]|\d)/iu;

/** The year or years a clause names for a value; none where it names none. */
export function deadlineIn(text: string, value: Pick<Value, 'start' | 'base'>): Pick<Measure, 'moc'> {
  const span = SPAN.exec(text);
  if (span) return { moc: { tu: Number(span[1]), den: Number(span[2]) } };
  const years = [...text.matchAll(DEADLINE)].filter(
    (match) =>
      Number(match[1]) !== value.base?.nam &&
      isYear(Number(match[1])) &&
      !NO_DEADLINE.test(text.slice(0, match.index)),
  );
  const nearest = years.findLast((match) => match.index < value.start) ?? years[0];
  if (nearest) return { moc: { nam: Number(nearest[1]) } };
  const date = DATE.exec(text);
  return date ? { moc: { nam: Number(date[1]) } } : {};
}

// "2. Mục tiêu đến năm 2035", "Phấn đấu đến cuối năm 2035:", "Chỉ tiêu năm 2034", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2034"; not "nhiệm kỳ 2020 - 2025 và định hướng đến năm 2030"
const IN_TITLE =
  /(?:mục tiêu|chỉ tiêu|phương hướng|ph[ấầ]n đ[ấầá]u)(?:(?!định hướng|tầm nhìn)[^.;:\d]){0,60}?(?:đến|vào|trong|năm)\s*(?:cuối\s+|hết\s+)?(?:năm\s+)?(\d{4})(?!\s*[-–]|\d)/iu;

// "2.1. Đến năm 2025", "Năm 2030:", "Tầm nhìn đến năm 2045": a title that is nothing but the deadline
const IS_DEADLINE = /^(?:tầm nhìn\s+)?(?:đến|vào|trong)?\s*(?:cuối\s+|hết\s+)?năm\s+(\d{4})\s*:?$/iu;

/** The year that a title of aims sets for them; null where it sets none. */
export function deadlineInTitle(title: string): number | null {
  const year = (IN_TITLE.exec(title) ?? IS_DEADLINE.exec(title.trim()))?.[1];
  return year === undefined ? null : Number(year);
}

/** The year that a clause sets for itself and what follows it in the sentence; null where it sets none. */
export function sharedDeadline(text: string): number | null {
  const year = SHARED.exec(text.trim())?.[1];
  return year === undefined ? null : Number(year);
}
