import { fold } from '#domain/text/fold.ts';
import { notAfter } from '#domain/text/guarded.ts';
import type { Value } from './quantity.ts';
import type { Measure } from '../target.ts';

/** The words around a value inside its clause. */
export interface Around {
  /** Before the value, from the end of the value before it. */
  before: string;
  /** Right before the figure: after the base where there is one. */
  lead: string;
  /** After the value, up to the next comma, semicolon or full stop. */
  after: string;
  /** The whole clause. */
  whole: string;
  /** Verb of the clause before it that this one goes on with. */
  verb: string;
}

// "100% chỉ tiêu trên giao", "100% so với chỉ tiêu tỉnh giao", "100% dự toán được giao", "100% kế hoạch tỉnh giao"
const ASSIGNED_AFTER =
  /^(?:so voi |so )?(?:chi tieu|ke hoach|nghi quyet|du toan|yeu cau)[^,;.]{0,30}?(?:tinh|tren|huyen|thanh pho|trung uong|cap tren|duoc)\s+(?:cap |chinh phu )?giao(?![a-z])/;
// "giữ vững 15 xã", "duy trì 100%", "giữ ổn định ở mức 42,5%"
const MAINTAIN =
  /(?:giu vung|giu on dinh|duy tri|bao dam duy tri)(?: va (?:giu vung|nang (?:chat|cao)(?: chat luong)?))?(?: on dinh)?(?: ket qua| thanh qua)?(?: danh hieu| so luong| ty le| so)?(?: (?:o )?muc)?(?: it nhat)?\s*$/;
// "trong nhóm 10 tỉnh dẫn đầu", "xếp thứ 5", "top 20"
const RANK_LEAD = /(?:xep(?: hang)?(?: thu)?|thu|top|tốp|top dau|nhom)\s*$/;
const RANK = /(?:xep|top|dan dau|dung dau|nhom)/;

/** How a target compares with its value (design §7). */
export function comparatorOf({ lead: words, after, whole, verb }: Around, value: Value): Measure['soSanh'] {
  const lead = fold(words).trim();
  const tail = fold(after).trim();
  if (value.from !== undefined) return 'khoang';
  if (RANK_LEAD.test(lead) && RANK.test(fold(whole))) return 'xep-hang';
  const bound = boundOf(lead, tail, value);
  if (bound !== '=') return bound;
  if (ASSIGNED_AFTER.test(tail)) return 'duoc-giao';
  return MAINTAIN.test(`${fold(verb)} ${lead}`.trim()) ? 'giu-vung' : '=';
}

function boundOf(lead: string, tail: string, value: Value): '>=' | '<=' | '>' | '<' | '=' {
  // "95% trở lên", "10 đảng viên mới trở lên", "2.000 lượt lao động trở lên"; not "90% tổ chức hoàn thành nhiệm vụ trở lên"
  if (/^(?:(?:moi|lao dong|nguoi|khach|du khach|hoc sinh|hoc vien) )?tro len/.test(tail)) return '>=';
  if (/^tro xuong/.test(tail)) return '<=';
  // "≥ 95%", ">= 95%", "đạt > 95%"
  if (/(?:≥|>=|=>)$/.test(lead)) return '>=';
  if (/(?:≤|<=|=<)$/.test(lead)) return '<=';
  if (/>$/.test(lead)) return '>';
  if (/<$/.test(lead)) return '<';
  // "ít nhất 02 cuộc", "tối thiểu 80%", "không dưới 5", "đạt và vượt 95%"
  if (
    /(?:it nhat(?: la| co| dat)?|toi thieu(?: la| co| dat)?|khong duoi|khong thap hon|khong it hon|dat va vuot)$/.test(
      lead,
    )
  )
    return '>=';
  if (
    /(?:khong qua|toi da(?: la)?|khong vuot(?: qua)?|khong cao hon|cao nhat(?: la)?|khong lon hon)$/.test(
      lead,
    )
  )
    return '<=';
  // "thấp hơn 10%", "nhỏ hơn 2%": before "hơn 10%"
  if (/(?:^|\s)(?:duoi|(?:thap|it|nho|kem) hon|duoi muc)$/.test(lead)) return '<';
  if (/(?:^|\s)(?:tren|hon|vuot|vuot tren|cao hon|nhieu hon|vuot qua|vuot muc)$/.test(lead)) return '>';
  if (/(?:^|\s)tu$/.test(lead) && !value.base) return '>=';
  return '=';
}

/** Whether a value is an increase or a decrease; null for a level. "tăng cường", "tăng trưởng" are none. */
export function directionOf(words: string): 'tang' | 'giam' | null {
  const lower = words.toLowerCase();
  if (/(?:^|\s)giảm(?=\s|$)/u.test(lower)) return 'giam';
  return RISES.test(lower) ? 'tang' : null;
}

// "tăng 5%", "phấn đấu tăng"; not "tốc độ tăng", "tăng cường", "tăng trưởng"
const RISES = notAfter(
  /tốc độ$/u,
  /(?:^|\s)tăng(?=\s|$)(?!\s+(?:cường|trưởng|dân số|tự nhiên|thêm giá trị))/u,
);

// "giảm còn 2,15%", "giảm xuống dưới 2%", "tăng lên 85%", "nâng lên trên 70%": the value is a level, not a change
const REACHED =
  /(?:còn|xuống|lên|đạt|đến|tới)\s*(?:còn|mức|đến|tới|đạt|là)?\s*(?:khoảng|trên|dưới|hơn|từ|không quá|ít nhất|tối thiểu)?\s*[≥≤<>=]*\s*$/iu;

/** True where the words before a value say that it is reached, whatever goes up or down. */
export function isReached(lead: string, value: Value): boolean {
  return value.base !== undefined || REACHED.test(lead);
}

/** What kind of quantity a value is (design §7): only where the words tell. */
export function kindOf(
  { before, after, whole }: Around,
  value: Value,
  direction: 'tang' | 'giam' | null,
): Measure['loaiDo'] {
  const unit = value.unit;
  const folded = fold(`${before} ${unit?.printed ?? ''} ${after}`);
  const all = fold(whole);
  const perYear = /\/nam|moi nam|hang nam/.test(folded);
  const isShare =
    unit !== null && /phan-tram|phan-nghin/.test(unit.key ?? (unit.flag === null ? '' : 'phan-nghin'));
  if (/diem phan tram|diem %/.test(folded)) return 'diem';
  if (/(?:tang truong|toc do tang)/.test(folded))
    return /binh quan/.test(folded) || perYear ? 'tang-bq' : 'tang-nam';
  if (/tang dan so|tang tu nhien/.test(folded)) return 'tang-nam';
  if (direction !== null && isShare) {
    if (/binh quan|moi nam|\/nam|hang nam/.test(folded)) return 'tang-bq';
    return /so (?:voi )?(?:nam|cung ky)/.test(folded) ? 'tang-nam' : 'chua-ro';
  }
  if (isShare) return 'muc';
  if (/trong \d+ nam|\(\d+ nam\)|ca (?:nhiem ky|giai doan)|luy ke|5 nam/.test(all)) return 'luy-ke';
  if (
    /thanh lap moi|giai quyet viec lam|tao viec lam|dao tao nghe|ket nap|huy dong|kiem tra|ra mat|xay dung moi|trong moi/.test(
      folded,
    )
  )
    return 'luy-ke';
  return 'muc';
}
