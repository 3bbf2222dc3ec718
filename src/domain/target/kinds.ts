/** How a target compares: key → words shown to readers. */
export const COMPARATORS = {
  '=': 'bằng',
  '>=': 'từ … trở lên',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
  khoang: 'trong khoảng',
  huong: 'theo hướng',
  'giu-vung': 'giữ vững',
  'duoc-giao': 'theo chỉ tiêu được giao',
  'xep-hang': 'xếp hạng',
  'dinh-tinh': 'định tính',
} as const;
export type Comparator = keyof typeof COMPARATORS;

/** What kind of quantity a measure is; only equal kinds are comparable (ARCHITECTURE.md, Targets). */
export const MEASURE_KINDS = {
  muc: 'mức đạt tại một thời điểm',
  'tang-nam': 'mức tăng, giảm của một năm',
  'tang-bq': 'mức tăng, giảm bình quân mỗi năm',
  'luy-ke': 'cộng dồn cả giai đoạn',
  diem: 'số điểm phần trăm thay đổi',
  'chua-ro': 'chưa rõ cách tính',
} as const;
