import type { Body } from '#domain/catalogue/catalogue.ts';
import { fold } from '#domain/text/fold.ts';
import {
  isCapitals,
  isNational,
  isNumberLine,
  isTypeName,
  subjectOf,
  typeNamed,
} from '../wording/letterhead.ts';
import { jointBodies } from './joint-bodies.ts';
import { completesName, isSubordinate, mergedLines, namedBody, namedPlace } from './letterhead-body.ts';
import { slugOf } from '../run/slug.ts';

// A name of one to four capitalised words
const NAME = String.raw`(\p{Lu}[\p{Ll}’']*(?:[ -]\p{Lu}[\p{Ll}’']*){0,3})`;
// "Đảng bộ tỉnh Hậu Giang", "tỉnh Hậu Giang": the province by its name
const PROVINCE = new RegExp(String.raw`(?:^|[^\p{L}])(?:Đảng bộ )?tỉnh ${NAME}`, 'gu');
const PROVINCIAL_COMMITTEE = /ban chap hanh dang bo tinh(?![a-z])|^tinh uy$/;

/** A body's key with the words it comes from. */
interface Found {
  value: string;
  reason: string;
}

/** The body the text names, and whether the catalogue holds it. */
interface IssuingBody {
  body: Found | null;
  isListed: boolean;
  /** The name as the letterhead prints it, where its key needs a place that is not printed. */
  printed: string | null;
  /** Bodies that issue it together with the first, as printed. */
  others: readonly string[];
}

/**
 * The issuing body, where the text names it **and** its place; null otherwise: two districts may share a name. The
 * last body of the letterhead issues, the lines above say where it belongs: its key is its own name, then theirs
 * (`du-xa-tan-lap-cam-giang-hai-duong`, `ban-tuyen-giao-tu-hau-giang`).
 *
 * @param bodies the content folder's catalogue: a body that it holds is preferred
 * @param date the day of the document: from 01/7/2025 on every city is one of the country's first level
 */
export function issuingBody(
  head: readonly string[],
  text: readonly string[],
  signature: readonly string[],
  publisher: string | null,
  bodies: readonly Body[],
  date: string | null = null,
): IssuingBody {
  const printedHead = mergedLines(letterheadOf(head.map((line) => line.replace(CHAIR, ''))));
  const letterhead = withoutCommittee(printedHead);
  const inWords = `Bản nguồn in ${printedHead.map((line) => `“${line}”`).join(', ')}.`;
  const isListed = ({ value }: Found) => bodies.length === 0 || bodies.some((known) => known.key === value);
  const alone = (body: Found | null): IssuingBody => ({
    body,
    isListed: body !== null && isListed(body),
    printed: null,
    others: [],
  });
  const congress = congressBody(head, letterhead, text);
  if (congress) return alone(congress);
  const joint = jointBodies(head, letterhead);
  if (joint) {
    const first = [...letterhead.slice(0, -joint.lines), joint.names[0] ?? ''];
    const found = centralBody(first.at(-1) ?? '', bodies)[0] ?? letterheadBody(first, text);
    const printed = found ? null : letterhead.join(' - ');
    return { ...alone(found), printed, others: joint.names.slice(1) };
  }
  const party = partyCentre(letterhead);
  if (party) return alone(party);
  const titled = titledBody(head, bodies);
  if (titled) return alone(titled);
  const own = letterhead.at(-1);
  const centre = letterhead.findLastIndex((line) => centralBody(line, bodies).length > 0);
  if (centre >= 0) {
    const found = centralBody(letterhead[centre] ?? '', bodies)[0] ?? null;
    if (isYouthCentre(head, found)) return alone({ value: 'bch-trung-uong-doan', reason: inWords });
    if (centre === letterhead.length - 1) return alone(found);
    const below = isSubordinate(own ?? '') ? letterheadBody(letterhead, text) : null;
    return below ? alone(below) : { ...alone(null), printed: printedHead.join(' - ') };
  }
  const city = (date ?? '') >= TWO_LEVELS ? cityBody(letterhead) : null;
  if (city) return alone(city);
  if (own !== undefined && (namedBody(own.split(',')[0] ?? own) !== null || isSubordinate(own))) {
    const found = letterheadBody(letterhead, text);
    const isRenamed = letterhead.length !== printedHead.length;
    if (found) return alone(isRenamed ? { ...found, reason: inWords } : found);
    return { ...alone(null), printed: printedHead.join(' - ') };
  }
  const province = onlyProvince([...head, ...text.slice(0, 3)]) ?? onlyProvince([...head, ...text]);
  const candidates = [...head, ...signature, ...(publisher === null ? [] : [publisher])];
  const found = candidates.flatMap((line) => bodyOf(line, province) ?? []);
  return alone(found.find(isListed) ?? found[0] ?? null);
}

