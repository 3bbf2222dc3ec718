/** Standing of a document. */
export const STATUSES = {
  'du-thao': 'Dự thảo',
  'lay-y-kien': 'Lấy ý kiến góp ý',
  'ban-hanh': 'Đã ban hành',
  'het-hieu-luc': 'Hết hiệu lực',
  'chua-ro': 'Chưa rõ tình trạng',
} as const;

/** How much of the source the published text holds. */
export const COMPLETENESS = {
  'toan-van': 'Toàn văn',
  'tom-tat': 'Bản tóm tắt',
  trich: 'Trích',
  'bien-soan-lai': 'Bản biên soạn lại',
} as const;

/** Circulation marks; only `cong-khai` can be built (Nghị định 30/2020, Phụ lục I, III.2). */
export const CIRCULATION = {
  'cong-khai': 'Công khai',
  mat: 'Mật',
  'luu-hanh-noi-bo': 'Lưu hành nội bộ',
  'xem-xong-tra-lai': 'Xem xong trả lại',
} as const;

/** How one document relates to another. */
export const RELATIONS = {
  'thuc-hien': 'Thực hiện',
  'sua-doi': 'Sửa đổi, bổ sung',
  'thay-the': 'Thay thế',
  'bai-bo': 'Bãi bỏ, làm hết hiệu lực',
  'bai-bo-mot-phan': 'Bãi bỏ một phần',
  'tom-tat': 'Tóm tắt của',
  'vien-dan': 'Viện dẫn',
} as const;

/** What the other document says of the same: relations that change how long or in what form it is in force. */
export const RELATED_BY = {
  'sua-doi': 'Được sửa đổi, bổ sung bởi',
  'thay-the': 'Bị thay thế bởi',
  'bai-bo': 'Bị bãi bỏ, hết hiệu lực theo',
  'bai-bo-mot-phan': 'Bị bãi bỏ một phần bởi',
} as const satisfies Partial<Record<keyof typeof RELATIONS, string>>;

/** A key of {@link RELATIONS}. */
export type Relation = keyof typeof RELATIONS;

/** Fields of work used to browse and filter. */
export const FIELDS = {
  'kinh-te': 'Kinh tế',
  'nong-nghiep': 'Nông nghiệp, nông thôn',
  'van-hoa-xa-hoi': 'Văn hóa - xã hội',
  'giao-duc': 'Giáo dục - đào tạo',
  'y-te': 'Y tế',
  'moi-truong': 'Tài nguyên - môi trường',
  'quoc-phong-an-ninh': 'Quốc phòng - an ninh',
  'xay-dung-dang': 'Xây dựng Đảng',
  'chinh-quyen': 'Chính quyền, cải cách hành chính',
  'dan-van': 'Dân vận, Mặt trận, đoàn thể',
} as const;

/** A key of {@link FIELDS}. */
export type Field = keyof typeof FIELDS;

/** The keys of a vocabulary, typed, for a Zod enum. */
export function keysOf<T extends object>(vocabulary: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(vocabulary) as [keyof T & string, ...(keyof T & string)[]];
}
