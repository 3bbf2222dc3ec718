import { tokenize } from '../../index/token.ts';

/** Words that ask, not name: a question keeps its sense without them. Longest first within a line does not matter. */
const QUESTION = `
bao nhiêu, là bao nhiêu, mấy, bao lâu, bao giờ, khi nào, lúc nào, năm nào, ngày nào, ở đâu, đâu, nơi nào, đến đâu, từ đâu, ai, ai là,
mấy giờ, những ai, là ai, gì, là gì, cái gì, những gì, thế nào, như thế nào, ra sao, làm sao, tại sao, vì sao, nào, những nào,
có phải, phải không, hay không, hay chưa, cho biết, xin hỏi, hãy, bao nhiêu phần trăm, mấy phần trăm,
chiếm bao nhiêu, đạt bao nhiêu, về cái gì, điều gì, hết ngày nào, từ ngày nào, đến ngày nào, kể từ khi nào, là khi nào, thì sao, như nào, sao, bao nhiu, bn, bnh, ntn, j
`;

/** Grammatical words: too common and too empty to decide what a reader wants. */
const GRAMMAR = `
là, của, và, các, những, cho, trong, trên, dưới, được, đc, dc, để, với, theo, về, đến, từ, ở, tại, bị, do, đã, đang, sẽ, thì,
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

/** Words that only colour a question: how it is put, in what order, that it is all or more. Answers put it otherwise. */
const COLOURING = `
diễn ra, thêm, nữa, tất cả, tổng cộng, hết, tối đa, tối thiểu, nhiều nhất, ít nhất, chậm nhất, muộn nhất, sớm nhất, phải, cần, muốn,
xong, dùng, chịu, định, dự kiến, xin, làm, vậy, thật, luôn, mới, bắt đầu, kết thúc, định nghĩa, nghĩa, quy định
`;

/** Words made of syllables that join or set the scene where they stand alone. */
const COMPOUND = `
xã hội, nhà ở, nơi ở, chỗ ở, việc làm, tại chỗ, trong nước, ngoài nước, trên biển, dưới nước, dân số, dân vận, dân tộc, dân sự, dân cư,
dân quân, dân chủ, số hóa, số liệu, toàn quốc, toàn dân, toàn diện, toàn trình, an toàn, tỉnh ủy, huyện ủy, thành ủy, đảng ủy, hộ nghèo,
đến hạn, quá hạn, có thai, có bầu, từ thiện, từ chối, từ chức, để lại, qua đời, ra đời, ra vào, cho vay, cho thuê, 
cho phép, được mùa, được bầu, bị can, bị cáo, theo dõi, một cửa, một phần, vào đảng, 
hợp đồng, định mức, định cư, định danh, định kỳ, quyết định, nghị định, ổn định, nông thôn mới, đổi mới, làm việc,
việc cưới, việc tang, giáo dân, nhân dân, công dân, cư dân, ngư dân, nông dân, chuyển giao, cần thơ, dùng chung, sử dụng, áp dụng, quân sự
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
/** Compounds, whose syllables are no words of their own. */
export const COMPOUND_WORDS = expressions(COMPOUND.split(/[,\n]/));
export const COLOURING_WORDS = expressions(COLOURING.split(/[,\n]/));
export const SETTING_WORDS = expressions(SETTING.split(/[,\n]/));

/** Expressions of texts; the longest first. */
export function expressions(list: readonly string[]): Expression[] {
  return list
    .map((text) => ({ words: tokenize(text).map(({ key, marks }) => ({ key, marks })) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
}
