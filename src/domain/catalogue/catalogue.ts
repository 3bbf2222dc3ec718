import { z } from 'zod';
import { isoDate } from '#domain/document/metadata.ts';
import { FIELDS, keysOf } from '#domain/document/vocabulary.ts';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9-]+$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối');
const aliases = z.array(text).default([]);

/** An issuing body of its own time (`content/bodies.yaml`). */
export const bodySchema = z.strictObject({
  /** Mã vĩnh viễn, dùng trong địa chỉ. Ví dụ `hu-cho-moi-an-giang`. */
  khoa: key,
  /** Tên thường gọi. Ví dụ `Huyện ủy Chợ Mới`. */
  ten: text,
  /** Tên đầy đủ. */
  tenDayDu: text,
  /** Hệ thống: đảng, hội đồng nhân dân, ủy ban nhân dân, Mặt trận, Chính phủ. */
  he: z.enum(['dang', 'hdnd', 'ubnd', 'mttq', 'chinh-phu']),
  cap: z.enum(['trung-uong', 'tinh', 'huyen', 'xa']),
  /** Mã địa phương trong places.yaml; null với cơ quan trung ương. */
  diaBan: key.nullable(),
  /** Ngày bắt đầu hoạt động, null nếu chưa rõ. */
  tu: isoDate.nullable().default(null),
  /** Ngày kết thúc hoạt động, null nếu còn. */
  den: isoDate.nullable().default(null),
  /** Vì sao kết thúc, một câu. */
  denGhiChu: text.nullable().default(null),
  /** Mã các cơ quan kế thừa; null = chưa có trong nguồn đã kiểm tra. */
  keThua: z.array(key).nullable().default(null),
  /** Mã các cơ quan tiền thân; null = chưa có trong nguồn đã kiểm tra. */
  tienThan: z.array(key).nullable().default(null),
  tenKhac: aliases,
  /** Lý do khi địa phương của cơ quan là suy ra; null khi bản nguồn nói rõ. */
  suyRa: text.nullable().default(null),
});
export type Body = z.infer<typeof bodySchema>;

/** A place of its own time (`content/places.yaml`). */
export const placeSchema = z.strictObject({
  khoa: key,
  ten: text,
  cap: z.enum(['quoc-gia', 'tinh', 'huyen', 'xa']),
  /** Mã địa phương cấp trên; null ở cấp cao nhất. */
  thuoc: key.nullable(),
  tu: isoDate.nullable().default(null),
  den: isoDate.nullable().default(null),
  denGhiChu: text.nullable().default(null),
  keThua: z.array(key).nullable().default(null),
  tenKhac: aliases,
  suyRa: text.nullable().default(null),
});
export type Place = z.infer<typeof placeSchema>;

/** A comparable indicator (`content/metrics.yaml`). */
export const metricSchema = z.strictObject({
  khoa: key,
  ten: text,
  /** Chỉ số này đo cái gì, một câu. */
  moTa: text,
  /** Đơn vị chuẩn; null khi không có đơn vị. */
  donVi: key.nullable(),
  /** Cách người dân và văn bản gọi chỉ số này. */
  tenKhac: aliases,
  /** Chiều tốt: cao, thấp, hoặc null khi không xét. */
  chieu: z.enum(['cao', 'thap']).nullable(),
  linhVuc: z.enum(keysOf(FIELDS)),
});
export type Metric = z.infer<typeof metricSchema>;

/** An abbreviation or term (`content/glossary.yaml`). */
export const termSchema = z.strictObject({
  /** Chữ viết tắt hoặc thuật ngữ. Ví dụ `NTM`. */
  viet: text,
  /** Viết đầy đủ. Ví dụ `nông thôn mới`. */
  dayDu: text,
  loai: z.enum(['viet-tat', 'thuat-ngu']),
  nghia: text.nullable().default(null),
  tenKhac: aliases,
});
export type Term = z.infer<typeof termSchema>;

/** The site's own name and notice (`content/site.yaml`): what another office changes first. */
export const siteSchema = z.strictObject({
  ten: text,
  /** Một câu nói trang này để làm gì. */
  khauHieu: text,
  /** Địa chỉ gốc của trang khi đưa lên mạng. Ví dụ `https://van-kien.example`. */
  diaChi: z.url(),
  /** Đơn vị vận hành. */
  donVi: text,
  lienHe: text.nullable().default(null),
  /** Lời báo đặt ở chân mọi trang. */
  thongBao: text.nullable().default(null),
  ngonNgu: z.literal('vi').default('vi'),
});
export type Site = z.infer<typeof siteSchema>;
