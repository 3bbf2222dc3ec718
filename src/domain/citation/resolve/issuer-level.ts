import { fold } from '#domain/text/fold.ts';
import { notAfter } from '#domain/text/guarded.ts';
import { oneSpaced } from '../parse/reading.ts';

/** Levels of bodies by words of their folded names; first that fits. A name of the State and one of the Party differ. */
const LEVELS: readonly (readonly [level: string, pattern: RegExp])[] = [
  // "HĐND tỉnh", "Hội đồng nhân dân thành phố Cần Thơ"
  ['hdnd', /\b(?:hdnd|hoi dong nhan dan)\b/],
  // "UBND huyện", "Chủ tịch Ủy ban nhân dân tỉnh"
  ['ubnd', /\b(?:ubnd|uy ban nhan dan)\b/],
  // "Mặt trận Tổ quốc"
  ['mttq', /\b(?:mttq|mat tran to quoc)\b/],
  // "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng"
  ['tw', /\b(?:trung uong|bo chinh tri|ban bi thu|tw)\b/],
  // "Quốc hội", "Chính phủ", "Bộ Nội vụ"
  ['nha-nuoc', /\b(?:quoc hoi|chinh phu|thu tuong|bo (?!chinh tri))/],
  // "Ban Thường vụ Tỉnh ủy", "Ban Chấp hành Đảng bộ thành phố"
  ['cap-uy', /\b(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo)\b/],
];

const TIERS: readonly (readonly [tier: string, pattern: RegExp])[] = [
  ['xa', /\b(?:phuong|thi tran|dac khu|dang uy)\b/],
  ['xa', notAfter(/thi $/, /\bxa\b/)],
  ['huyen', /\b(?:huyen|huyen uy|quan uy|thi uy|thi xa|quan)\b/],
  ['tinh', /\b(?:tinh|tinh uy|thanh uy|thanh pho|tp)\b/],
];

// Words of a body's name that are no name of a place.
const COMMON = new Set(
  'ban chap hanh thuong vu truc dang bo uy huyen tinh thanh pho quan thi xa phuong tran hoi dong nhan dan van phong to chuc kiem tra chu tich trung uong cua hdnd ubnd btv bch cong san viet nam khoa tp dac khu'.split(
    ' ',
  ),
);

interface Described {
  readonly level: string | null;
  readonly tier: string | null;
  readonly places: string;
}

function describe(name: string): Described {
  const folded = oneSpaced(fold(name));
  const level = LEVELS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  const local = level !== 'tw' && level !== 'nha-nuoc';
  const tier = local ? (TIERS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null) : null;
  // Names of places are what follows the first level: "An Giang" of "Huyện ủy Chợ Mới, tỉnh An Giang" counts as well.
  const places = folded
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !COMMON.has(word))
    .join(' ');
  return { level, tier, places };
}

/**
 * Whether an issuer as written can be a body known by its names: `same` where the names agree down to the place,
 * `different` where level, tier or place contradict, `open` where the issuer leaves it open ("Huyện ủy").
 */
export function compareIssuer(issuer: string, names: readonly string[]): 'same' | 'open' | 'different' {
  const written = describe(issuer);
  const results = names.map((name) => compareOne(written, describe(name), fold(issuer) === fold(name)));
  if (results.includes('same')) return 'same';
  return results.length === 0 || results.includes('open') ? 'open' : 'different';
}

function compareOne(a: Described, b: Described, equal: boolean): 'same' | 'open' | 'different' {
  if (a.level !== null && b.level !== null && a.level !== b.level) return 'different';
  if (a.tier !== null && b.tier !== null && a.tier !== b.tier) return 'different';
  const central = a.level === 'tw' || a.level === 'nha-nuoc';
  if (central) return equal || a.places === b.places ? 'same' : 'open';
  if (a.places === '' || b.places === '') return 'open';
  if (a.places === b.places || b.places.includes(a.places) || a.places.includes(b.places)) return 'same';
  return 'different';
}
