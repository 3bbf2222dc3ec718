import { spellingKey } from '#domain/text/tone.ts';

/**
 * The units numbers are compared in: key, name shown to readers, and the printed forms that mean it (any case, tỷ/tỉ
 * and tone placement alike, spaces around "/" free). Different scales are different units: nothing is converted.
 */
export const UNITS = [
  { key: 'phan-tram', name: '%', printed: ['%', 'phần trăm'] },
  { key: 'phan-tram-nam', name: '%/năm', printed: ['%/năm', '% mỗi năm', '% một năm'] },
  { key: 'phan-nghin', name: '‰', printed: ['‰', 'phần nghìn', 'phần ngàn', '0/00', 'o/oo'] },
  { key: 'diem-phan-tram', name: 'điểm phần trăm', printed: ['điểm phần trăm', 'điểm %'] },
  { key: 'dong', name: 'đồng', printed: ['đồng'] },
  { key: 'nghin-dong', name: 'nghìn đồng', printed: ['nghìn đồng', 'ngàn đồng'] },
  { key: 'trieu-dong', name: 'triệu đồng', printed: ['triệu đồng', 'tr.đ', 'trđ'] },
  { key: 'ty-dong', name: 'tỷ đồng', printed: ['tỷ đồng', 'tỷ VNĐ'] },
  { key: 'nghin-ty-dong', name: 'nghìn tỷ đồng', printed: ['nghìn tỷ đồng', 'ngàn tỷ đồng'] },
  { key: 'ty-dong-nam', name: 'tỷ đồng/năm', printed: ['tỷ đồng/năm'] },
  { key: 'trieu-dong-nam', name: 'triệu đồng/năm', printed: ['triệu đồng/năm'] },
  { key: 'trieu-dong-ha', name: 'triệu đồng/ha', printed: ['triệu đồng/ha', 'triệu đồng/héc ta'] },
  {
    key: 'trieu-dong-nguoi',
    name: 'triệu đồng/người',
    printed: ['triệu đồng/người', 'triệu đồng/đầu người'],
  },
  {
    key: 'trieu-dong-nguoi-nam',
    name: 'triệu đồng/người/năm',
    printed: ['triệu đồng/người/năm', 'triệu đồng/năm/người', 'triệu đồng/đầu người/năm'],
  },
  { key: 'usd', name: 'USD', printed: ['USD', 'đô la Mỹ', 'đô la'] },
  { key: 'trieu-usd', name: 'triệu USD', printed: ['triệu USD', 'triệu đô la Mỹ', 'triệu đô la'] },
  { key: 'ty-usd', name: 'tỷ USD', printed: ['tỷ USD', 'tỷ đô la Mỹ', 'tỷ đô la'] },
  { key: 'ha', name: 'ha', printed: ['ha', 'héc ta', 'hecta'] },
  { key: 'm2', name: 'm²', printed: ['m2', 'm²', 'mét vuông'] },
  { key: 'm3', name: 'm³', printed: ['m3', 'm³', 'mét khối'] },
  { key: 'm', name: 'm', printed: ['m', 'mét'] },
  { key: 'km', name: 'km', printed: ['km', 'ki-lô-mét', 'cây số'] },
  { key: 'km2', name: 'km²', printed: ['km2', 'km²', 'ki-lô-mét vuông'] },
  { key: 'kg', name: 'kg', printed: ['kg', 'ki-lô-gam'] },
  { key: 'tan', name: 'tấn', printed: ['tấn'] },
  { key: 'tan-nam', name: 'tấn/năm', printed: ['tấn/năm'] },
  { key: 'tan-ngay', name: 'tấn/ngày', printed: ['tấn/ngày', 'tấn/ngày đêm'] },
  { key: 'tan-ha', name: 'tấn/ha', printed: ['tấn/ha'] },
  { key: 'ta', name: 'tạ', printed: ['tạ'] },
  { key: 'ta-ha', name: 'tạ/ha', printed: ['tạ/ha'] },
  { key: 'nguoi', name: 'người', printed: ['người', 'người dân', 'nhân khẩu'] },
  { key: 'ho', name: 'hộ', printed: ['hộ', 'hộ dân', 'hộ gia đình'] },
  { key: 'lao-dong', name: 'lao động', printed: ['lao động', 'người lao động'] },
  { key: 'hoc-sinh', name: 'học sinh', printed: ['học sinh', 'em học sinh'] },
  { key: 'sinh-vien', name: 'sinh viên', printed: ['sinh viên'] },
  {
    key: 'sinh-vien-van-dan',
    name: 'sinh viên/vạn dân',
    printed: ['sinh viên/vạn dân', 'sinh viên/10.000 dân'],
  },
  { key: 'bac-si', name: 'bác sĩ', printed: ['bác sĩ'] },
  { key: 'bac-si-van-dan', name: 'bác sĩ/vạn dân', printed: ['bác sĩ/vạn dân', 'bác sĩ/10.000 dân'] },
  { key: 'giuong', name: 'giường', printed: ['giường', 'giường bệnh'] },
  {
    key: 'giuong-van-dan',
    name: 'giường/vạn dân',
    printed: ['giường/vạn dân', 'giường bệnh/vạn dân', 'giường/10.000 dân', 'giường bệnh/10.000 dân'],
  },
  { key: 'dang-vien', name: 'đảng viên', printed: ['đảng viên'] },
  { key: 'doan-vien', name: 'đoàn viên', printed: ['đoàn viên'] },
  { key: 'hoi-vien', name: 'hội viên', printed: ['hội viên'] },
  { key: 'can-bo', name: 'cán bộ', printed: ['cán bộ'] },
  { key: 'dong-chi', name: 'đồng chí', printed: ['đồng chí'] },
  { key: 'con', name: 'con', printed: ['con', 'con/phụ nữ'] },
  { key: 'luot', name: 'lượt', printed: ['lượt'] },
  { key: 'luot-nguoi', name: 'lượt người', printed: ['lượt người'] },
  { key: 'luot-khach', name: 'lượt khách', printed: ['lượt khách', 'lượt du khách', 'lượt khách du lịch'] },
  { key: 'tinh', name: 'tỉnh', printed: ['tỉnh'] },
  { key: 'huyen', name: 'huyện', printed: ['huyện'] },
  { key: 'xa', name: 'xã', printed: ['xã'] },
  { key: 'phuong', name: 'phường', printed: ['phường'] },
  { key: 'thi-tran', name: 'thị trấn', printed: ['thị trấn'] },
  {
    key: 'xa-thi-tran',
    name: 'xã, thị trấn',
    printed: ['xã, thị trấn', 'xã - thị trấn', 'xã, phường', 'xã, phường, thị trấn', 'xã và thị trấn'],
  },
  { key: 'ap', name: 'ấp', printed: ['ấp', 'khóm', 'khóm, ấp', 'ấp, khóm', 'thôn', 'khu phố', 'tổ dân phố'] },
  { key: 'to', name: 'tổ', printed: ['tổ', 'tổ tự quản'] },
  { key: 'don-vi', name: 'đơn vị', printed: ['đơn vị'] },
  { key: 'co-quan', name: 'cơ quan', printed: ['cơ quan'] },
  { key: 'doanh-nghiep', name: 'doanh nghiệp', printed: ['doanh nghiệp'] },
  { key: 'hop-tac-xa', name: 'hợp tác xã', printed: ['hợp tác xã', 'HTX'] },
  { key: 'to-hop-tac', name: 'tổ hợp tác', printed: ['tổ hợp tác', 'THT'] },
  { key: 'co-so', name: 'cơ sở', printed: ['cơ sở'] },
  { key: 'truong', name: 'trường', printed: ['trường', 'trường học'] },
  { key: 'chi-bo', name: 'chi bộ', printed: ['chi bộ'] },
  { key: 'to-chuc', name: 'tổ chức', printed: ['tổ chức', 'tổ chức đảng', 'tổ chức cơ sở đảng'] },
  { key: 'du-an', name: 'dự án', printed: ['dự án'] },
  { key: 'cong-trinh', name: 'công trình', printed: ['công trình'] },
  { key: 'san-pham', name: 'sản phẩm', printed: ['sản phẩm'] },
  { key: 'can-nha', name: 'căn nhà', printed: ['căn nhà', 'căn', 'ngôi nhà'] },
  { key: 'lop', name: 'lớp', printed: ['lớp', 'lớp học', 'lớp bồi dưỡng', 'lớp tập huấn'] },
  { key: 'mo-hinh', name: 'mô hình', printed: ['mô hình'] },
  { key: 'cay', name: 'cây', printed: ['cây', 'cây xanh', 'cây phân tán'] },
  { key: 'cuoc', name: 'cuộc', printed: ['cuộc', 'cuộc kiểm tra', 'cuộc giám sát'] },
  { key: 'vu', name: 'vụ', printed: ['vụ', 'vụ việc'] },
  { key: 'kw', name: 'kW', printed: ['kW', 'kilôoát'] },
  { key: 'mw', name: 'MW', printed: ['MW', 'mêgaoát'] },
  { key: 'kwh', name: 'kWh', printed: ['kWh'] },
  { key: 'tieu-chi', name: 'tiêu chí', printed: ['tiêu chí'] },
  { key: 'chi-tieu', name: 'chỉ tiêu', printed: ['chỉ tiêu'] },
  { key: 'diem', name: 'điểm', printed: ['điểm'] },
  { key: 'lan', name: 'lần', printed: ['lần'] },
  { key: 'nam', name: 'năm', printed: ['năm'] },
  { key: 'thang', name: 'tháng', printed: ['tháng'] },
  { key: 'ngay', name: 'ngày', printed: ['ngày'] },
  { key: 'gio', name: 'giờ', printed: ['giờ'] },
  { key: 'tuoi', name: 'tuổi', printed: ['tuổi'] },
] as const satisfies readonly { key: string; name: string; printed: readonly string[] }[];

