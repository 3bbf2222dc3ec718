import { z } from 'zod';
import { numberCode } from '#domain/document/eid.ts';
import { isoDate } from '#domain/document/metadata.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { modelled, type Renamed, renamed, reversed } from '#domain/naming/naming.ts';
import { COMPARATORS, type Comparator, MEASURE_KINDS } from './kinds.ts';
import { TARGET_NAMES } from './names.ts';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9-]+$/);
const eid = z.string().regex(/^[a-z0-9_-]+$/);
const year = z.int().min(1900).max(2200);
const listNumber = z.int().min(2);

const deadline = z.union([z.strictObject({ nam: year }), z.strictObject({ tu: year, den: year })]);

/** A result reported for a measure, with the clause it stands in. */
const resultFormat = z.strictObject({
  giaTri: z.number(),
  donVi: text.nullable().default(null),
  /** Năm hoặc ngày của kết quả. */
  thoiDiem: z.union([year, isoDate]),
  /** Mức đã đề ra cho kỳ đó nếu câu nguồn nhắc lại. */
  deRa: z.number().optional(),
  /** Đúng nguyên văn của đơn vị nêu kết quả. */
  trichDan: text,
  eid,
  /** Đường dẫn văn bản khác trong content/documents; bỏ trống khi cùng văn bản. */
  vanBan: z.string().optional(),
  ghiChu: text.optional(),
});

/** One quantity of a target item, as editors write it. */
/** One quantity of a target item, as editors write it. */
export const measureFormat = z.strictObject({
  /** Tên ngắn của đại lượng. */
  ten: text,
  /** Mã chỉ số trong metrics.yaml; null khi không so sánh được với nơi khác. */
  chiSo: key.nullable(),
  /** Địa bàn và đối tượng được đo. */
  phamVi: z.strictObject({ diaBan: key.nullable(), doiTuong: text.optional() }),
  /** Cách so sánh: = >= > <= < khoang huong giu-vung duoc-giao xep-hang dinh-tinh. */
  soSanh: z.enum(Object.keys(COMPARATORS) as [Comparator, ...Comparator[]]),
  /** true khi bản nguồn ghi “khoảng”, “xấp xỉ”. */
  xapXi: z.boolean().optional(),
  huong: z.enum(['tang', 'giam']).optional(),
  giaTri: z.number().optional(),
  tu: z.number().optional(),
  den: z.number().optional(),
  /** Đơn vị đúng như in; null khi không in. */
  donVi: text.nullable().default(null),
  /** Đơn vị chuẩn; null khi không chắc. */
  donViChuan: key.nullable().default(null),
  /** Vì sao không quy được đơn vị in ra đơn vị chuẩn. */
  coDonVi: text.optional(),
  loaiDo: z.enum(
    Object.keys(MEASURE_KINDS) as [keyof typeof MEASURE_KINDS, ...(keyof typeof MEASURE_KINDS)[]],
  ),
  /** Mốc phải đạt; bỏ trống thì theo giai đoạn của văn bản. */
  moc: deadline.optional(),
  /** Mức gốc khi văn bản in ra. */
  goc: z.strictObject({ giaTri: z.number(), nam: year.optional() }).optional(),
  ghiChu: text.optional(),
  /** Các đơn vị cùng văn bản nhắc lại chỉ tiêu này. */
  nhacLai: z.array(eid).default([]),
  /** Chỗ ghi khác hoặc khó khớp; nêu trung tính, không sửa. */
  mauThuan: z
    .array(
      z.strictObject({
        eid: eid.optional(),
        vanBan: z.string().optional(),
        /** Số in của chỉ tiêu kia, và danh sách thứ mấy nếu số đó in ở nhiều danh sách. */
        chiTieu: text.optional(),
        danhSach: listNumber.optional(),
        ghiChu: text,
      }),
    )
    .default([]),
  ketQua: z.array(resultFormat).default([]),
});
/** One quantity of a target item. */
export type Measure = Renamed<z.output<typeof measureFormat>, typeof TARGET_NAMES>;

