import { fold } from '#domain/text/fold.ts';
import { slugOf } from '../run/slug.ts';

/**
 * A level of administration named in a letterhead: its body's key has a prefix of its own, as the body's symbols have:
 * Tỉnh ủy, Thành ủy and Thị ủy "TU", Huyện ủy "HU", Quận ủy "QU", Đảng ủy "ĐU".
 */
export interface NamedBody {
  /** Line (or lines, joined) as printed. */
  printed: string;
  /** Start of the key: `hu-cho-moi`, `tu-hau-giang`, `du-xa-tan-lap`, `so-noi-vu`. */
  key: string;
  level: Level;
}

/** What must be printed besides the name: nothing, the province, or the district where there is one and the province. */
type Level = 'province' | 'city' | 'district' | 'commune';

const PARTY_PREFIX: Readonly<Record<string, string>> = {
  tinh: 'tu',
  thanh: 'tu',
  thi: 'tu',
  huyen: 'hu',
  quan: 'qu',
};
const STATE_PREFIX: Readonly<Record<string, string>> = {
  'uy ban nhan dan': 'ubnd',
  ubnd: 'ubnd',
  'hoi dong nhan dan': 'hdnd',
  hdnd: 'hdnd',
};

// Cities that are provinces (Huế since 2025, then without "tỉnh Thừa Thiên Huế" above it)
const CENTRAL_CITIES = new Set(['ha noi', 'ho chi minh', 'hai phong', 'da nang', 'can tho', 'hue']);

// "TỈNH ỦY HẬU GIANG", "Huyện ủy Chợ Mới", "THÀNH ỦY LỘC AN", "QUẬN ỦY NINH KIỀU", "THỊ ỦY TÂN CHÂU"
const PARTY = /^(tinh|huyen|thanh|quan|thi) uy (?![-–])(.{2,30})$/;
// "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LỘC HÀ", "BAN THƯỜNG VỤ HUYỆN ỦY AN SƠN": the committee of the place
const COMMITTEE =
  /^(?:ban chap hanh|ban thuong vu|thuong truc) (?:dang bo (tinh|thanh pho|huyen|quan|thi xa) |(tinh|huyen|thanh|quan|thi) uy )(?![-–])(.{2,30})$/;
