import { z } from 'zod';
import { modelled } from '#domain/naming/naming.ts';
import { known } from './known-format.ts';
import { MISSING } from './known.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { METADATA_NAMES } from './names.ts';
import { originalFormat } from '#domain/hosting/original.ts';
import { CIRCULATION, COMPLETENESS, FIELDS, keysOf, RELATIONS, STATUSES } from './vocabulary.ts';

const text = z.string().trim().min(1);
/** A number in YAML (`ngay: 2023`) is read as its digits. */
const digits = (pattern: RegExp, example: string) =>
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().regex(pattern, example),
  );

/** ISO date by its length: `2023-09-12`, `2023-09` or `2023`. */
export const isoDate = digits(
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
  'ngày viết dạng 2023-09-12, 2023-09 hoặc 2023',
).refine(isInCalendar, 'ngày này không có trong lịch');

/** "2024-02-29" is a day, "2024-02-31" is not; months and years always are. */
function isInCalendar(date: string): boolean {
  if (date.length !== '2024-02-29'.length) return true;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
const term = digits(/^\d{4}-\d{4}$/, 'nhiệm kỳ viết dạng 2020-2025');
const key = z.string().regex(/^[a-z0-9-]+$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối');

/** Where the published text comes from. */
const sourceFormat = z.strictObject({
  /** Tên văn bản nguồn như nơi đăng ghi. */
  ten: text,
  /** Tên tệp nguồn. Ví dụ `000_7cf2ea4908593b9f.txt`. */
  tep: text,
  /** Dấu vân tay SHA-256 của tệp nguồn (64 chữ số hệ 16), để kiểm chứng bản nào đã dùng. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 gồm 64 chữ số hệ 16'),
  /** Ngày lấy tệp. Ví dụ `2026-11-22`. */
  ngayLay: known(isoDate),
  /** Địa chỉ trang đã đăng, nếu có. */
  diaChi: z.url({ protocol: /^https?$/, error: 'địa chỉ viết dạng https://… hoặc http://…' }).optional(),
  /** Điều người đọc cần biết về bản nguồn: lỗi in, phần thiếu, chỗ ngắt trang. */
  ghiChu: text.optional(),
});

/** A whole day: what begins or ends on it is known to the day. */
const isoDay = isoDate.refine(
  (date) => date.length === '2024-02-29'.length,
  'ngày viết đủ ngày, tháng, năm: 2025-07-01',
);

/** Mã của đơn vị trong chính văn bản. Ví dụ `dieu_5__khoan_1`. */
const clause = z.string().regex(/^[a-z0-9_-]+$/, 'mã của đơn vị trong văn bản này, ví dụ dieu_5__khoan_1');

/** Một ngày mà hiệu lực bắt đầu hoặc kết thúc, và chỗ nói ra điều đó. */
const effectDay = z.union([
  z.literal(MISSING).transform(() => null),
  z
    .strictObject({
      ngay: isoDay,
      /** Điều khoản của chính văn bản này nói ra ngày đó. */
      tai: clause.optional(),
      /** Văn bản khác nói ra ngày đó, tên và ký hiệu. */
      theo: text.optional(),
      /** Vì sao ngày này là suy ra, khi văn bản không in thẳng ngày (“kể từ ngày ký”). */
      suyRa: text.optional(),
    })
    .refine(({ tai, theo }) => (tai === undefined) !== (theo === undefined), {
      error: 'ghi “tai” (điều khoản của văn bản này) hoặc “theo” (văn bản khác), đúng một trong hai',
    }),
]);

/** Frontmatter of a version of a document (`content/documents/…/{phien-ban}.mdx`), as editors write it. */
export const metadataFormat = z.strictObject({
  /** Tên hiển thị của văn bản, một dòng. */
  title: text,
  /** Loại văn bản: nq, ct, kl, qd (quyết định), qyd (quy định), qc, tb, hd, bc, kh, ctr, da, ttr, luat, nd, tt, cv … */
  loai: z.enum(keysOf(DOCUMENT_TYPES)),
  /** Số và ký hiệu đúng như in. Ví dụ `04-NQ/HU`. */
  so: known(text),
  /** Mã cơ quan ban hành trong bodies.yaml, theo tên thời điểm ban hành. Ví dụ `tu-hau-giang`. */
  coQuan: known(key),
  /** Địa danh in trước ngày ký. */
  noiBanHanh: known(text),
  /** Ngày của chính văn bản, chính xác tới đâu viết tới đó: 2023-09-12, 2023-09, 2023. */
  ngay: known(isoDate),
  /** Nhiệm kỳ của cơ quan ban hành (số văn bản của Đảng đánh lại theo nhiệm kỳ). Ví dụ `2020-2025`. */
  nhiemKy: known(term),
  /** Những năm mà nội dung nói tới. Ví dụ `{tu: 2020, den: 2025}`. */
  giaiDoan: known(z.strictObject({ tu: z.int(), den: z.int() })),
  /** Trích yếu in dưới tên loại. */
  trichYeu: known(text),
  /** Người ký: họ tên, chức vụ, thẩm quyền ("T/M BAN THƯỜNG VỤ"). */
  nguoiKy: known(z.strictObject({ ten: text, chucVu: text.optional(), thamQuyen: text.optional() })),
  /** Tình trạng: du-thao, lay-y-kien, ban-hanh, het-hieu-luc. */
  trangThai: z.enum(keysOf(STATUSES)),
  /** Ngày bắt đầu có hiệu lực. Ví dụ `{ngay: 2025-07-01, tai: dieu_5__khoan_1}`. */
  hieuLucTu: effectDay.default(null),
  /** Ngày cuối cùng còn hiệu lực (“đến hết ngày …”), khi chính văn bản hoặc văn bản không có ở đây nói ra. */
  hieuLucDen: effectDay.default(null),
  /** Phần của văn bản có hiệu lực từ ngày khác. */
  hieuLucRieng: z.array(z.strictObject({ ngay: isoDay, tai: clause, ghiChu: text.optional() })).default([]),
  /** Dự thảo lần mấy (chỉ với dự thảo). */
  duThaoLan: z.int().positive().optional(),
  /** Mức đầy đủ của bản đăng: toan-van, tom-tat, trich, bien-soan-lai (viết lại bằng lời của ban biên soạn). */
  mucDo: z.enum(keysOf(COMPLETENESS)),
  /** Bản nguồn tự nó là toàn văn, tóm tắt hay trích. Mặc định toan-van. */
  banNguonLa: z.enum(['toan-van', 'tom-tat', 'trich']).default('toan-van'),
  /** Chế độ lưu hành in trên văn bản. Chỉ văn bản cong-khai mới dựng được trang. */
  luuHanh: z.enum(keysOf(CIRCULATION)),
  nguon: sourceFormat.extend({
    /** Bản gốc đăng cạnh văn bản cho người đọc tải về (bản ký số, bản Word), nếu cơ quan muốn đăng. */
    banGoc: originalFormat.optional(),
  }),
  /** Quan hệ với văn bản khác, chỉ ghi khi bản nguồn nói rõ. */
  quanHe: z
    .array(
      z.strictObject({
        loai: z.enum(keysOf(RELATIONS)),
        /** Tên và ký hiệu văn bản kia như bản nguồn viết. */
        vanBan: text,
        /** Đường dẫn trong content/documents nếu có ở đây: `tu-hau-giang/bc/2015-2020/nn-…`. */
        diaChi: z.string().optional(),
        /** Điều khoản của văn bản này nói ra quan hệ. */
        tai: clause.optional(),
        /** Ngày sửa đổi, thay thế, bãi bỏ, khi khác ngày văn bản này có hiệu lực. */
        ngay: isoDay.optional(),
      }),
    )
    .default([]),
  /** Lĩnh vực để lọc và duyệt. */
  linhVuc: z.array(z.enum(keysOf(FIELDS))).default([]),
  /** Các số in lặp lại trong cùng một mục, phải khai báo để không nhầm. */
  soLap: z.array(z.strictObject({ eid: z.string(), lyDo: text })).default([]),
  /** Khi văn bản báo số chỉ tiêu khác với số liệt kê. */
  soChiTieu: z.strictObject({ congBo: z.int(), ghiNhan: z.int(), lyDo: text }).optional(),
});

/** Reads the frontmatter of a version of a document. */
export const metadataSchema = modelled(metadataFormat, METADATA_NAMES);

/** Parsed frontmatter of a document version. */
export type DocumentMetadata = z.infer<typeof metadataSchema>;

/** Frontmatter of a news article about documents (`content/news/{slug}.mdx`), as editors write it. */
const newsFormat = z.strictObject({
  /** Tên bài. */
  title: text,
  /** Một câu tóm tắt bài. */
  moTa: text,
  /** Ngày đăng. */
  ngay: known(isoDate),
  /** Người viết hoặc biên tập như nguồn ghi. */
  tacGia: known(text),
  /** Mã cơ quan được nói tới. */
  coQuan: key,
  /** Mã địa phương. */
  diaBan: key,
  mucDo: z.enum(keysOf(COMPLETENESS)),
  nguon: sourceFormat,
  linhVuc: z.array(z.enum(keysOf(FIELDS))).default([]),
});

/** Reads the frontmatter of a news article. */
export const newsSchema = modelled(newsFormat, METADATA_NAMES);

/** Parsed frontmatter of a news article. */
export type NewsMetadata = z.infer<typeof newsSchema>;
