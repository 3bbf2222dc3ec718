/** What a number of a text is (ARCHITECTURE.md, Targets): every number has exactly one reading. */
export const READING_KINDS = {
  aim: 'chỉ tiêu',
  result: 'kết quả',
  base: 'mức gốc',
  norm: 'định mức, ngưỡng',
  plan: 'mức đã đề ra',
  date: 'thời gian',
  reference: 'viện dẫn, tên gọi',
  count: 'số đếm',
  other: 'khác',
} as const;
export type ReadingKind = keyof typeof READING_KINDS;

/** Why a number is read as it is: the kind, the words that decided, and how sure that is (0..1). */
export interface Verdict {
  kind: ReadingKind;
  why: string;
  sureness: number;
}
