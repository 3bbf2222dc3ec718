import { expressions } from './function-words.ts';
import type { Expression } from './function-words.ts';

/**
 * What a question wants to be told: how much or how many, when (or how long), who, where, whether something may be done,
 * who signed; `other` for the rest. An answer says such a thing beside the words that are asked.
 */
export type Intent = 'amount' | 'time' | 'effect' | 'agency' | 'place' | 'permission' | 'signatory' | 'other';

/** What a heading calls the place that tells such a thing. */
const HEADED: Readonly<Partial<Record<Intent, string>>> = {
  time: 'thời gian, thời hạn, thời điểm, lộ trình, tiến độ',
  effect: 'hiệu lực, điều khoản thi hành, hiệu lực thi hành',
  agency: 'thẩm quyền, trách nhiệm, cơ quan chủ trì, cơ quan thực hiện, phân công, tổ chức thực hiện',
  place: 'địa điểm, phạm vi, khu vực, nguồn kinh phí, nơi thực hiện',
  amount: 'mức, định mức, mức chi, mức hỗ trợ, chỉ tiêu, số lượng, mục tiêu cụ thể',
  permission: 'điều kiện, đối tượng, các hành vi, nghiêm cấm, trách nhiệm',
};

/** The words of headings under which an answer may stand. */
export function headingsOf(intent: Intent | null): readonly (readonly { key: string; marks: string }[])[] {
  return expressions(((intent !== null && HEADED[intent]) || '').split(',')).map(({ words }) => words);
}

/** Whether a question of time asks from when a document holds. */
export function asksEffect(cover: Cover): boolean {
  return cover(EFFECT).some(Boolean);
}

/** Words by which a question tells what it wants; the first that is met decides. */
const ASKED: readonly (readonly [Intent, string])[] = [
  ['signatory', 'ai ký, ai là người ký, người ký, do ai ký, ai đã ký'],
  [
    'time',
    `bao giờ, khi nào, lúc nào, hồi nào, ngày nào, tháng nào, năm nào, mấy giờ, giờ nào, hạn nào, hạn chót, bao lâu,
     mất bao lâu, mấy ngày, bao nhiêu ngày, bao nhiêu tháng, thời gian nào, thời điểm nào`,
  ],
  [
    'agency',
    `ai, cơ quan nào, đơn vị nào, bộ nào, sở nào, ban nào, người nào, cấp nào, tổ chức nào, ai là, những ai,
     ai chịu trách nhiệm, ai phụ trách, ai quyết định`,
  ],
  ['amount', 'bao nhiêu, mấy, bao nhiêu phần trăm, mấy phần trăm, bao nhiêu tiền, bao nhiu, bn, bnh'],
  [
    'place',
    'ở đâu, đâu, nơi nào, chỗ nào, đến đâu, tới đâu, từ đâu, xã nào, phường nào, tỉnh nào, huyện nào, đường nào',
  ],
];

const READ = ASKED.map(([intent, list]) => ({ intent, words: expressions(list.split(/[,\n]/)) }));

/** The words a question of whether is made of: "có được … không", "có phải … không", "được … chưa". */
const WHETHER_FIRST = expressions([
  'có được',
  'có phải',
  'có bị',
  'có',
  'được',
  'đc',
  'dc',
  'cần',
  'có cần',
  'phải',
  'bị',
  'đã',
]);
const WHETHER_LAST = expressions([
  'không',
  'hay không',
  'được không',
  'phải không',
  'chưa',
  'hay chưa',
  'không ạ',
  'ko',
  'ko ạ',
  'k',
  'hông',
  'hong',
]);

/** Where expressions stand in a row of words: per word, whether it belongs to one. */
export type Cover = (list: readonly Expression[]) => boolean[];

/** What words ask, and which of them belong to a question of whether; null where nothing tells. */
export function intentOf(
  cover: Cover,
  count: number,
): { intent: Intent | null; whether: readonly boolean[] } {
  const none = Array.from({ length: count }, () => false);
  for (const { intent, words } of READ) if (cover(words).some(Boolean)) return { intent, whether: none };
  const last = cover(WHETHER_LAST);
  const first = cover(WHETHER_FIRST);
  const end = last.lastIndexOf(true);
  // "không" asks where it ends the question or a clause of it; "không khí" says something.
  const asks = end >= 2 && (end === count - 1 || last[end - 1] === true) && first.slice(0, end).some(Boolean);
  if (!asks) return { intent: null, whether: none };
  return {
    intent: 'permission',
    whether: last.map((own, i) => (own && i >= end - 1) || (first[i] ?? false)),
  };
}

const EFFECT = expressions(['hiệu lực', 'có hiệu lực', 'hết hiệu lực']);

const HOW_MANY = expressions(['bao nhiêu', 'mấy', 'bao nhiu', 'bn', 'bnh']);

/** The word after "bao nhiêu" or "mấy": what is counted; undefined where none follows. */
export function countedAfter(keys: readonly string[], cover: Cover): string | undefined {
  return keys[cover(HOW_MANY).lastIndexOf(true) + 1];
}

/** Words looked at before what is asked, at most. */
const BEFORE_BLANK = 3;

/** The words right before "nào", "mấy" or "bao nhiêu", by which an answer is led in, too. */
export function blankBefore(keys: readonly string[]): readonly string[] {
  const at = keys.findIndex(
    (key, i) =>
      key === 'nao' || key === 'may' || (key === 'bao' && ['nhieu', 'nhiu'].includes(keys[i + 1] ?? '')),
  );
  return at < 0 ? [] : keys.slice(Math.max(0, at - BEFORE_BLANK), at);
}