/** A measure from what is known of it: the rest is filled in as the format of the file says. Throws a ZodError where it is none. */
export function measureFrom(fields: object): Measure {
  return renamed(measureFormat.parse(renamed(fields, reversed(TARGET_NAMES))), TARGET_NAMES);
}

/** What a machine-made record says until a person has reviewed it. */
export const UNREVIEWED = 'máy trích, chưa rà soát';

/** What an editor writes to confirm a target that a machine read, and to drop one: one word each. */
export const CONFIRMED = 'đúng';
export const DROPPED = 'bỏ';

/** A target as printed, as editors write it: one item, one or more measures (`{phien-ban}.targets.yaml` is a list of these). */
const targetFormat = z.strictObject({
  /** Số in của chỉ tiêu, ví dụ "(12)"; g1, g2 … cho gạch đầu dòng và hàng không in số; x1, x2 … cho chỉ tiêu trong câu văn. */
  so: text,
  /** Danh sách thứ mấy của văn bản, từ 2 trở đi: chỉ ghi khi số in đã có trong một danh sách trước. */
  danhSach: listNumber.optional(),
  /** Mã đơn vị chứa chỉ tiêu. */
  eid,
  /** Đúng nguyên văn của đơn vị đó. */
  trichDan: text,
  doLuong: z.array(measureFormat).min(1),
  /** “đúng” nhận chỉ tiêu máy trích, “bỏ” loại nó khỏi trang; nhập lại giữ nguyên. */
  raSoat: z.union([
    z.literal([UNREVIEWED, CONFIRMED, DROPPED]),
    z.strictObject({ boi: text, ngay: isoDate }),
  ]),
});
/** A target as printed: one item, one or more measures. */
export type Target = Renamed<z.output<typeof targetFormat>, typeof TARGET_NAMES>;

/** True for a target that stands in a running sentence: it counts in no list. */
export function isRunning({ number }: Pick<Target, 'number'>): boolean {
  return /^x\d+$/.test(number);
}

/** A target from what is known of it: the rest is filled in as the format of the file says. Throws a ZodError where it is none. */
export function targetFrom(fields: object): Target {
  return renamed(targetFormat.parse(renamed(fields, reversed(TARGET_NAMES))), TARGET_NAMES);
}

/** The list of targets of one version (`{phien-ban}.targets.yaml`), as editors write it. */
export const targetListFormat = z.array(targetFormat);

/** Reads the list of targets of one version. */
export const targetListSchema = modelled(targetListFormat, TARGET_NAMES);

/** What tells a target from the others of its document: its printed number, and the list where a number repeats. */
export interface TargetNumber {
  number: string;
  /** 2 for the second list of the document that prints this number, and so on. */
  list?: number | undefined;
}

// Matches a number that is not written as the number of an item: "12" (of "Chỉ tiêu 12"), "x3", "12a", "3.10"
const BARE_NUMBER = /(?:(?:^|[^\p{L}])([a-z]\d+(?:[.-]\d+)*[a-z]?)|(\d+(?:[.-]\d+)*[a-z]?))(?![\p{L}\d])/iu;

/**
 * What stands for a target in addresses, identifiers of rows and the ledger: its printed number without punctuation
 * ("(12)." → `12`, "đ)" → `dd`, "3.10." → `3-10`), `ds-2-12` in a second list that prints it again (ARCHITECTURE.md, Addresses). It
 * depends on the record alone, so that no other target can move it.
 */
export function targetSlug({ number, list }: TargetNumber): string {
  const [, lettered, bare] = BARE_NUMBER.exec(number) ?? [];
  const plain = parseNumber(number)?.value ?? (lettered ?? bare)?.replaceAll('.', '-') ?? number;
  const code = numberCode(plain).replace(/^-+|-+$/g, '');
  return list === undefined ? code : `ds-${list}-${code}`;
}