// "CHỦ TỊCH ỦY BAN NHÂN DÂN ¦ TỈNH LỘC HÀ": who heads a committee issues in its place (Luật số 64/2025/QH15, điều 4)
const CHAIR = /^chủ tịch (?=(?:ủy|uỷ) ban nhân dân|ubnd)/iu;

// "NGHỊ QUYẾT ¦ CỦA BỘ CHÍNH TRỊ": the line under the type names who issues, the letterhead whose organ that is
const OF_ISSUER = /^của (.+)$/iu;

/** The central body that the line under the name of the type says the document is of. */
function titledBody(head: readonly string[], bodies: readonly Body[]): Found | null {
  const type = head.findIndex((line) => isTypeName(line));
  const name = type < 0 ? undefined : OF_ISSUER.exec(head[type + 1] ?? '')?.[1];
  return name === undefined ? null : (centralBody(name, bodies)[0] ?? null);
}

/** "BAN CHẤP HÀNH TRUNG ƯƠNG" beside "ĐOÀN TNCS HỒ CHÍ MINH" is the committee of the Youth Union. */
const isYouthCentre = (head: readonly string[], found: Found | null): boolean =>
  found?.value === 'bch-trung-uong' &&
  head.some((line) => isNational(line) && /^doan /.test(fold(line).trim()));

/** From this month on there are two levels of local government: no city below a province (Luật số 72/2025/QH15). */
const TWO_LEVELS = '2025-07';

/** The council or committee of a city, which is known without a province above it. */
function cityBody(letterhead: readonly string[]): Found | null {
  const own = letterhead.at(-1) ?? '';
  const named = namedBody(own);
  if (named?.level !== 'city' || letterhead.length > 1) return null;
  return { value: named.key, reason: `Bản nguồn in “${own}”.` };
}

// "BAN CHẤP HÀNH TRUNG ƯƠNG" over "VĂN PHÒNG", "BAN TỔ CHỨC", "ỦY BAN KIỂM TRA": a central organ of the Party
const CENTRE = /^(?:ban chap hanh trung uong(?: dang)?|trung uong dang)$/;

/** The central organ of the Party that a letterhead names in two lines; its own name alone is no body. */
function partyCentre(letterhead: readonly string[]): Found | null {
  const own = letterhead.at(-1) ?? '';
  if (letterhead.length < 2 || !CENTRE.test(fold(letterhead.at(-2) ?? '').trim())) return null;
  const name = fold(own).trim();
  if (
    !/^(?:van phong|ban|uy ban kiem tra|hoi dong|dang uy|dang doan) ?/.test(name) ||
    / trung uong/.test(name)
  )
    return null;
  const reason = `Bản nguồn in ${letterhead.map((line) => `“${line}”`).join(', ')}.`;
  return { value: slugOf(name === 'van phong' ? 'van phong trung uong dang' : `${name} trung uong`), reason };
}

// "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVII", "ĐẠI HỘI ĐẢNG BỘ XÃ TÂN LẬP LẦN THỨ V": a congress in a letterhead or under the type
const CONGRESS = /^dai hoi (?:dai bieu|dang bo|dang vien|lan thu)/;
// "ĐẢNG BỘ TỈNH LỘC HÀ", "… ĐẢNG BỘ HUYỆN TÂN KỲ HẠ LẦN THỨ XXIII, NHIỆM KỲ …": whose congress it is
const PARTY_OF =
  /(?<![\p{L}])ĐẢNG BỘ (TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) (.{1,40}?)(?= LẦN THỨ|,|$)/u;
const COMMITTEES: Readonly<Record<string, string>> = {
  TỈNH: 'TỈNH ỦY',
  'THÀNH PHỐ': 'THÀNH ỦY',
  HUYỆN: 'HUYỆN ỦY',
  QUẬN: 'QUẬN ỦY',
  'THỊ XÃ': 'THỊ ỦY',
};

