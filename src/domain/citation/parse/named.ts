import { CITED_TYPES, type CitedType } from './cited-type.ts';
import { begin, type Found, type Source, type TypeSpan } from './found.ts';
import { typeAt } from './head.ts';
import { readLawName } from './law-name.ts';
import { readMeeting, readNextMeeting } from './meeting.ts';
import { matchAt, words } from './reading.ts';
import { readLawTail, readTail } from './tail.ts';
import { readTitle } from './title.ts';

/** Types that a meeting adopts. */
const MEETING_TYPES: readonly (CitedType | null)[] = ['nq', 'kl', 'ct', 'van-kien'];
/** Types known by name instead of number. */
const LAW_TYPES: readonly (CitedType | null)[] = [
  'hien-phap',
  'bo-luat',
  'luat',
  'phap-lenh',
  'dieu-le',
  'cuong-linh',
];
/** Types that a quoted title alone makes a citation of; a "Chương trình “…”" is as often an event. */
// prettier-ignore
const TITLED_TYPES: readonly (CitedType | null)[] = [
  'nq', 'ct', 'kl', 'qd', 'qyd', 'qc', 'tb', 'hd', 'bc', 'kh', 'da', 'ttr',
];

// Matches what joins two types of one meeting: " và ", ", các ".
const JOINT_TYPE = words(String.raw`(?: ?, ?| và )(?:các )?`);
// Matches a space between words.
const SPACE_ONLY = words(' ');
// Matches the first half of a word that ends in "luật": "pháp luật", "kỷ luật", "quy luật".
const OTHER_LAW = /(?:pháp|kỷ|quy|định|luân|âm)\s+$/iu;
// Matches what makes a school, firm or profession of "Luật": "Đại học ", "Hội ", "Công ty ".
const SCHOOL = /(?:học|hội|ngành|khoa|trường|hãng|viện|công\s+ty|cử\s+nhân|văn\s+phòng)\s+$/iu;

/** "Luật Đất đai năm 2024", "Điều lệ Đảng", "Hiến pháp năm 2013", "Bộ luật Hình sự". */
export function readLaw(source: Source, head: TypeSpan): Found[] | null {
  const { text, typed } = source;
  if (!LAW_TYPES.includes(head.type)) return null;
  const law = head.type === null ? null : readLawName(text, head.end, head.type);
  const capital = /^\p{Lu}/u.test(head.printed);
  // "luật Đất đai": a known name with its capital will do; "pháp luật" and "kỷ luật" are other words.
  const sure =
    law?.known &&
    /^\p{Lu}/u.test(law.name) &&
    !OTHER_LAW.test(text.slice(Math.max(0, head.start - 8), head.start));
  if (!capital && !sure && !typed) return null;
  if (head.type === 'hien-phap') {
    const found = begin(head, head.end, { lawName: 'Hiến pháp' });
    readLawTail(source, found);
    return [found];
  }
  if (!law || SCHOOL.test(text.slice(Math.max(0, head.start - 20), head.start))) return null;
  const name = `${CITED_TYPES[head.type ?? 'luat']} ${law.name}`;
  const found = begin(head, law.end, { lawName: name.replace(/^(Điều lệ Đảng) Cộng sản Việt Nam$/u, '$1') });
  readLawTail(source, found);
  return [found];
}

/** "Nghị quyết Trung ương 4 (khóa XI, XII)"; "nghị quyết và kết luận Hội nghị lần thứ tư …" gives two. */
export function readMeetings(source: Source, head: TypeSpan): Found[] | null {
  const { text } = source;
  if (!MEETING_TYPES.includes(head.type)) return null;
  const at = matchAt(SPACE_ONLY, text, head.end);
  const read = at && readMeeting(text, head.end + at[0].length);
  if (read) return listMeetings(source, head, begin(head, read.end, { meeting: read.meeting }));
  const joint = matchAt(JOINT_TYPE, text, head.end);
  const next = joint && typeAt(text, head.end + joint[0].length);
  if (!next || next.type === head.type || !MEETING_TYPES.includes(next.type)) return null;
  const rest = readMeetings(source, next);
  if (!rest?.[0]?.meeting) return null;
  const { meeting, terms } = rest[0];
  return [begin(head, head.end, { meeting, terms }), ...rest];
}

/** The meeting with its tail, and the meetings listed after it: "Trung ương 4 khóa XI, Trung ương 6, 7 khóa XII". */
function listMeetings(source: Source, head: TypeSpan, first: Found): Found[] {
  const list = [first];
  for (let current = first; ;) {
    readTail(source, current);
    const next = current.meeting && readNextMeeting(source.text, current.end, current.meeting);
    if (!next) break;
    current = begin({ ...head, start: next.start }, next.end, { meeting: next.meeting });
    list.push(current);
  }
  // "Trung ương 6, 7 khóa XII": the term stands once, with the last.
  [...list].reverse().forEach((found, i, reversed) => {
    const after = reversed[i - 1];
    if (after && found.terms.length === 0 && found.meeting?.kind === 'hoi-nghi') found.terms = after.terms;
  });
  return list;
}

/**
 * "Đề án “An giang điện tử”", "Kế hoạch về việc “…”": a type with a capital, and a quoted title of three words. A
 * heading in capitals ("QUYẾT ĐỊNH “…”") is the document's own.
 */
export function readTitled({ text }: Source, head: TypeSpan): Found[] | null {
  const capital = /^\p{Lu}\p{Ll}/u.test(head.printed);
  if (!TITLED_TYPES.includes(head.type) || head.abbreviated || !capital) return null;
  const title = readTitle(text, head.end);
  if (!title || title.title.form !== 'quoted' || title.title.text.split(/\s+/).length < 3) return null;
  return [begin(head, title.end, { title: title.title, titleStart: title.start })];
}
