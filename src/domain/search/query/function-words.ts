import { tokenize } from '../index/token.ts';

/** Words that ask, not name: a question keeps its sense without them. Longest first within a line does not matter. */
const QUESTION = `
bao nhiêu, là bao nhiêu, mấy, bao lâu, bao giờ, khi nào, lúc nào, năm nào, ngày nào, ở đâu, đâu, nơi nào, đến đâu, từ đâu, ai, ai là,
mấy giờ, những ai, là ai, gì, là gì, cái gì, những gì, thế nào, như thế nào, ra sao, làm sao, tại sao, vì sao, nào, những nào,
có phải, phải không, hay không, hay chưa, cho biết, xin hỏi, hãy, bao nhiêu phần trăm, mấy phần trăm,
chiếm bao nhiêu, đạt bao nhiêu, về cái gì, điều gì
`;

/** Grammatical words: too common and too empty to decide what a reader wants. */
const GRAMMAR = `
là, của, và, các, những, cho, trong, trên, dưới, được, để, với, theo, về, đến, từ, ở, tại, bị, do, đã, đang, sẽ, thì,
mà, này, đó, hay, hoặc, có, phải, mỗi, từng, cùng, ra, vào, nhằm, khi, như, tới, qua, bởi, vì, nên, cũng, đều, còn, rất,
hơn, nhất là, một số, một, năm, trở lên, gần, khoảng, tầm, cỡ
`;

/** The grammatical words that stay plain when typed without diacritics (dang may be đảng, nam may be Nam). */
const PLAIN_GRAMMAR = `la, cua, va, cac, nhung, duoc, voi, theo, hoac, nham, mot so, tro len, nhat la`;

/** Words that say where or when a question is placed: they help, but an answer may leave them unsaid. */
const SETTING = `
tỉnh, huyện, xã, thị trấn, thị xã, thành phố, phường, ấp, địa phương, địa bàn, nhiệm kỳ, giai đoạn, hiện nay, hiện tại,
người dân, dân, phần trăm, tỷ lệ, số, toàn, việc, đạt, đặt, chỉ tiêu
`;

/** An expression as token keys with marks. */
export interface Expression {
  readonly words: readonly { readonly key: string; readonly marks: string }[];
}

export const QUESTION_WORDS = expressions(QUESTION.split(/[,\n]/));
export const GRAMMAR_WORDS = expressions(GRAMMAR.split(/[,\n]/));
export const PLAIN_GRAMMAR_WORDS = expressions(PLAIN_GRAMMAR.split(','));
/** Of these, syllables that begin names of other things: dân vận, số hóa, việc làm. */
export const COMMON_SYLLABLES = expressions(['dân', 'số', 'toàn', 'việc', 'đạt', 'đặt']);
export const SETTING_WORDS = expressions(SETTING.split(/[,\n]/));

/** Expressions of texts; the longest first. */
export function expressions(list: readonly string[]): Expression[] {
  return list
    .map((text) => ({ words: tokenize(text).map(({ key, marks }) => ({ key, marks })) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
}