export type UnitKey = (typeof UNITS)[number]['key'];

/** The unit printed after a number, at UTF-16 offsets [start, end); `key` null where it is not one of `UNITS`. */
export interface PrintedUnit {
  readonly printed: string;
  readonly key: UnitKey | null;
  /** Why a unit that looks familiar has no key (see `unitFlag`). */
  readonly flag: string | null;
  readonly start: number;
  readonly end: number;
}

// Matches signs that may be ‰ or a slip for %: "%o", "%O", "%0".
const UNCLEAR_PERMILLE = /^%[oO0]$/;
const PERMILLE_FLAG = 'không rõ “%o” là phần nghìn (‰) hay phần trăm (%); không tự quy đổi';

/** Comparison form of a printed unit: lower case, one spelling per syllable, no space around strokes. */
function formOf(printed: string): string {
  return (
    printed
      .trim()
      // Matches a syllable, "tỉ".
      .replace(/[\p{L}\p{M}]+/gu, spellingKey)
      // Matches a stroke or a comma with the spaces around it: " / " and ", ".
      .replace(/\s*([/,])\s*/g, '$1')
      .replace(/\s+/g, ' ')
      // Matches the number one in a rate: "/1 vạn dân", "/01 ha".
      .replace(/\/0?1 (?=\p{L})/gu, '/')
  );
}

