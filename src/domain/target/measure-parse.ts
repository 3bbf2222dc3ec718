import type { PrintedUnit } from '../number/unit.ts';
import { fold } from '../text/fold.ts';
import { type Clause, splitClauses } from './clause.ts';
import { matchMetric, type MetricNames } from './metric-match.ts';
import { isYear, type Value, valuesIn } from './quantity.ts';
import { type Measure, measureSchema } from './target.ts';

/**
 * The measures of one target item: each value with what it measures, comparator, unit, kind and year; each clause
 * without a value as a direction, an assigned, ranked or qualitative target. At least one.
 */
export function parseMeasures(quote: string, metrics: MetricNames): Measure[] {
  const measures: Measure[] = [];
  let whole = '';
  let shared = '';
  for (const clause of splitClauses(quote)) {
    if (clause.opensSentence) shared = '';
    const head =
      clause.isPart && whole !== ''
        ? `${whole}: `
        : !clause.opensSentence && isBare(clause.text)
          ? shared
          : '';
    const made = measuresOf(clause, head, metrics);
    shared = sharedHead(clause.text) || shared;
    if (!clause.isPart && made[0]) whole = made[0].ten;
    measures.push(...made);
  }
  if (measures.length > 0) return measures;
  return [qualitative({ text: quote, verb: '', opensSentence: true, isPart: false }, '', metrics)];
}

function measuresOf(clause: Clause, head: string, metrics: MetricNames): Measure[] {
  const values = valuesIn(clause.text);
  if (values.length === 0) {
    const moves = directions(clause, metrics);
    return moves.length > 0 ? moves : [qualitative(clause, head, metrics)];
  }
  return values.map((value, index) => {
    const from = index === 0 ? 0 : (values[index - 1]?.end ?? 0);
    const until = values[index + 1]?.start ?? clause.text.length;
    return quantified(clause, value, { from, until, head }, metrics);
  });
}

/** "Tỉ lệ huy động học sinh các cấp: " before several values of one thing. */
function sharedHead(text: string): string {
  const first = valuesIn(text)[0]?.start ?? -1;
  const colon = text.lastIndexOf(':', first);
  return colon > 0 && first > colon ? `${text.slice(0, colon).trim()}: ` : '';
}

/** "Trung học cơ sở 98%": a name that says of whom, not what is measured. */
function isBare(text: string): boolean {
  return !/^\s*(?:tỷ lệ|tỉ lệ|số|tổng|thu|chi|giá trị|diện tích|sản lượng|tốc độ|mức|giữ|xây|đào|giải|kết|huy|phấn|hoàn)(?!\p{L})/iu.test(
    text,
  );
}

interface Place {
  from: number;
  until: number;
  head: string;
}

// Words between what is measured and its value: "đạt", "chiếm", "là", "đạt từ", "đến năm 2025 đạt", "phấn đấu có"
const LINK =
  /[\s,:]*(?:(?:đạt|chiếm|là|còn|duy trì|ở mức|lên|ít nhất|tối thiểu|tối đa|không dưới|không quá|trên|dưới|hơn|từ|khoảng|có|được|bằng|vượt|đến(?: cuối)?(?: năm)?(?: \d{4})?|vào(?: cuối)? năm \d{4}|năm \d{4})[\s,]*)+$/iu;
// What opens a clause and names nothing: "; ", "và ", "Trong đó, ", "Phấn đấu đến năm 2025, ", "Đến năm 2025 "
const OPENING =
  /^[\s,;.:-]*(?:(?:và|trong đó|riêng|phấn đấu|cụ thể|đến(?: cuối)?(?: năm)? \d{4}|đến(?: cuối)? năm|bình quân|hằng năm|hàng năm|trở lên|trở xuống)[\s,]+)*/iu;

// Verbs whose object is counted: "Giữ vững 15 xã", "Đào tạo nghề 450 lao động", "công nhận thêm 01 đơn vị"
const ACTS =
  /^(?:(?:tiếp tục|phấn đấu|bình quân|mỗi năm|hằng năm|hàng năm)\s+)*(?:giữ vững|duy trì|huy động|xây dựng|công nhận|thành lập|kết nạp|phát triển|đào tạo|dạy nghề|đưa|trồng|hỗ trợ|tổ chức|hoàn thành|mở|ra mắt|thu hút|vận động|cất|sửa chữa|đầu tư|triển khai|đạt thêm)(?!\p{L})/iu;

/** Units that are the things counted, not measures of them. */
function isCounted(unit: PrintedUnit | null): boolean {
  return unit !== null && /^\p{L}/u.test(unit.printed) && !/(?:đồng|usd|đô la)/iu.test(unit.printed);
}