/**
 * The congress of a party organisation, which the letterhead names or its resolution is titled by: its key is that of
 * the committee it elects with `dai-hoi-` before it.
 */
function congressBody(
  head: readonly string[],
  letterhead: readonly string[],
  text: readonly string[],
): Found | null {
  const isType = head.findIndex((line) => isTypeName(line));
  const titled = isType >= 0 && /^nghi quyet$/.test(fold(head[isType] ?? '').trim()) ? head[isType + 1] : '';
  const line = [...letterhead, titled ?? ''].find((printed) => CONGRESS.test(fold(printed).trim()));
  if (line === undefined) return null;
  const committees = [...letterhead, line].flatMap((printed) => committeeOf(printed) ?? []);
  const found = committees.length === 0 ? null : letterheadBody([...new Set(committees)], text);
  return found && { value: `dai-hoi-${found.value}`, reason: `Bản nguồn in “${line}”.` };
}

/** The committee of a party organisation: "ĐẢNG BỘ TỈNH LỘC HÀ" → "TỈNH ỦY LỘC HÀ". */
function committeeOf(printed: string): string | null {
  const [, kind, name = ''] = PARTY_OF.exec(printed.toUpperCase()) ?? [];
  if (kind === undefined) return null;
  const committee = COMMITTEES[kind];
  return committee === undefined ? `ĐẢNG ỦY ${kind} ${name}` : `${committee} ${name}`;
}

// "BAN CHẤP HÀNH" under "ĐẢNG BỘ HUYỆN AN SƠN" or "TỈNH ĐOÀN LỘC HÀ"
const COMMITTEE = /^ban (?:chap hanh|thuong vu)(?: dang bo)?$/;

/** A committee printed under what it leads is the body that line names. */
function withoutCommittee(letterhead: string[]): string[] {
  const own = letterhead.at(-1) ?? '';
  const above = letterhead.at(-2);
  if (above === undefined || !COMMITTEE.test(fold(own).trim())) return letterhead;
  return [...letterhead.slice(0, -2), committeeOf(above) ?? above];
}

// "ỦY BAN NHÂN DÂN HUYỆN CẦU KÈ, TỈNH TRÀ VINH": the province beside the name
const WITH_PROVINCE = /^(.+?)(?:(?:,| -) ?(TỈNH \p{Lu}.+))?$/u;

/** The body that the last line of a letterhead names, by the lines above it; null where its province is not printed. */
function letterheadBody(letterhead: readonly string[], text: readonly string[]): Found | null {
  const [, own = '', beside = null] = WITH_PROVINCE.exec(letterhead.at(-1) ?? '') ?? [];
  const above = [...letterhead.slice(0, -1), ...(beside === null ? [] : [`ĐẢNG BỘ ${beside}`])];
  const named = namedBody(own);
  const reason = `Bản nguồn in ${letterhead.map((line) => `“${line}”`).join(', ')}.`;
  if (named?.level === 'province') return { value: named.key, reason: `Bản nguồn in “${own}”.` };
  if (!named) {
    const parent = above.length === 0 ? null : letterheadBody(above, text);
    return parent && (namedBody(above.at(-1) ?? '') !== null || isSubordinate(above.at(-1) ?? ''))
      ? { value: `${slugOf(own)}-${parent.value}`, reason }
      : null;
  }
  // A city above a district, and none above a ward, is known to be a province.
  const places = above
    .map(namedPlace)
    .filter((place) => place !== null)
    .map(({ level, slug }) => ({
      slug,
      level: level !== 'city' ? level : named.level === 'commune' ? 'district' : 'province',
    }));
  const district = places.find(({ level }) => level === 'district');
  const printed = places.find(({ level }) => level === 'province');
  const fromText = printed ? null : ownProvince(own, text);
  const province = printed?.slug ?? fromText?.slug;
  if (province === undefined) return null;
  const inside = named.level === 'commune' && district ? [district.slug] : [];
  return {
    value: [named.key, ...inside, province].join('-'),
    reason: fromText ? `Bản nguồn in “${own}”, trong bài ghi “${fromText.words}”.` : reason,
  };
}

/**
 * The province in the text: the one given with the body's own place ("huyện Thanh Lộc, tỉnh Sơn Hải"), else the only
 * one whose committee or council the text names ("Kế hoạch của Ủy ban nhân dân tỉnh Sơn Hải").
 */