const KEYS: ReadonlyMap<string, UnitKey> = new Map(
  UNITS.flatMap((unit) => unit.printed.map((printed) => [formOf(printed), unit.key] as const)),
);

/** The key of a printed unit ("Tỉ đồng" → ty-dong, "%/năm" → phan-tram-nam); null when unknown or unclear ("%o"). */
export function normalizeUnit(printed: string): UnitKey | null {
  return KEYS.get(formOf(printed)) ?? null;
}

/** Why a printed unit cannot be normalised although it resembles one, in Vietnamese; null when there is no doubt. */
export function unitFlag(printed: string): string | null {
  return UNCLEAR_PERMILLE.test(printed.trim()) ? PERMILLE_FLAG : null;
}

/** Words for scale before a unit: "ngàn đảng viên", "vạn lao động". */
const SCALES = ['nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ'];
/** What a rate may be given per besides the rates of `UNITS`: "tỷ đồng/xã", "lượt/hộ". */
const PERS = [
  ...[
    'giờ',
    'ngày',
    'ngày đêm',
    'tháng',
    'quý',
    'vụ',
    'năm',
    'người',
    'đầu người',
    'dân',
    'nghìn dân',
    'vạn dân',
  ],
  ...['1.000 dân', '10.000 dân', 'hộ', 'lao động', 'lượt', 'ấp', 'xã', 'ha', 'm2', 'km', 'km2', 'con'],
];

