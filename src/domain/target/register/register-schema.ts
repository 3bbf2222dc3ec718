import { z } from 'zod';
import { FIELDS, keysOf } from '#domain/document/vocabulary.ts';
import { measureFormat, targetListFormat } from '../target.ts';

const words = z.string().min(1);
const address = z
  .string()
  .regex(/^\/\S*$/)
  .describe('Đường dẫn trên trang, đặt sau “goc”.');
const key = z.string().regex(/^[a-z0-9-]+$/);
const years = z.strictObject({ tu: z.int(), den: z.int() });
const field = z.enum(keysOf(FIELDS));
const target = targetListFormat.element;

/** A measure as the register publishes it: the record of the document, but for what the row says in words. */
const measure = measureFormat.omit({ moc: true, phamVi: true }).extend({
  ma: words.describe('Mã dòng của đại lượng, cũng là mỏ neo của dòng ở trang sổ chỉ tiêu.'),
  muc: z.string().describe('Mức như hiển thị: “≥ 95%”.'),
  thoiHan: years.nullable(),
  diaBan: key.nullable(),
  doiTuong: words.optional(),
});

/** What `/chi-tieu/chi-tieu.json` holds, version 1 (see `publishedRegister`). */
export const registerSchema = z.strictObject({
  phienBan: z.literal(1),
  goc: z.string().describe('Gốc của mọi địa chỉ trong tệp, không có gạch chéo cuối.'),
  vanBan: z
    .record(
      words,
      z.strictObject({
        ten: words,
        tenNgan: words,
        loai: words,
        so: words.nullable(),
        coQuan: key.nullable(),
        diaBan: key.nullable(),
        giaiDoan: years.nullable(),
        linhVuc: z.array(field),
        diaChi: address,
      }),
    )
    .describe('Văn bản theo mã: {co-quan}/{loai}/{ky}/{so}.'),
  coQuan: z.record(key, z.strictObject({ ten: words, diaChi: address })),
  diaBan: z.record(
    key,
    z.strictObject({
      ten: words,
      cap: z.enum(['quoc-gia', 'tinh', 'huyen', 'xa']),
      thuoc: key.nullable(),
      diaChi: address,
    }),
  ),
  chiSo: z.record(
    key,
    z.strictObject({ ten: words, tenKhac: z.array(words), linhVuc: field, diaChi: address }),
  ),
  linhVuc: z.record(words, words),
  tuVietTat: z.array(z.strictObject({ viet: words, dayDu: words, tenKhac: z.array(words) })),
  chiTieu: z.array(
    target.pick({ so: true, danhSach: true, trichDan: true, raSoat: true }).extend({
      ma: words.describe('Mã chỉ tiêu trong sổ, là mã dòng của đại lượng đầu.'),
      vanBan: words,
      diaChi: address.describe('Trang của chỉ tiêu.'),
      canCu: address.describe('Điều khoản chứa chỉ tiêu.'),
      viTri: words.describe('Vị trí trong văn bản, từ nhỏ đến lớn.'),
      doLuong: z.array(measure).min(1),
    }),
  ),
});

/** The same as JSON Schema (draft 2020-12), as the site publishes it at `address`. */
export function registerSchemaJson(address: string): Record<string, unknown> {
  const schema = z.toJSONSchema(registerSchema, { io: 'output', unrepresentable: 'any' });
  return { ...schema, $id: address, title: 'Sổ chỉ tiêu, phiên bản 1' };
}
