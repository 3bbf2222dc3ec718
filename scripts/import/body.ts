import type { Body } from '../../src/domain/catalogue/catalogue.ts';
import { fold } from '../../src/domain/text/fold.ts';
import { isCapitals, isTypeName, subjectOf } from './letterhead.ts';
import { slugOf } from './slug.ts';

// A name of one to four capitalised words
const NAME = String.raw`(\p{Lu}[\p{Ll}’']*(?:[ -]\p{Lu}[\p{Ll}’']*){0,3})`;
// The letterhead of a committee or council, any case: "TỈNH ỦY HẬU GIANG", "Huyện ủy Chợ Mới", "ỦY BAN NHÂN DÂN TỈNH HẬU GIANG"
const PARTY = /^(tinh|huyen|thanh|quan|thi) uy (.{2,30})$/;
const STATE = /^(uy ban nhan dan|hoi dong nhan dan)\s+(tinh|huyen|thanh pho|quan|thi xa)\s+(.{2,30})$/;
// "Đảng bộ tỉnh Hậu Giang", "tỉnh Hậu Giang": the province by its name
const PROVINCE = new RegExp(String.raw`(?:^|[^\p{L}])(?:Đảng bộ )?tỉnh ${NAME}`, 'gu');
const PROVINCIAL_COMMITTEE = /ban chap hanh dang bo tinh(?![a-z])|^tinh uy$/;

/** A body's key with the words it comes from. */
interface Found {
  giaTri: string;
  suyRa: string;
}

/** The body the text names, and whether the catalogue holds it. */
interface IssuingBody {
  body: Found | null;
  isListed: boolean;
}

/**
 * The issuing body, where the text names it **and** its place; null otherwise: two districts may share a name.
 *
 * @param bodies the content folder's catalogue: a body that it holds is preferred
 */
export function issuingBody(
  head: readonly string[],
  text: readonly string[],
  signature: readonly string[],
  publisher: string | null,
  bodies: readonly Body[],
): IssuingBody {
  if (letterheadOf(head).some((line) => SUBORDINATE.test(fold(line).trim())))
    return { body: null, isListed: false };
  const central = letterheadOf(head).flatMap((line) => centralBody(line, bodies))[0];
  if (central) return { body: central, isListed: true };
  // A name may stand on two lines, with a line of the right-hand column between.
  const pairs = [1, 2].flatMap((step) =>
    head.slice(step).map((line, index) => `${head[index] ?? ''} ${line}`),
  );
  const province =
    provinceOfHead([...head, ...pairs]) ??
    onlyProvince([...head, ...text.slice(0, 3)]) ??
    onlyProvince([...head, ...text]);
  const own = hasDistrict(letterheadOf(head)) ? head.filter((line) => !isProvincial(line)) : head;
  const candidates = [...own, ...pairs, ...signature, ...(publisher === null ? [] : [publisher])];
  const found = candidates.flatMap((line) => bodyOf(line, province) ?? []);
  const known = found.find(
    ({ giaTri }) => bodies.length === 0 || bodies.some((body) => body.khoa === giaTri),
  );
  return { body: known ?? found[0] ?? null, isListed: known !== undefined };
}

// Bodies under a committee or council, which print its name above their own: "SỞ NỘI VỤ", "VĂN PHÒNG", "BAN TUYÊN GIÁO",
// "ĐẢNG ỦY XÃ KIẾN AN", "ỦY BAN KIỂM TRA", "ĐOÀN ĐẠI BIỂU QUỐC HỘI"; not "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ"
const SUBORDINATE =
  /^(?:so|phong|van phong|chi cuc|cuc|truong|dang uy|trung tam|benh vien|uy ban (?:kiem tra|mttq|mat tran)|hoi(?! dong nhan dan)|lien doan|doan|cong an|bo chi huy|toa an|vien|kho bac|thanh tra|uy ban nhan dan (?:xa|phuong|thi tran)|hoi dong nhan dan (?:xa|phuong|thi tran)|(?:xa|phuong|thi tran)|ban(?! (?:chap hanh|thuong vu|bi thu)))(?: |$)/;