function quantified(clause: Clause, value: Value, place: Place, metrics: MetricNames): Measure {
  const { text } = clause;
  const before = text.slice(place.from, value.start);
  const after = text.slice(value.end, place.until);
  const trailing = /^[^;.,]*/u.exec(after)?.[0] ?? '';
  const own = before.replace(OPENING, '').replace(LINK, '').trim();
  const object = [
    isCounted(value.unit) ? (value.unit?.printed ?? '') : '',
    trailing.replace(/^\s*(?:trở lên|trở xuống)/iu, '').trim(),
  ]
    .filter(Boolean)
    .join(' ');
  const follows = own === '' || ACTS.test(own);
  const verb = own === '' && clause.verb !== '' ? clause.verb : own;
  const name = [place.head + verb, follows ? object : '']
    .filter((part) => part.trim() !== '')
    .join(' ')
    .trim();
  const around = { before, after: trailing, whole: text };
  const comparison = comparatorOf(around, value, clause);
  const direction = directionOf(verb || before);
  const kind = kindOf(around, value, direction);
  const metric =
    matchMetric(
      `${direction === 'giam' ? 'giảm ' : ''}${withoutDirection(name, direction)} ${object}`,
      metrics,
    ) ?? matchMetric(`${name} ${object}`, metrics);
  return measure({
    ten: capitalised(name === '' ? text.trim() : name),
    chiSo: metric,
    soSanh: comparison,
    ...(direction === null ? {} : { huong: direction }),
    ...(value.from === undefined ? { giaTri: value.value } : { tu: value.from, den: value.to }),
    ...unitFields(value.unit),
    loaiDo: kind,
    ...yearOf(text, value),
    ...(value.base ? { goc: value.base } : {}),
    ...(kind === 'chua-ro' && direction !== null
      ? {
          ghiChu: 'Bản nguồn không nói mức tăng, giảm này tính theo điểm phần trăm hay theo tỷ lệ tương đối.',
        }
      : {}),
  });
}

function withoutDirection(name: string, direction: string | null): string {
  return direction === null ? name : name.replace(/(?:^|\s)(?:kéo )?(?:giảm|tăng)(?=\s|$)/giu, ' ').trim();
}

function unitFields(unit: PrintedUnit | null) {
  if (unit === null) return { donVi: null, donViChuan: null };
  const doubt = unit.flag ?? (unit.key === null ? 'đơn vị này chưa có trong bảng đơn vị chuẩn' : undefined);
  return { donVi: unit.printed, donViChuan: unit.key, ...(doubt === undefined ? {} : { coDonVi: doubt }) };
}

interface Around {
  before: string;
  after: string;
  whole: string;
}

function comparatorOf({ before, after }: Around, value: Value, clause: Clause): Measure['soSanh'] {
  const lead = fold(before).trim();
  const tail = fold(after).trim();
  if (value.from !== undefined) return 'khoang';
  if (
    /^(?:so voi )?(?:chi tieu|ke hoach|nghi quyet)?.{0,12}(?:tinh|tren|huyen|trung uong|cap tren|duoc)?\s*giao(?![a-z])/.test(
      tail,
    ) &&
    /giao/.test(tail)
  )
    return 'duoc-giao';
  if (
    /(?:giu vung|duy tri on dinh|duy tri va giu vung)(?:\s|$)/.test(`${fold(clause.verb)} ${lead}`) &&
    value.unit?.key !== 'phan-tram'
  )
    return 'giu-vung';
  if (/^tro len/.test(tail) || /(?:it nhat|toi thieu|khong duoi|khong thap hon|khong it hon)$/.test(lead))
    return '>=';
  if (/^tro xuong/.test(tail) || /(?:khong qua|toi da|khong vuot qua|khong cao hon|cao nhat)$/.test(lead))
    return '<=';
  if (/(?:^|\s)(?:tren|hon|vuot|cao hon|nhieu hon)$/.test(lead)) return '>';
  if (/(?:^|\s)(?:duoi|thap hon|it hon|duoi muc)$/.test(lead)) return '<';
  if (/(?:^|\s)tu$/.test(lead) && !value.base) return '>=';
  return '=';
}

function directionOf(words: string): 'tang' | 'giam' | null {
  const lower = words.toLowerCase();
  if (/(?:^|\s)giảm(?=\s|$)/u.test(lower)) return 'giam';
  return /(?:^|(?<!tốc độ)\s)tăng(?=\s|$)(?!\s+(?:cường|trưởng|dân số|tự nhiên))/u.test(lower)
    ? 'tang'
    : null;
}

