import { LETTER, notAfter } from '#domain/text/guarded.ts';
import type { Section } from './section.ts';

/** What a figure of a running sentence stands for, as far as the words before it in the sentence tell. */
export type Role = 'aim' | 'result' | null;

// Words that set an aim for what follows: "phấn đấu", also with a slip of the reader ("Phần đầu đến năm 2025"; not
// "phần đầu tư"), "với chỉ tiêu cụ thể là", "mục tiêu đến năm 2030", "đặt mục tiêu", "quyết tâm đạt", "phải đạt",
// "bảo đảm đạt", "đảm bảo giảm tỷ lệ", "đảm bảo tỷ lệ", "nhằm đạt", "để đến cuối năm"
const AIM = notAfter(
  LETTER,
  /(?:ph[ấầ]n đ[ấầá]u(?! tư)|(?:với |đạt |theo )?(?:các |một số )?(?:chỉ tiêu|mục tiêu)(?: cụ thể| chủ yếu| chung)?(?: là|:| đến (?:cuối )?năm)|(?:đặt|đề) ra (?:chỉ tiêu|mục tiêu)|đặt mục tiêu|quyết tâm (?:đạt|hoàn thành|đến)|để(?= (?:đến|hết|trong|cuối) (?:cuối |hết )?(?:năm|tháng|quý|nhiệm kỳ))|(?:phải|cần|nhằm) (?:đạt|có|giảm|hoàn thành)|(?:bảo đảm|đảm bảo)(?= (?:đạt|giảm|tăng|tỷ lệ|tỉ lệ|hoàn thành|thu |trên \d|từ \d|\d|đến )))(?!\p{L})/giu,
);

// Words that report: "đến nay", "hiện có", "hiện nay còn", "tính đến tháng 6", "ước đạt", "kết quả", "nhiệm kỳ qua",
// "từ đầu năm", "thời gian qua", "đã giải ngân"; not "kế hoạch đã đề ra"
const REPORT = notAfter(
  LETTER,
  /(?:đến nay|cho đến nay|hiện nay|hiện tại|hiện(?= (?:có|còn|toàn|đạt|đang))|đến thời điểm|tính đến(?! (?:hết|cuối) năm)|ước(?= (?:đạt|thực hiện|tính|khoảng))|ước cả năm|kết quả(?! (?:cần|phải|giám sát|giải quyết|thủ tục))|(?:nhiệm kỳ|thời gian|năm|những năm|giai đoạn) qua|vừa qua|từ đầu (?:năm|nhiệm kỳ)|trong nhiệm kỳ(?:,)? đã|đã(?! (?:đề ra|được (?:phê )?duyệt|được giao|nêu|ban hành|giao|ký|cam kết))|đạt được)(?!\p{L})/giu,
);

// Words after a figure that report it: "(đạt so Nghị quyết)", "(vượt so Nghị quyết)", "vượt 0,6% kế hoạch",
// "so với cùng kỳ", "so với đầu nhiệm kỳ", "đạt 78,17% nghị quyết"
const REPORTED =
  /^[^;.]{0,60}?(?:(?:đạt|vượt|bằng) (?:so|\d[\d.,]*% (?:so |kế hoạch|nghị quyết|chỉ tiêu|dự toán))|vượt (?:nghị quyết|kế hoạch|chỉ tiêu)|so (?:với )?(?:cùng kỳ|đầu nhiệm kỳ|nhiệm kỳ trước))|^\s*(?:so (?:với )?)?nghị quyết(?!\p{L})/iu;

/** Aims that stand even in a report: "phấn đấu đến cuối năm", "phấn đấu năm 2024". */
const AIM_AHEAD = /ph[ấầ]n đ[ấầá]u[,]? (?:đến|cuối|hết|(?:trong )?năm (?:20|tới)|trong (?:năm|tháng|quý))/iu;

/** A word that sets the role of what follows it, with its place in the sentence. */
export interface Cue {
  role: 'aim' | 'result';
  at: number;
  end: number;
}

/** The cues of a sentence in order. */
export function cuesIn(sentence: string): Cue[] {
  const aims = Array.from(sentence.matchAll(AIM), (match) => cue('aim', match));
  const reports = Array.from(sentence.matchAll(REPORT), (match) => cue('result', match));
  return [...aims, ...reports].sort((a, b) => a.at - b.at);
}

const cue = (role: Cue['role'], match: RegExpExecArray): Cue => ({
  role,
  at: match.index,
  end: match.index + match[0].length,
});

/**
 * The role of the figure at a place: that of the last cue before it, where "đã …" inside an aim reports nothing
 * ("phấn đấu nâng chất các xã đã đạt chuẩn …"), nor inside plans beyond the next comma ("các công trình đã hoàn thành,
 * …"); a report after the figure wins. In a section on what was done only an aim with a date ahead is one.
 */
export function roleAt(
  sentence: string,
  cues: readonly Cue[],
  at: number,
  end: number,
  section: Section,
): Role {
  let role: Role = null;
  let aimPart = -1;
  for (const { role: next, at: place, end: until } of cues) {
    if (place >= at) break;
    const words = sentence.slice(place, until);
    if (next === 'aim') {
      if (section === 'results' && !AIM_AHEAD.test(sentence.slice(place))) continue;
      role = 'aim';
      aimPart = place;
      continue;
    }
    const isHad = /^đã/iu.test(words);
    const isPast =
      isHad && (section === 'plan' || section === 'targets') && /[,;]\s/.test(sentence.slice(until, at));
    const isInAim = isHad && role === 'aim' && !sentence.slice(aimPart, place).includes(';');
    if (!isPast && !isInAim) role = 'result';
  }
  if (role !== 'aim' && REPORTED.test(sentence.slice(end))) return 'result';
  return role;
}
