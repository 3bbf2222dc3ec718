import { plainText } from '#domain/document/inline.ts';
import type { Unit, UnitKind } from '#domain/document/unit.ts';
import { type Cue, cuesIn, type Role, roleAt } from './cue.ts';
import { type ReadMeasure, readMeasures } from './measure-parse.ts';
import type { MetricNames } from './metric-match.ts';
import { type Section, sectionInside } from './section.ts';
import { type Piece, sentencesOf } from './sentence.ts';

/** A sentence of the running text with everything in it that can be a measure. */
export interface Passage {
  unit: Unit;
  section: Section;
  sentence: Piece;
  cues: readonly Cue[];
  read: readonly ReadMeasure[];
}

// Parts around the text, and notes and tables, which hold no running sentences
const APART: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'dau_de',
  'ket',
  'noi_nhan',
  'ky',
  'cc',
  'bang',
  'hang',
]);
/** A heading of more words holds sentences ("1.5. Khai thác tốt các nguồn thu …"). */
const LONGEST_TITLE = 160;

/**
 * The sentences of a document's running text with what can be measured in them, in order.
 *
 * @param skip units read elsewhere, the items of lists, with everything below them
 */
export function* passagesOf(
  root: Unit,
  skip: ReadonlySet<Unit>,
  metrics: MetricNames,
  bracketed = false,
): Generator<Passage> {
  const visit = function* (unit: Unit, section: Section): Generator<Passage> {
    if (skip.has(unit) || APART.has(unit.kind)) return;
    const inside = opensWithReport(unit, sectionInside(unit, section));
    const title = plainText(unit.title ?? []);
    const texts = [...(title.length > LONGEST_TITLE ? [title] : []), plainText(unit.text)];
    for (const sentence of texts.flatMap(sentencesOf)) {
      if (!/[\d]|(?:đấu|đạt|giao)/iu.test(sentence.text)) continue;
      const cues = cuesIn(sentence.text);
      yield { unit, section: inside, sentence, cues, read: readMeasures(sentence.text, metrics, bracketed) };
    }
    let around = inside;
    for (const child of unit.children) {
      yield* visit(child, around);
      // "Trong thời gian tới, thực hiện tốt các nhiệm vụ sau:" speaks of what stands beside it
      if (child.kind === 'p') around = sectionInside(child, around);
    }
  };
  yield* visit(root, null);
}

/** A paragraph outside of any section of plans that begins by reporting goes on so: "… đã tập trung lãnh đạo, đạt được …". */
function opensWithReport(unit: Unit, section: Section): Section {
  if (section !== null || unit.heading) return section;
  const [first] = sentencesOf(plainText(unit.text));
  const cues = first ? cuesIn(first.text) : [];
  return cues.length > 0 && cues.every(({ role }) => role === 'result') ? 'results' : null;
}

/** The role of a figure of a passage, by the words before it and the section. */
export function roleOf({ sentence, cues, section }: Passage, read: ReadMeasure): Role {
  return roleAt(sentence.text, cues, read.start, read.end, section);
}

/** The measures of a passage that set targets; the parts of one ("trong đó …") set targets with it. */
export function aimsOf(passage: Passage): ReadMeasure[] {
  const aims: ReadMeasure[] = [];
  let before: ReadMeasure | undefined;
  for (const read of passage.read) {
    const isPart = read.clause.isPart && before !== undefined && aims.includes(before) && read.value !== null;
    const isAim = read.value === null ? isAimWithoutValue(passage, read) : isAimWithValue(passage, read);
    if (isAim || (isPart && roleOf(passage, read) !== 'result')) aims.push(read);
    before = read;
  }
  return aims;
}

