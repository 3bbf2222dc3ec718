import { z } from 'zod';
import { isoDate } from '#domain/document/metadata.ts';
import { FIELDS, keysOf } from '#domain/document/vocabulary.ts';
import { modelled, type Names } from '#domain/naming/naming.ts';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9-]+$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối');
const aliases = z.array(text).default([]);

/** The fields of bodies.yaml and places.yaml, and what the model calls them. */
export const PLACE_NAMES = {
  khoa: 'key',
  ten: 'name',
  tenDayDu: 'fullName',
  he: 'system',
  cap: 'level',
  diaBan: 'place',
  thuoc: 'parent',
  tu: 'from',
  den: 'to',
  denGhiChu: 'endNote',
  keThua: 'successors',
  tienThan: 'predecessors',
  tenKhac: 'aliases',
  suyRa: 'reason',
} as const satisfies Names;

/** An issuing body of its own time (`content/bodies.yaml`). */
const bodyFormat = z.strictObject({
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
export const bodySchema = modelled(bodyFormat, PLACE_NAMES);
export type Body = z.infer<typeof bodySchema>;

/** A place of its own time (`content/places.yaml`). */
const placeFormat = z.strictObject({
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
export const placeSchema = modelled(placeFormat, PLACE_NAMES);
export type Place = z.infer<typeof placeSchema>;

/** The fields of metrics.yaml, and what the model calls them. */
export const METRIC_NAMES = {
  khoa: 'key',
  ten: 'name',
  moTa: 'description',
  donVi: 'unit',
  tenKhac: 'aliases',
  chieu: 'better',
  linhVuc: 'field',
} as const satisfies Names;

/** A comparable indicator (`content/metrics.yaml`). */
const metricFormat = z.strictObject({
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
export const metricSchema = modelled(metricFormat, METRIC_NAMES);
export type Metric = z.infer<typeof metricSchema>;

/** The fields of glossary.yaml, and what the model calls them. */
export const TERM_NAMES = {
  viet: 'written',
  dayDu: 'full',
  loai: 'type',
  nghia: 'meaning',
  tenKhac: 'aliases',
} as const satisfies Names;

/** An abbreviation or term (`content/glossary.yaml`). */
const termFormat = z.strictObject({
  /** Chữ viết tắt hoặc thuật ngữ. Ví dụ `NTM`. */
  viet: text,
  /** Viết đầy đủ. Ví dụ `nông thôn mới`. */
  dayDu: text,
  loai: z.enum(['viet-tat', 'thuat-ngu']),
  nghia: text.nullable().default(null),
  tenKhac: aliases,
});
export const termSchema = modelled(termFormat, TERM_NAMES);
export type Term = z.infer<typeof termSchema>;

/** The fields of site.yaml, and what the model calls them. */
export const SITE_NAMES = {
  ten: 'name',
  khauHieu: 'tagline',
  diaChi: 'address',
  donVi: 'operator',
  lienHe: 'contact',
  thongBao: 'notice',
  ngonNgu: 'language',
  duLieuXml: 'xml',
  timKiem: 'search',
  chiMucTinh: 'staticIndex',
  taiVeWord: 'word',
  goiDuLieu: 'archive',
  trangTungMuc: 'sectionPages',
  chuyenHuongTinh: 'staticRedirects',
} as const satisfies Names;

/** The site's own name and notice (`content/site.yaml`): what another office changes first. */
const siteFormat = z.strictObject({
  ten: text,
  /** Một câu nói trang này để làm gì. */
  khauHieu: text,
  /** Địa chỉ gốc của trang khi đưa lên mạng. Ví dụ `https://van-kien.example`. */
  diaChi: z.url({ protocol: /^https?$/, error: 'địa chỉ viết dạng https://… hoặc http://…' }),
  /** Đơn vị vận hành. */
  donVi: text,
  lienHe: text.nullable().default(null),
  /** Lời báo đặt ở chân mọi trang. */
  thongBao: text.nullable().default(null),
  ngonNgu: z.literal('vi').default('vi'),
  /** Đăng cả Akoma Ntoso (`data.xml`) của mỗi phiên bản. Đã đăng thì nên giữ: tắt đi, các địa chỉ ấy mất. */
  duLieuXml: z.boolean().default(true),
  /** Nơi tìm kiếm: `tinh` là chỉ mục nằm trong trang; địa chỉ `https://…` là dịch vụ tìm kiếm. */
  timKiem: z
    .union([
      z.literal('tinh'),
      z.url({ protocol: /^https?$/, error: 'viết “tinh”, hoặc địa chỉ dịch vụ tìm kiếm dạng https://…' }),
    ])
    .default('tinh'),
  /** Khi dùng dịch vụ: vẫn dựng chỉ mục trong trang để tìm được lúc dịch vụ ngừng và lúc đọc ngoại tuyến. */
  chiMucTinh: z.boolean().default(true),
  /** Dựng tệp Word (`van-ban.docx`) của mỗi phiên bản để tải về. Đã đăng thì nên giữ: tắt đi, các địa chỉ ấy mất. */
  taiVeWord: z.boolean().default(true),
  /** Đóng gói dữ liệu của mọi văn bản vào một tệp (`/du-lieu/tat-ca.zip`). */
  goiDuLieu: z.boolean().default(false),
  /**
   * Trang riêng của từng mục và từng chỉ tiêu: `day-du` là có; `chi-van-ban` là không, để trang ít tệp hơn: địa chỉ của mục
   * và chỉ tiêu dẫn tới đúng chỗ trong trang của văn bản.
   */
  trangTungMuc: z.enum(['day-du', 'chi-van-ban']).default('day-du'),
  /**
   * Địa chỉ chỉ để dẫn đi (liên kết ngắn, địa chỉ cũ) có tệp riêng, chạy trên mọi máy chủ. Tắt khi máy chủ là nginx đọc
   * `chuyen-huong.nginx.map`: khi đó không dựng các tệp ấy.
   */
  chuyenHuongTinh: z.boolean().default(true),
});
export const siteSchema = modelled(siteFormat, SITE_NAMES);
export type Site = z.infer<typeof siteSchema>;

/** True where units with titles and targets have pages of their own. */
export function hasSectionPages({ sectionPages }: Pick<Site, 'sectionPages'>): boolean {
  return sectionPages === 'day-du';
}

/** The address of a site's search service; null where its own index answers. */
export function searchServiceOf({ search }: Pick<Site, 'search'>): string | null {
  return search === 'tinh' ? null : search.replace(/\/+$/, '');
}
