import { z } from 'zod';
import { KIND_NAMES } from '#domain/document/label.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import {
  CIRCULATION,
  COMPLETENESS,
  FIELDS,
  keysOf,
  RELATIONS,
  STATUSES,
} from '#domain/document/vocabulary.ts';
import { targetListFormat } from '#domain/target/target.ts';

/** A value as the source prints it, one inferred with its reason, or null where the source has none. */
function stated<T extends z.ZodType>(value: T) {
  return z.union([value, z.strictObject({ giaTri: value, suyRa: z.string() }), z.null()]);
}

const words = z.string().min(1);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const place = z.string().describe('Mã của đơn vị, cũng là mảnh địa chỉ (#…) trong trang của văn bản.');

const mark = z
  .strictObject({
    tu: z.int(),
    den: z.int().describe('Chỗ hết, tính theo đơn vị UTF-16; bằng “tu” với dấu chú thích.'),
    kieu: z.enum(['dam', 'nghieng', 'lienKet', 'chuThich']),
    diaChi: z.string().optional().describe('Nơi liên kết dẫn tới.'),
    eid: place.optional().describe('Chú thích được gọi.'),
  })
  .meta({ id: 'dau' });
const marks = z.array(mark).optional();

const unit = z
  .strictObject({
    eid: place,
    loai: z.enum(keysOf(KIND_NAMES)).describe('Loại đơn vị, theo tên trong mã.'),
    so: z.string().nullable().describe('Số đúng như in.'),
    tieuDe: z.string().nullable(),
    suyRa: z.literal(true).optional().describe('Bản nguồn không in đơn vị này.'),
    noiDung: z.string().describe('Chữ của riêng đơn vị, không gồm đơn vị con.'),
    dauTieuDe: marks.describe('Chỗ in đậm, in nghiêng, liên kết, dấu chú thích trong tiêu đề.'),
    dauNoiDung: marks.describe('Những chỗ ấy trong nội dung.'),
    dauO: z.array(z.array(mark)).optional().describe('Những chỗ ấy trong từng ô.'),
    vaiTro: z
      .enum(['can-cu', 'loi-ban-hanh', 'co-quan'])
      .optional()
      .describe('Vai trò của đoạn mở đầu: căn cứ, lời ban hành, cơ quan ban hành.'),
    dauBang: z.literal(true).optional().describe('Hàng đầu bảng.'),
    o: z.array(z.string()).optional().describe('Các ô, khi đơn vị là hàng của bảng.'),
    chuThich: z.array(place).optional().describe('Các chú thích mà tiêu đề, nội dung gọi tới.'),
    diaChi: z.url(),
    get con() {
      return z.array(unit);
    },
  })
  .meta({ id: 'donVi' });

const effectDay = z
  .strictObject({
    ngay: words.describe('2025-07-01'),
    tai: place.optional().describe('Đơn vị của văn bản này nói ra ngày đó.'),
    theo: words.optional().describe('Văn bản khác nói ra ngày đó.'),
    suyRa: words.optional().describe('Vì sao ngày này là suy ra.'),
  })
  .nullable();

const declaration = z.strictObject({
  title: words,
  loai: z.enum(keysOf(DOCUMENT_TYPES)),
  so: stated(words),
  coQuan: stated(words),
  noiBanHanh: stated(words),
  ngay: stated(words).describe('2023-09-12, 2023-09 hoặc 2023: chính xác tới đâu viết tới đó.'),
  nhiemKy: stated(words),
  giaiDoan: stated(z.strictObject({ tu: z.int(), den: z.int() })),
  trichYeu: stated(words),
  nguoiKy: stated(z.strictObject({ ten: words, chucVu: words.optional(), thamQuyen: words.optional() })),
  trangThai: z.enum(keysOf(STATUSES)),
  hieuLucTu: effectDay.describe('Ngày bắt đầu có hiệu lực.'),
  hieuLucDen: effectDay.describe('Ngày cuối cùng còn hiệu lực.'),
  hieuLucRieng: z
    .array(z.strictObject({ ngay: words, tai: place, ghiChu: words.optional() }))
    .describe('Phần có hiệu lực từ ngày khác.'),
  duThaoLan: z.int().optional(),
  mucDo: z.enum(keysOf(COMPLETENESS)),
  banNguonLa: z.enum(['toan-van', 'tom-tat', 'trich']),
  luuHanh: z.enum(keysOf(CIRCULATION)),
  nguon: z.strictObject({
    ten: words,
    tep: words,
    sha256: digest,
    ngayLay: stated(words),
    diaChi: z.url().optional(),
    ghiChu: words.optional(),
    banGoc: z
      .strictObject({ tep: words, sha256: digest })
      .optional()
      .describe('Bản gốc đăng cạnh văn bản; địa chỉ ở “cacDang”.'),
  }),
  quanHe: z.array(
    z.strictObject({
      loai: z.enum(keysOf(RELATIONS)),
      vanBan: words,
      diaChi: z.string().optional(),
      tai: place.optional(),
      ngay: words.optional(),
    }),
  ),
  linhVuc: z.array(z.enum(keysOf(FIELDS))),
  soLap: z.array(z.strictObject({ eid: place, lyDo: words })),
  soChiTieu: z.strictObject({ congBo: z.int(), ghiNhan: z.int(), lyDo: words }).optional(),
});

/** What `data.json` of a document holds, version 1 (see `documentJson`). */
export const documentJsonSchema = z.strictObject({
  $schema: z.url(),
  phienBan: z.literal(1),
  diaChi: z.url(),
  cacDang: z
    .array(
      z.strictObject({
        diaChi: z.url(),
        kieu: words,
        dungLuong: z.int().optional().describe('Số byte, với bản gốc.'),
        sha256: digest.optional().describe('Dấu vân tay SHA-256, với bản gốc.'),
      }),
    )
    .describe('Chính văn bản này ở các dạng khác: địa chỉ và kiểu tệp (MIME).'),
  khaiBao: declaration,
  cay: z.array(unit),
  chiTieu: targetListFormat,
});

/** The same as JSON Schema (draft 2020-12), as the site publishes it at `address`. */
export function documentSchemaJson(address: string): Record<string, unknown> {
  const schema = z.toJSONSchema(documentJsonSchema, { io: 'output', unrepresentable: 'any' });
  return { ...schema, $id: address, title: 'Văn bản, phiên bản 1' };
}