// "TỈNH ĐOÀN LỘC HÀ", "HUYỆN ĐOÀN AN SƠN"
const YOUTH = /^(tinh|huyen|thanh|quan|thi) doan (?![-–])(.{2,30})$/;
// "ĐẢNG ỦY XÃ TÂN LẬP", "ĐẢNG ỦY PHƯỜNG 4"
const COMMUNE_PARTY = /^dang uy (xa|phuong|thi tran|dac khu) (.{1,30})$/;
// "ỦY BAN NHÂN DÂN TỈNH HẬU GIANG", "UBND XÃ PHÚ MỸ", "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ CẦN THƠ"
const STATE =
  /^(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\s+(tinh|huyen|thanh pho|tp\.?|quan|thi xa|xa|phuong|thi tran|dac khu)\s+(.{1,30})$/;
// "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN PHỤNG HIỆP", "ỦY BAN MTTQ VIỆT NAM TỈNH HẬU GIANG"
const FRONT =
  /^uy ban (?:mttq|mat tran to quoc)(?: viet nam)? (tinh|huyen|thanh pho|tp\.?|quan|thi xa|xa|phuong|thi tran) (.{1,30})$/;
// Bodies of the whole country: "QUỐC HỘI", "BỘ NỘI VỤ", "BAN TỔ CHỨC TRUNG ƯƠNG", "VĂN PHÒNG CHÍNH PHỦ", "BAN BÍ THƯ"
const NATIONAL_BODY =
  /^(?:quoc hoi|uy ban thuong vu quoc hoi|chinh phu|thu tuong chinh phu|chu tich nuoc|ban bi thu|uy ban kiem tra trung uong|van phong (?:chinh phu|quoc hoi|chu tich nuoc|trung uong dang)|thanh tra chinh phu|kiem toan nha nuoc|(?:hoi dong tham phan )?toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|ngan hang nha nuoc viet nam|bao hiem xa hoi viet nam|tong lien doan lao dong viet nam|uy ban trung uong mat tran to quoc viet nam|bo (?!chi huy|chqs|chbp|tu lenh|phan)[a-z ,]{3,40}|ban [a-z ,]{3,40} trung uong)$/;

/** The body whose name a line is; null for another line. Place words of its own level stand in its key. */
export function namedBody(printed: string): NamedBody | null {
  const folded = fold(printed).replace(/\s+/g, ' ').trim();
  const party = PARTY.exec(folded);
  if (party) {
    const [, kind = '', name = ''] = party;
    return body(printed, `${PARTY_PREFIX[kind]}-${placeSlug(name)}`, levelOf(kind, name));
  }
  const committee = COMMITTEE.exec(folded);
  if (committee) {
    const kind = (committee[1] ?? committee[2] ?? '').replace(' pho', '').replace(' xa', '');
    const name = committee[3] ?? '';
    return body(printed, `${PARTY_PREFIX[kind]}-${placeSlug(name)}`, levelOf(kind, name));
  }
  const youth = YOUTH.exec(folded);
  if (youth) {
    const [, kind = '', name = ''] = youth;
    return body(printed, `${kind}-doan-${placeSlug(name)}`, levelOf(kind, name));
  }
  const commune = COMMUNE_PARTY.exec(folded);
  if (commune) return body(printed, `du-${slugOf(`${commune[1]} ${commune[2]}`)}`, 'commune');
  const state = STATE.exec(folded);
  const front = FRONT.exec(folded);
  const [prefix, kind, name] = state
    ? [STATE_PREFIX[state[1] ?? ''], state[2], state[3]]
    : ['ubmttq', front?.[1], front?.[2]];
  if (kind !== undefined && name !== undefined) {
    if (/^(?:xa|phuong|thi tran|dac khu)$/.test(kind))
      return body(printed, `${prefix}-${slugOf(`${kind} ${name}`)}`, 'commune');
    return body(printed, `${prefix}-${placeSlug(name)}`, levelOf(kind, name));
  }
  if (folded === 'ban chap hanh trung uong') return body(printed, 'bch-trung-uong', 'province');
  if (NATIONAL_BODY.test(folded)) return body(printed, slugOf(folded), 'province');
  return partOf(printed, folded);
}

// "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH BẾN NGHÉ", "BAN TUYÊN GIÁO HUYỆN ỦY CHỢ MỚI", "SỞ NỘI VỤ TỈNH HẬU GIANG"
const PART =
  /^((?:van phong|ban|uy ban kiem tra|so|phong|thanh tra)(?: [a-z,-]+)*?) ((?:tinh|huyen|thanh|quan|thi) uy .+|(?:uy ban|hoi dong) nhan dan .+|(?:ubnd|hdnd) .+|(?:tinh|huyen|thanh pho|thi xa|quan(?! ly)) .+)$/;

// "CỤC THUẾ TỈNH LỘC HÀ", "CÔNG AN HUYỆN AN SƠN", "LIÊN ĐOÀN LAO ĐỘNG TỈNH LỘC HÀ", "HỘI NÔNG DÂN TỈNH LỘC HÀ"
const OF_PLACE =
  /^((?:cuc|chi cuc|cong an|toa an nhan dan|vien kiem sat nhan dan|bao hiem xa hoi|kho bac nha nuoc|ngan hang|lien doan lao dong|lien hiep(?: cac)? hoi|hoi|ban chi huy quan su|bo chi huy quan su|(?:bo|ban) chqs|bo chbp|bo chi huy bo doi bien phong|hat kiem lam|doan dai bieu quoc hoi)(?: [a-z]+)*?) (tinh|thanh pho|tp\.?|huyen|quan|thi xa) (?!uy )(.{2,30})$/;

/** A body named with the committee or council it belongs to, or with its place. */
function partOf(printed: string, folded: string): NamedBody | null {
  const placed = OF_PLACE.exec(folded);
  if (placed) {
    const [, what = '', kind = '', name = ''] = placed;
    return body(printed, `${slugOf(what)}-${placeSlug(name)}`, levelOf(kind, name));
  }
  const [, own = '', rest = ''] = PART.exec(folded) ?? [];
  if (own === '') return null;
  const parent = namedBody(
    /^(?:so|phong|thanh tra|ban quan ly)/.test(own) && !/ uy |nhan dan|^[uh][bd]nd/.test(rest)
      ? `ubnd ${rest}`
      : rest,
  );
  return parent && body(printed, `${slugOf(own)}-${parent.key}`, parent.level);
}

function levelOf(kind: string, name: string): Level {
  if (kind === 'tinh' || (isCity(kind) && isCentralCity(name))) return 'province';
  return isCity(kind) ? 'city' : 'district';
}

const isCity = (kind: string) => /^(?:thanh|tp)/.test(kind);

const body = (printed: string, key: string, level: NamedBody['level']): NamedBody => ({
  printed,
  key,
  level,
});

const placeSlug = (name: string) => slugOf(name.replace(/^(?:thanh pho|tp\.?) /, ''));

const isCentralCity = (name: string) => CENTRAL_CITIES.has(name.replace(/^(?:thanh pho|tp\.?) ?/, '').trim());

// Lines that only say where: "ĐẢNG BỘ TỈNH HẬU GIANG", "ĐẢNG BỘ HUYỆN CẨM GIANG", "TỈNH LỘC HÀ"
const PARTY_PLACE = /^(?:dang bo )?(tinh|huyen|thanh pho|tp\.?|quan|thi xa) (?!uy )(.{2,30})$/;

/** The place that a line above the body names. */
export function namedPlace(printed: string): { level: Level; slug: string } | null {
  const folded = fold(printed).trim();
  const place = PARTY_PLACE.exec(folded);
  if (place) {
    const [, kind = '', name = ''] = place;
    return { level: levelOf(kind, name), slug: placeSlug(name) };
  }
  const above = namedBody(printed);
  if (!above || !/^(?:tu|hu|qu|ubnd|hdnd)-/.test(above.key)) return null;
  if (above.level === 'commune') return null;
  return { level: above.level, slug: above.key.replace(/^[a-z]+-/, '') };
}

// The first half of a name that goes on below: "ỦY BAN NHÂN DÂN ¦ TỈNH SƠN HẢI", "HUYỆN ỦY ¦ CHỢ MỚI", "ĐẢNG ỦY ¦ XÃ TÂN LẬP"
const HALF =
  /^(?:ban chap hanh dang bo(?: (?:tinh|huyen|thanh pho|quan|thi xa|xa|phuong|thi tran))?|(?:uy ban|hoi dong) nhan dan|ubnd|hdnd|dang (?:uy|bo)(?: (?:tinh|huyen|thanh pho|quan|thi xa|xa|phuong|thi tran))?|(?:tinh|huyen|thanh|quan|thi) uy|uy ban (?:mttq|mat tran to quoc)(?: viet nam)?|(?:(?:uy ban|hoi dong) nhan dan|ubnd|hdnd) (?:tinh|huyen|thanh pho|quan|thi xa|xa|phuong|thi tran))$/;
/** True for the name of a body in capitals, with its place or still without. */
export function isBodyName(text: string): boolean {
  return isFixedName(text) || (text === text.toUpperCase() && namedBody(text) !== null);
}

/** True for the part of such a name that is always the same: "ỦY BAN NHÂN DÂN", "VĂN PHÒNG CHÍNH PHỦ". */
export function isFixedName(text: string): boolean {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  const isFixed = HALF.test(folded) || NATIONAL_BODY.test(folded) || folded === 'ban chap hanh trung uong';
  return isFixed && text === text.toUpperCase();
}

// "VÀ MÔI TRƯỜNG", "- KẾ HOẠCH", "TỈNH HẬU GIANG", "HUYỆN THANH LỘC": goes on
const SECOND_HALF = /^(?:va |- ?|,)/;
const PLACE_HALF = /^(?:tinh|huyen|thanh pho|tp\.?|quan|thi xa|xa|phuong|thi tran|dac khu) /;

// "BAN TUYÊN GIÁO ¦ TỈNH ỦY LỘC HÀ", "ỦY BAN KIỂM TRA ¦ HUYỆN ỦY AN SƠN", "BAN QUẢN LÝ KHU KINH TẾ ¦ TỈNH LỘC HÀ"
const PART_OF_COMMITTEE = /^(?:ban (?!chap hanh|thuong vu|bi thu|chi dao)[a-z ,-]+|uy ban kiem tra)$/;
const COMMITTEE_BELOW = /^(?:tinh|huyen|thanh|quan|thi) uy /;
const MANAGING = /^ban quan ly [a-z ,-]+$/;

/** Lines of a letterhead with names printed over two lines put together. */
export function mergedLines(lines: readonly string[]): string[] {
  const merged: string[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    const folded = fold(line).trim();
    const before = fold(last ?? '').trim();
    const goesOn =
      last !== undefined &&
      (SECOND_HALF.test(folded) ||
        completesName(last, line) ||
        /(?: va|,| -)$/.test(before) ||
        (PART_OF_COMMITTEE.test(before) && COMMITTEE_BELOW.test(folded)) ||
        (MANAGING.test(before) && PLACE_HALF.test(folded)) ||
        (before === 'hoi dong tham phan' && folded.startsWith('toa an nhan dan ')) ||
        (before === 'van phong'
          ? namedBody(line) !== null || HALF.test(folded)
          : HALF.test(before.replace(/^van phong /, '')) && isPlaceName(folded)));
    if (goesOn) merged[merged.length - 1] = `${last} ${line}`;
    else merged.push(line);
  }
  return merged;
}

/** True where a line ends the name of a body of the whole country: "NGÂN HÀNG NHÀ NƯỚC ¦ VIỆT NAM". */
export const completesName = (before: string, line: string): boolean =>
  namedBody(before) === null && NATIONAL_BODY.test(fold(`${before.trim()} ${line.trim()}`));

/** Under "ỦY BAN NHÂN DÂN" or "HUYỆN ỦY" a place may stand, with its level or alone; not another body. */
function isPlaceName(folded: string): boolean {
  return (
    PLACE_HALF.test(folded) ||
    (folded.split(' ').length <= 4 &&
      !/^(?:ban|so|phong|van phong|hoi|uy ban|cong an|chi cuc|trung tam|dang|doan)(?: |$)/.test(folded))
  );
}

// Bodies under a committee or council, which print its name above their own: "SỞ NỘI VỤ", "VĂN PHÒNG", "BAN TUYÊN GIÁO",
// "ĐẢNG ỦY XÃ KIẾN AN", "ỦY BAN KIỂM TRA", "ĐOÀN ĐẠI BIỂU QUỐC HỘI", "TỔNG CỤC HẢI QUAN", "ĐẢNG ĐOÀN QUỐC HỘI", "KIỂM
// TOÁN NHÀ NƯỚC KHU VỰC V", "CHI NHÁNH TỈNH LỘC HÀ"; not "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ"
const SUBORDINATE =
  /^(?:tong cuc|dang doan|chi nhanh|hoc vien|kiem toan nha nuoc khu vuc|vu|kho luu tru|so|phong|van phong|chi cuc|cuc|truong|dang uy|trung tam|benh vien|uy ban (?:kiem tra|mttq|mat tran)|hoi(?! dong nhan dan)|lien doan|doan|cong an|bo chi huy|toa an|vien|kho bac|thanh tra|chi bo|uy ban nhan dan (?:xa|phuong|thi tran)|hoi dong nhan dan (?:xa|phuong|thi tran)|(?:xa|phuong|thi tran)|ban(?! (?:chap hanh|thuong vu|bi thu)))(?: |$)/;

/** True for the name of a body that prints above its own name whose part it is. */
export const isSubordinate = (line: string): boolean => SUBORDINATE.test(fold(line).trim());
