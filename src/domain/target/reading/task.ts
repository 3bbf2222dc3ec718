import { does, isMark } from '../words/lex.ts';
import type { Case } from './case.ts';

/** "…, thu hút 3.500 tỷ đồng": a short phrase of its own that the figure ends; not "mở rộng dự án tại 03 xã". */
export function isTaskBefore({ lexemes, phrase }: Case): boolean {
  const from =
    lexemes.findLastIndex(
      (lexeme, at) => at < phrase.quantity.from && (isMark(lexeme, ',;') || lexeme.key === 'và'),
    ) + 1;
  const words = lexemes.slice(Math.max(from, phrase.from), phrase.quantity.from);
  const syllables = words.flatMap(({ key }) => key.split(' '));
  return syllables.length > 0 && syllables.length <= 6 && !does(words.at(-1), 'place');
}

const TASK_VERBS =
  /^(?:kết nạp|giải quyết|tạo việc làm|trồng|trồng mới|thành lập|thành lập mới|đào tạo|chuyển đổi|phát triển mới|xây dựng mới|xây mới|công nhận|huy động|ra mắt|giữ vững|xóa|cất|thu hút|giảm|kéo giảm|cắt giảm|hình thành|hình thành mới|mở mới|số hóa|bê tông hóa|nhựa hóa|tuyển dụng|đón|nâng cấp|cải tạo|sửa chữa)$/u;
const BETWEEN_TASK =
  /^(?:việc|làm|mới|cho|nghề|thêm|việc làm|có thêm|được|đủ|và|ra mắt|bình quân|tổng số|danh hiệu|vốn|đầu tư|lên|tổng|việc làm mới)$/u;

/** A verb of a task that its object follows: "Kết nạp 120 đảng viên", "Giải quyết việc làm cho 2.000 lao động". */
export function isTask({ lexemes, phrase, dues }: Case): boolean {
  let at = phrase.quantity.from - 1;
  for (; at >= phrase.partFrom; at--) {
    const lexeme = lexemes[at];
    if (!lexeme) return false;
    if (TASK_VERBS.test(lexeme.key)) {
      // Only a verb that opens the phrase sets a task
      const before = lexemes[at - 1];
      return (
        before === undefined ||
        before.kind === 'mark' ||
        does(before, 'and', 'aim', 'yearly', 'ensure', 'part') ||
        before.key === 'tục' ||
        dues.some(({ until }) => until === at) ||
        STRONG_TASK.test(lexeme.key)
      );
    }
    if (!does(lexeme, 'bound', 'approx', 'yearly') && lexeme.key !== 'từ' && !BETWEEN_TASK.test(lexeme.key))
      return false;
  }
  return false;
}
const STRONG_TASK = /^(?:kết nạp|trồng mới|thành lập mới|xóa|hình thành mới|xây dựng mới)$/u;

/** "vận động ¦ 98% dân số tham gia …": a share of what is done, with a predicate or an object after it. */
export function opensWithAct({ lexemes, phrase, comparison }: Case): boolean {
  const words = lexemes
    .slice(phrase.from, Math.min(comparison.lead, phrase.quantity.from))
    .filter(({ kind }) => kind === 'word');
  return (
    words.length > 0 &&
    words.length <= 2 &&
    does(words[0], 'act') &&
    phrase.until - phrase.quantity.until >= 2
  );
}