// Verbs that say a value is reached, with the bounds that may stand between: "đạt từ 95%", "có ít nhất 02 xã"
const BOUND = String.raw`(?:trên|dưới|từ|hơn|khoảng|ít nhất|tối thiểu|tối đa|không quá|không dưới|bình quân|thêm|được|đủ|[≥≤<>=]+)`;
const ATTAIN = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:đạt|chiếm|còn|là|bằng|lên|xuống|giảm|tăng|duy trì|giữ vững|ở mức|có|thêm|đạt tỷ lệ|đạt tỉ lệ)\s*(?:${BOUND}\s*)*$`,
  'iu',
);
// The same for a share, which many things have without being aims: "có 60% dân số trong độ tuổi lao động" is none
const ATTAIN_SHARE = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:đạt|chiếm|đóng góp|còn|là|bằng|lên|xuống|giảm|tăng|duy trì|giữ vững|ở mức|hoàn thành|đạt tỷ lệ|đạt tỉ lệ)\s*(?:${BOUND}\s*)*$`,
  'iu',
);
// "Tỷ lệ …", "sản lượng …", "thu ngân sách …": what is measured
const QUANTITY =
  /(?:^|[^\p{L}])(?:tỷ lệ|tỉ lệ|tỷ suất|số|tổng|thu (?:ngân sách|nội địa|nhập)|sản lượng|giá trị|diện tích|mức|tốc độ|năng suất|bình quân|vốn|kim ngạch)(?!\p{L})/iu;