function kindOf(
  { before, after, whole }: Around,
  value: Value,
  direction: 'tang' | 'giam' | null,
): Measure['loaiDo'] {
  const folded = fold(`${before} ${value.unit?.printed ?? ''} ${after}`);
  const all = fold(whole);
  const perYear = /\/nam|moi nam|hang nam|hằng nam/.test(folded);
  const isShare =
    value.unit !== null &&
    /phan-tram|phan-nghin/.test(value.unit.key ?? (value.unit.flag === null ? '' : 'phan-nghin'));
  if (/diem phan tram|diem %/.test(folded)) return 'diem';
  if (/(?:tang truong|toc do tang)/.test(folded))
    return /binh quan/.test(folded) || perYear ? 'tang-bq' : 'tang-nam';
  if (/tang dan so|tang tu nhien/.test(folded)) return 'tang-nam';
  if (direction !== null && isShare)
    return /binh quan|moi nam|\/nam|hang nam/.test(folded) ? 'tang-bq' : 'chua-ro';
  if (isShare) return 'muc';
  if (/trong \d+ nam|\(\d+ nam\)|ca (?:nhiem ky|giai doan)|luy ke|5 nam/.test(all)) return 'luy-ke';
  if (
    /thanh lap moi|giai quyet viec lam|tao viec lam|dao tao nghe|ket nap|huy dong|kiem tra|ra mat|xay dung moi/.test(
      folded,
    )
  )
    return 'luy-ke';
  return 'muc';
}

// "đến năm 2025", "đến 2025", "vào năm 2023", "năm 2024"; "đến cuối năm 2025"
const DEADLINE = /(?:đến|vào|trong)?\s*(?:cuối\s+)?(?:năm\s+|(?<=đến\s))(\d{4})(?!\s*[-–]\s*\d)/giu;
const SPAN = /(?:giai đoạn|nhiệm kỳ|từ năm)\s+(\d{4})\s*(?:[-–]|đến(?: năm)?)\s*(\d{4})/iu;

function yearOf(text: string, value: Value): Pick<Measure, 'moc'> {
  const span = SPAN.exec(text);
  if (span) return { moc: { tu: Number(span[1]), den: Number(span[2]) } };
  const years = [...text.matchAll(DEADLINE)].filter(
    (match) =>
      Number(match[1]) !== value.base?.nam &&
      isYear(Number(match[1])) &&
      !/so sánh\s*$/u.test(text.slice(0, match.index)),
  );
  const nearest = years.findLast((match) => match.index < value.start) ?? years[0];
  return nearest ? { moc: { nam: Number(nearest[1]) } } : {};
}

// "giảm tỷ trọng khu vực I", "tăng tỷ trọng khu vực II và III", "giảm số vụ tai nạn giao thông"
const DIRECTION = /(tăng|giảm)(?: dần| nhanh)?\s+((?:tỷ|tỉ)\s+trọng\s+[^,;.]+)/giu;

function directions(clause: Clause, metrics: MetricNames): Measure[] {
  return [...clause.text.matchAll(DIRECTION)].map((match) =>
    measure({
      ten: capitalised(match[2]?.trim() ?? ''),
      chiSo: matchMetric(clause.text.slice(0, match.index), metrics) ?? matchMetric(clause.text, metrics),
      soSanh: 'huong',
      huong: fold(match[1] ?? '') === 'tang' ? 'tang' : 'giam',
      donVi: null,
      donViChuan: null,
      loaiDo: 'chua-ro',
    }),
  );
}

// "Tỉnh giao", "chỉ tiêu trên giao", "theo yêu cầu được giao"
const ASSIGNED = /(?:tỉnh|trên|huyện|trung ương|cấp trên|được)\s+giao(?!\p{L})/iu;
// "ở tốp đầu các huyện", "trong nhóm dẫn đầu", "xếp hạng"
const RANKED = /(?:^|\s)(?:tốp|top|xếp hạng|xếp thứ|dẫn đầu|nhóm đầu|đứng đầu|đứng thứ)(?!\p{L})/iu;

function qualitative(clause: Clause, head: string, metrics: MetricNames): Measure {
  const name = clause.text
    .replace(OPENING, '')
    .replace(/[\s.;,]+$/u, '')
    .trim();
  const direction = directionOf(clause.text);
  const comparator: Measure['soSanh'] = ASSIGNED.test(clause.text)
    ? 'duoc-giao'
    : RANKED.test(clause.text)
      ? 'xep-hang'
      : /^\s*(?:tiếp tục )?giữ vững/iu.test(clause.text)
        ? 'giu-vung'
        : direction !== null
          ? 'huong'
          : 'dinh-tinh';
  return measure({
    ten: capitalised(head + (name || clause.text.trim())),
    chiSo: matchMetric(clause.text, metrics),
    soSanh: comparator,
    ...(comparator === 'huong' ? { huong: direction } : {}),
    donVi: null,
    donViChuan: null,
    loaiDo: 'chua-ro',
    ...yearOf(clause.text, { start: clause.text.length, end: clause.text.length, unit: null }),
  });
}

const LONGEST_NAME = 160;

function capitalised(name: string): string {
  const cut = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).replace(/\s\S*$/u, '')}…` : name;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

function measure(fields: Record<string, unknown>): Measure {
  return measureSchema.parse({ phamVi: { diaBan: null }, ...fields });
}