/** Comparison forms as one pattern, the longest first, with any spaces where one may stand. */
function anyOf(forms: Iterable<string>): string {
  return [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      form
        // Matches the characters with a meaning of their own in a pattern: "." in "tr.đ".
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll(' ', ' +')
        // Matches a stroke or comma, around which spaces are free: "đồng/người", "xã,thị trấn".
        .replace(/[/,]/g, ' *$& *'),
    )
    .join('|');
}

const SCALE = anyOf(SCALES.map(formOf));
const PER = anyOf(PERS.map(formOf));
const FORM = anyOf(KEYS.keys());

// Matches longer words that begin as a unit does: "xã hội", "con người", "tỷ lệ", "tỷ trọng", "trường hợp", "đồng bào".
const OTHER_WORDS =
  '(?:xã +hội|con +(?:người|đường)|tỉ +(?:lệ|trọng|suất|giá)|trường +hợp|đồng +(?:bào|bộ|thời)|điểm +(?:cầu|đến|trường)|tỉnh +(?:lộ|ủy)|lần +thứ)';

// Matches, at the place where it is tried: an unclear sign ("%o"), or a unit with its scale and rates:
//   "triệu đồng/người/năm"  "%/năm"  "ha"  "tấn/ngày"  "xã, thị trấn"  "ngàn đảng viên"  "tỷ đồng/xã"  "triệu"
const PRINTED = new RegExp(
  `(?!${OTHER_WORDS})(?:%[o0]|(?:${FORM}|(?:${SCALE}) +(?:${FORM}))(?: */ *(?:0?1 +)?(?:${PER}))*|${SCALE})(?![\\p{L}\\p{M}\\d])`,
  'uy',
);
/** No printed unit is longer than this. */
const WINDOW = 80;

/**
 * The unit printed in an NFC text right after a number that ends at `offset` (spaces between): the longest known form,
 * with a scale before it and rates after it. Null when what follows is no unit.
 */
export function unitAfter(text: string, offset: number): PrintedUnit | null {
  const window = text.slice(offset, offset + WINDOW);
  // Matches the spaces between number and unit, on the same line.
  const spaces = /^[^\S\n]*/.exec(window)?.[0].length ?? 0;
  PRINTED.lastIndex = spaces;
  const match = PRINTED.exec(comparable(window));
  if (!match) return null;
  const start = offset + spaces;
  const end = start + match[0].length;
  const printed = text.slice(start, end);
  return { printed, key: normalizeUnit(printed), flag: unitFlag(printed), start, end };
}

/** The text in one spelling per syllable, each character in its place. */
function comparable(text: string): string {
  return (
    text
      // Matches a syllable, "Tỉ"; a spelling of another length cannot be compared in place.
      .replace(/[\p{L}\p{M}]+/gu, (word) => {
        const key = spellingKey(word);
        return key.length === word.length ? key : word;
      })
      // Matches any space but a line end.
      .replace(/[^\S\n]/g, ' ')
  );
}