// "Duy trì diện tích lúa ¦ 850 ha", "năng suất bình quân ¦ 6,5 tấn/ha": nothing but the quantity; not "Tổng mức đầu tư dự án ¦ 120 tỷ đồng"
const IS_QUANTITY =
  /^\s*(?:(?:duy trì|giữ vững|ổn định|nâng|đưa|bảo đảm|đảm bảo|hoàn thành|tăng|và) )*(?:tỷ lệ|tỉ lệ|tỷ suất|số|tổng (?:số|diện tích|sản lượng|giá trị|thu|sản phẩm|kim ngạch|mức bán lẻ)|thu (?:ngân sách|nội địa|nhập)|sản lượng|giá trị|diện tích|tốc độ|năng suất|kim ngạch)(?!\p{L})(?:(?!tại |cho |của )[^,;:(]){0,80}$/iu;
// "đến năm 2025", "đến cuối năm", "vào năm 2023", "năm 2022 có", "hằng năm", "cuối nhiệm kỳ", "đến 31/12/2024"
const DEADLINE =
  /(?:(?:^|[^\p{L}])(?:đến|vào|hết|trước)\s+(?:hết |cuối |ngày )?(?:năm|quý|tháng|nhiệm kỳ|\d{1,2}\/\d|(?:19|20)\d{2})|^\s*(?:cụ thể )?(?:trong )?năm \d{4}|(?:hằng|hàng|mỗi) (?:năm|quý|tháng)|cuối (?:năm|nhiệm kỳ))/iu;
// "tự nguyện đạt 1.850 người": reached, of whatever is counted
const GAIN = new RegExp(String.raw`(?:^|[^\p{L}])đạt\s*(?:${BOUND}\s*)*$`, 'iu');
// Verbs that open a task whose object is counted: "Kết nạp 120 đảng viên", "Giải quyết việc làm cho 2.000 lao động"
const TASK = new RegExp(
  String.raw`(?:(?:^|\s)(?:kết nạp|giải quyết việc làm cho|trồng mới|thành lập mới|xóa)|^\s*(?:(?:và|tiếp tục|phấn đấu|trong năm|hằng năm|hàng năm|mỗi năm)\s+)*(?:giải quyết việc làm(?: mới)?(?: cho)?|tạo việc làm(?: mới)?(?: cho)?|đào tạo(?: nghề)?(?: cho)?|trồng(?: mới)?|thành lập(?: mới)?|chuyển đổi|phát triển(?: mới| thêm)|xây dựng(?: mới| thêm)|công nhận(?: mới| thêm)?|huy động|ra mắt|giữ vững|xóa|cất mới|thu hút|(?:kéo )?giảm))\s*(?:${BOUND}\s*)*$`,
  'iu',
);

// "Tỷ lệ hộ sử dụng nước sạch: ¦ 92%"
const IS_SHARE = /^\s*(?:tỷ lệ|tỉ lệ)(?!\p{L})[^,;:]{2,80}:\s*$/iu;
// "kéo giảm tội phạm ¦ 5% so với năm 2030", "tăng thu ngân sách ¦ 10%": what is to move, and by how much
const MOVES = /^[\s,;]*(?:kéo giảm|giảm|tăng)\s(?!cường|trưởng)[^,;:.\d]{3,60}$/iu;

function isAimWithValue(passage: Passage, read: ReadMeasure): boolean {
  const { section, sentence, cues } = passage;
  const role = roleOf(passage, read);
  const { measure, clause } = read;
  if (role === 'result') return false;
  if (measure.donVi === null && measure.soSanh !== 'xep-hang' && !isCountedAfter(sentence.text, read.end))
    return false;
  if (isBracketed(sentence.text, read.start)) return false;
  if (
    role === 'aim' &&
    measure.donVi === null &&
    measure.soSanh !== 'xep-hang' &&
    !isAimOfPart(passage, read)
  )
    return false;
  const lead = clause.text.slice(0, Math.max(0, read.start - clause.start));
  const after = clause.text.slice(Math.max(0, read.end - clause.start));
  if (/^[^,;.]{0,40}?(?:hiện có|đã có|hiện nay)/iu.test(after)) return false;
  const isShare = /^(?:%|‰|phần)/.test(measure.donVi ?? '');
  const isBounded = ['>', '>=', '<', '<=', 'khoang', 'duoc-giao', 'giu-vung'].includes(measure.soSanh);
  if (role === 'aim') {
    const cue = cues.findLast(({ at, role: kind }) => kind === 'aim' && at < read.start);
    return (
      isShare ||
      isBounded ||
      ATTAIN.test(lead) ||
      isNear(sentence.text.slice(cue?.end ?? 0, read.start)) ||
      isTask(lead)
    );
  }
  if (section === 'results' || isBeforeAim(passage, read)) return false;
  const isDue = DEADLINE.test(lead);
  if (section === null) return isDue && isShare && /đạt/iu.test(lead);
  if (isDue && (isShare || isBounded || ATTAIN.test(lead))) return true;
  const opens = read.clause.opensSentence || /[;]\s*$/.test(sentence.text.slice(0, clause.start));
  if (isShare)
    return (
      ATTAIN_SHARE.test(lead) ||
      isBounded ||
      IS_SHARE.test(lead) ||
      MOVES.test(lead) ||
      (opens && /^[\s,]*(?:trong đó[\s,]*)?$/iu.test(lead))
    );
  // In plans a counted thing with a bound is asked for: "mỗi ấp tổ chức ít nhất 04 cuộc họp", "ít nhất 02 cuộc kiểm tra"
  if (
    (/(?:ít nhất|tối thiểu|không quá|không dưới)\s*$/iu.test(lead) && measure.donVi !== null) ||
    /^\s*trở lên/iu.test(after)
  )
    return true;
  if (QUANTITY.test(lead) && (ATTAIN_SHARE.test(lead) || section === 'targets' || IS_QUANTITY.test(lead)))
    return true;
  return (
    TASK.test(lead) ||
    (measure.donViChuan !== null && GAIN.test(lead)) ||
    (section === 'targets' && ATTAIN.test(lead))
  );
}

/** "Năm 2023 còn 4,2%, phấn đấu đến năm 2025 …": what stands before the aim of the same part is where it starts from. */
function isBeforeAim({ sentence, cues }: Passage, { start }: ReadMeasure): boolean {
  const until = sentence.text.indexOf(';', start);
  return cues.some(
    ({ role, at, end }) =>
      role === 'aim' &&
      at > start &&
      (until < 0 || at < until) &&
      /đ[ấầá]u$|^quyết tâm/iu.test(sentence.text.slice(at, end)),
  );
}

/** True where a thing is named after the figure, though its unit is not a known one: "03 mô hình". */
function isCountedAfter(text: string, end: number): boolean {
  return /^\s*["“]?\p{L}/u.test(text.slice(end));
}

/** True where the aim stands in the same part of the sentence, before the figure. */
function isAimOfPart({ sentence, cues }: Passage, { start }: ReadMeasure): boolean {
  const from = sentence.text.lastIndexOf(';', start);
  return cues.some(({ role, at }) => role === 'aim' && at > from && at < start);
}

/** "…, thu hút 3.500 tỷ đồng": a short phrase of its own that the figure ends; not "…, mở rộng dự án tại 03 xã". */
function isTask(lead: string): boolean {
  const part = lead.split(/[,;]\s+|\s+và\s+/u).at(-1) ?? '';
  return (
    part.trim() !== '' &&
    part.trim().split(/\s+/).length <= 5 &&
    !/(?:tại|ở|thuộc|của|với|trong|trên địa bàn|theo)\s*$/iu.test(part)
  );
}

/** True where nothing but a deadline parts the cue from the figure: no other thing to be done comes between. */
function isNear(between: string): boolean {
  return !/[,;:](?!\d)/.test(between.replace(/^[^,;]*?(?:năm|nhiệm kỳ|tháng|quý)?[^,;]*?\d{4},/u, ''));
}

const isBracketed = (text: string, at: number) => text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

// "đạt và vượt chỉ tiêu tỉnh giao", "phải đạt chỉ tiêu pháp lệnh tỉnh giao", "hoàn thành dự toán được giao";
// not "theo chức năng, nhiệm vụ được giao"
const ASSIGNED =
  /(?:đạt|vượt|hoàn thành)[^;.]{0,30}(?:chỉ tiêu|kế hoạch|dự toán|yêu cầu)[^;.]{0,30}giao(?!\p{L})/iu;
// "đạt chuẩn nông thôn mới", "lên đô thị loại 4", "được công nhận đạt", "hoàn thành chuẩn", "xây dựng huyện văn hóa"
const STANDARD =
  /đạt (?:\S+ )?(?:chuẩn|tiêu chí|danh hiệu|đô thị|nông thôn mới)|(?:lên|đạt|thành) đô thị loại|được công nhận|hoàn thành (?:đạt )?(?:chuẩn|xây dựng)|xây dựng (?:thành công )?(?:tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố)(?! hội)/iu;
// "không còn hộ nghèo", "tất cả các xã phải có": every one, or none
const EVERY = /không còn|không để (?:xảy ra|phát sinh)|tất cả|toàn bộ/iu;
// "gần với mức bình quân của cả nước", "ngang bằng với các chỉ số trung bình", "cao hơn mặt bằng chung"
const LIKE_OTHERS = /(?:gần|ngang|bằng|cao hơn|vượt|thấp hơn)[^;.]{0,40}(?:bình quân|trung bình|mặt bằng)/iu;
// "đến năm 2023", "vào năm 2021", "lên đô thị loại 4 năm 2024"
const YEAR_DUE = /(?:đến|vào|trong|hết|loại \S+)\s+(?:cuối |hết )?(?:năm )?20\d{2}(?!\s*[-–]\s*\d)/iu;

function isAimWithoutValue(passage: Passage, { measure, clause, start, end }: ReadMeasure): boolean {
  const { section, sentence, cues } = passage;
  if (section === 'results') return false;
  const segment = Math.max(0, sentence.text.lastIndexOf(';', start));
  const governing = cues.filter(({ at }) => at >= segment && at < end);
  const aim = governing.find(({ role, at }) => role === 'aim' && at >= start);
  const isAim = aim !== undefined || governing.at(-1)?.role === 'aim';
  if (!isAim && governing.some(({ role, at }) => role === 'result' && at >= start)) return false;
  const words = aim ? sentence.text.slice(aim.at, end) : clause.text;
  if (ASSIGNED.test(words)) return isAim || section !== null;
  if (isAim && (measure.soSanh === 'xep-hang' || EVERY.test(words) || LIKE_OTHERS.test(words))) return true;
  if (section !== null && EVERY.test(words) && YEAR_DUE.test(words)) return true;
  return STANDARD.test(words) && (isAim || (section !== null && YEAR_DUE.test(words)));
}