/** Whether the letterhead names a committee or council of a district: the province above it only says where. */
function hasDistrict(letterhead: readonly string[]): boolean {
  return letterhead.some((line) => {
    const folded = fold(line).trim();
    const level = PARTY.exec(folded)?.[1] ?? STATE.exec(folded)?.[2] ?? 'tinh';
    return level !== 'tinh';
  });
}

function isProvincial(line: string): boolean {
  const folded = fold(line).trim();
  return PARTY.exec(folded)?.[1] === 'tinh' || STATE.exec(folded)?.[2] === 'tinh';
}

/** A central body by one of its names; of the others several may share one. */
function centralBody(line: string, bodies: readonly Body[]): Found[] {
  const folded = fold(line).trim();
  return bodies
    .filter(
      ({ cap, ten, tenDayDu, tenKhac }) =>
        cap === 'trung-uong' && [ten, tenDayDu, ...tenKhac].some((name) => fold(name).trim() === folded),
    )
    .map(({ khoa }) => ({ giaTri: khoa, suyRa: `Bản nguồn in “${line}”.` }));
}

/** The letterhead proper: what stands above the name of the type. */
function letterheadOf(head: readonly string[]): readonly string[] {
  const end = head.findIndex((line) => isTypeName(line) || subjectOf(line) !== null);
  return head.slice(0, end < 0 ? 8 : end).filter(isCapitals);
}

function bodyOf(line: string, province: { name: string; words: string } | null): Found | null {
  const folded = fold(line).trim();
  const party = PARTY.exec(folded);
  if (party?.[1] === 'tinh')
    return { giaTri: `tu-${slugOf(party[2] ?? '')}`, suyRa: `Bản nguồn in “${line}”.` };
  const state = STATE.exec(folded);
  const prefix = state?.[1]?.startsWith('uy ban') ? 'ubnd' : 'hdnd';
  if (state?.[2] === 'tinh')
    return { giaTri: `${prefix}-${slugOf(state[3] ?? '')}`, suyRa: `Bản nguồn in “${line}”.` };
  if (!province) return null;
  const also = `và “${province.words}”`;
  if (party)
    return {
      giaTri: `hu-${slugOf(party[2] ?? '')}-${slugOf(province.name)}`,
      suyRa: `Bản nguồn in “${line}” ${also}.`,
    };
  if (state)
    return {
      giaTri: `${prefix}-${slugOf(state[3] ?? '')}-${slugOf(province.name)}`,
      suyRa: `Bản nguồn in “${line}” ${also}.`,
    };
  if (PROVINCIAL_COMMITTEE.test(folded)) {
    return {
      giaTri: `tu-${slugOf(province.name)}`,
      suyRa: `Nhan đề ghi “${line.slice(0, 60)}”, trong bài ghi “${province.words}”.`,
    };
  }
  return null;
}

// The letterhead's upper line: "ĐẢNG BỘ TỈNH HẬU GIANG", "TỈNH ỦY HẬU GIANG", "ỦY BAN NHÂN DÂN TỈNH HẬU GIANG"
const HEAD_PROVINCE = /^(?:(?:dang bo|uy ban nhan dan|hoi dong nhan dan) tinh|tinh uy) ([a-z ]{2,30})$/;

function provinceOfHead(lines: readonly string[]): { name: string; words: string } | null {
  for (const line of lines) {
    const name = HEAD_PROVINCE.exec(fold(line).trim())?.[1];
    if (name !== undefined) return { name, words: line };
  }
  return null;
}

/** The one province the text names as such; null where it names none or several. */
function onlyProvince(lines: readonly string[]): { name: string; words: string } | null {
  const found = new Map<string, { name: string; words: string }>();
  for (const line of lines) {
    for (const match of line.matchAll(PROVINCE)) {
      const name = match[1] ?? '';
      found.set(slugOf(name), { name, words: match[0].replace(/^[^\p{L}]/u, '') });
    }
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}