function ownProvince(own: string, text: readonly string[]): { slug: string; words: string } | null {
  const name = fold(own).trim();
  const all = (pattern: RegExp) => text.flatMap((line) => [...line.matchAll(pattern)]);
  const beside = all(OF_PROVINCE).filter((match) => name.endsWith(` ${fold(match[1] ?? '')}`));
  const matches =
    beside.length > 0
      ? beside.map((match) => ({ match, province: match[2] }))
      : all(PROVINCIAL_BODY).map((match) => ({ match, province: match[1] }));
  const found = new Map(matches.map(({ match, province }) => [slugOf(province ?? ''), match[0]]));
  const [only] = found;
  return only && found.size === 1 ? { slug: only[0], words: only[1] } : null;
}

// "huyện Chợ Mới, tỉnh An Giang", "thị xã Tân Châu (tỉnh An Giang)", "xã Tân Lập, tỉnh Hải Dương"
const OF_PROVINCE = new RegExp(
  String.raw`(?:huyện|thành phố|thị xã|quận|xã|phường|thị trấn) ${NAME}(?:,| \(|,? thuộc) ?tỉnh ${NAME}`,
  'gu',
);
// "Tỉnh ủy Sơn Hải", "Ủy ban nhân dân tỉnh Sơn Hải", "HĐND tỉnh Sơn Hải", "Đảng bộ tỉnh Sơn Hải"
const PROVINCIAL_BODY = new RegExp(
  String.raw`(?:Tỉnh [ủu][ỷy]|(?:[ỦU][ỷy] ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Đảng bộ) tỉnh) ${NAME}`,
  'gu',
);

/** A central body by one of its names; of the others several may share one. */
function centralBody(line: string, bodies: readonly Body[]): Found[] {
  const folded = fold(line).trim();
  return bodies
    .filter(
      ({ level, name, fullName, aliases }) =>
        level === 'trung-uong' && [name, fullName, ...aliases].some((name) => fold(name).trim() === folded),
    )
    .map(({ key }) => ({ value: key, reason: `Bản nguồn in “${line}”.` }));
}

/** The letterhead proper: the capitals above the name of the type, without the national title and what is filled in. */
function letterheadOf(head: readonly string[]): readonly string[] {
  const end = head.findIndex(
    (line) => isTypeName(line) || (isCapitals(line) && typeNamed(line) !== null) || subjectOf(line) !== null,
  );
  return head
    .slice(0, end < 0 ? 8 : end)
    .filter(
      (line, index, all) =>
        isCapitals(line) &&
        !isNational(line) &&
        !isNumberLine(line) &&
        (!MARKED.test(fold(line)) || completesName(all[index - 1] ?? '', line)),
    )
    .map((line) => line.replace(PROMULGATOR, ''));
}

// "CHỦ TỊCH NƯỚC - QUỐC HỘI", over a law in the gazette: the one announces what the other passed (Luật số 64/2025/QH15)
const PROMULGATOR = /^CHỦ TỊCH NƯỚC\s*[-–]\s*(?=(?:[ỦU][ỶY] BAN THƯỜNG VỤ )?QUỐC HỘI$)/u;

// What is stamped or printed beside a letterhead: "DỰ THẢO LẦN 2", "HỎA TỐC", "KHẨN", "ĐỀ CƯƠNG", "VĂN BẢN QUY PHẠM PHÁP LUẬT"
const MARKED =
  /^\(?(?:du thao|(?:phan )?van ban quy pham phap luat$|hoa toc|thuong khan|khan|cong hoa xa hoi|chu nghia viet nam|viet nam$)/;

/** A body named outside of a letterhead: in the title, the signature or by the publisher of the page. */
function bodyOf(line: string, province: { name: string; words: string } | null): Found | null {
  const named = namedBody(line);
  if (named?.level === 'province') return { value: named.key, reason: `Bản nguồn in “${line}”.` };
  if (!province) return null;
  if (named && named.level !== 'commune')
    return {
      value: `${named.key}-${slugOf(province.name)}`,
      reason: `Bản nguồn in “${line}” và “${province.words}”.`,
    };
  if (PROVINCIAL_COMMITTEE.test(fold(line).trim())) {
    return {
      value: `tu-${slugOf(province.name)}`,
      reason: `Nhan đề ghi “${line.slice(0, 60)}”, trong bài ghi “${province.words}”.`,
    };
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
