import { spellingKey } from '#domain/text/tone.ts';
import { CONTENT_WORDS } from './nouns.ts';

/**
 * What a word of an official sentence does in the grammar of targets (see `grammar.md`): a word may do several things,
 * and the longest word counts ("thực hiện" is one, so "thực hiện có" holds no "hiện có").
 */
const TAGS = {
  /** Sets an aim for what follows. */
  aim: `
    phấn đấu, phấn đấu đạt, phần đấu, phấn đầu, phần đầu, phân đấu, quyết tâm, đặt mục tiêu,
    đặt ra mục tiêu, đề ra mục tiêu, đề ra chỉ tiêu, đặt chỉ tiêu, với mục tiêu, với chỉ tiêu,
    chỉ tiêu cụ thể, mục tiêu cụ thể, chỉ tiêu đến, mục tiêu đến, chỉ tiêu là, mục tiêu là,
    hướng tới đạt, hướng đến đạt, tiến tới, hướng tới, phải đạt, phải có, phải giảm, phải hoàn thành,
    cần đạt, cần có, nhằm đạt, dự kiến đạt, dự kiến đến
  `,
  /** Sets an aim where a figure, a measure or a deadline comes next. */
  ensure: `
    bảo đảm, đảm bảo, dự kiến, mục tiêu, chỉ tiêu, yêu cầu, để, ước đến
  `,
  /** Reports what is or was. */
  report: `
    đến nay, cho đến nay, tính đến nay, tới nay, hiện nay, hiện tại, hiện có, hiện còn, hiện toàn,
    hiện đạt, hiện đang, đến thời điểm, tính đến, ước đạt, ước tăng, ước giảm, ước còn, ước thực hiện, ước tính, ước cả năm,
    ước khoảng, đã, đã đạt, đã có, đạt được, vừa qua, thời gian qua, những năm qua, năm qua,
    nhiệm kỳ qua, giai đoạn qua, từ đầu năm, từ đầu nhiệm kỳ, kết quả, kết quả là, kết quả đạt,
    mới đạt, chỉ đạt
  `,
  /** Words that hold others and mean something else. */
  opaque: `
    thực hiện, thể hiện, phát hiện, xuất hiện, biểu hiện, tái hiện, hiện đại, hiện đại hóa, hiện thực,
    hiện hành, nhà nước, đất nước, trong nước, cả nước, ngoài nước, nước ngoài, nước sạch, nước thải,
    tăng cường, tăng trưởng, gia tăng, giá trị tăng thêm, giá trị gia tăng, tăng dân số, tốc độ tăng,
    tỷ lệ tăng, mức tăng, phần đầu tư, con người, nông thôn mới, chứng chỉ, địa chỉ, làm việc,
    người đứng đầu, đổi mới, hạ tầng, cơ sở hạ tầng, hạ du, nâng cao, nâng chất, tăng tốc, xã hội,
    xã hội hóa, có hiệu quả, có hiệu lực, có liên quan, có điều kiện, có thể, có thẩm quyền,
    có việc làm, có bằng cấp, trên địa bàn, trên cơ sở, trên mọi, trên lĩnh vực, trên các,
    trên không gian mạng, trên môi trường mạng, trên toàn, còn lại, còn hiệu lực, lên lớp, đến trường,
    đến từng, đạt chuẩn, đạt yêu cầu, đạt tiêu chuẩn, đạt quy chuẩn, đạt danh hiệu, đạt loại,
    đạt tiêu chí, đã đề ra, đã được phê duyệt, đã được duyệt, đã được giao, đã duyệt, đã nêu,
    đã ban hành, đã giao, đã ký, đã ký kết, đã cam kết, đã xác định, đã quy hoạch, đã đăng ký, đã qua,
    từ xa, từ đó, từ nguồn, từ thiện, cao hơn nữa, hơn nữa, tốt hơn, gần đây, gần gũi, được giao,
    kết quả giải quyết, kết quả giám sát, kết quả học tập, kết quả thủ tục, kết quả xếp loại,
    kết quả đánh giá, kết quả kiểm tra, kết quả xử lý, kết quả cần, kết quả phải, kết quả đầu ra,
    cửa hàng, mặt hàng, ngân hàng, hàng hóa, khách hàng, nhà hàng, đơn hàng,
    trưởng thành, thành thị, thành phố, thành viên, thành phần, thành tựu, thành công, thành tích, thành niên,
    nội thành, ngoại thành, cấu thành, thành đoàn, văn bằng, bằng cấp, bằng lái, công bằng, cân bằng, đồng bằng,
    mặt bằng, băng thông, hạn mức, mức sống, mức sinh, mức chết, mức hưởng, sẵn có, hiện đại hoá, đầy đủ, đủ điều kiện,
    đủ tiêu chuẩn, cho vay, cho thuê, cho phép, cho con bú, được phép, tiểu học, trung học, đại học, cao học, học sinh,
    học viên, học tập, học nghề, học phí, học kỳ, học thuật, học đường, trường học, lớp học, khoa học, y học, tin học,
    văn học, sinh học, hóa học, sau đại học, trung học cơ sở, trung học phổ thông, đời sống, cuộc sống, sinh sống,
    chất lượng sống, dân sống, không gian, không khí, không quân, hàng không, không dùng tiền mặt, không gian mạng,
    chữ ký, chữ ký số, thư ký, ký túc xá, nhận thức, nhận diện, nhận dạng, xác nhận, giấy chứng nhận,
    chứng nhận, công nghệ, điều dưỡng, điều dưỡng viên, điều kiện, điều tra, điều trị, điều chỉnh, điều hành,
    điều phối, điều động, điều ước, có độ tuổi, trên cạn, dưới nước, tầng lớp, vượt khó, giảm nhẹ, tăng huyết áp,
    lên lớp, tự nguyện, từ chối, hơn nữa, tổ chức đảng, tổ chức hội,
    tổ chức công đoàn, tổ chức cơ sở đảng, tổ chức chính trị, tổ chức xã hội, tổ chức quốc tế, các tổ chức, tổ chức tín dụng,
    tổ chức khoa học, con số, cấp tỉnh, cấp huyện, cấp xã, cấp bộ, cấp trung ương, cấp cơ sở, cấp tiểu học, cấp học,
    cấp ủy, các cấp, cấp trên, cấp trung học cơ sở, cấp trung học phổ thông, cấp thôn, cấp quốc gia, cấp thành phố
  `,
  /** Says a level is there, between what is measured and the figure. */
  link: `
    đạt, chiếm, là, còn, bằng, ở mức, đạt mức, duy trì, duy trì ở mức, đạt tỷ lệ, với tỷ lệ,
    chiếm tỷ lệ, đạt bình quân, có bình quân, có, được, lên, xuống, thành, giảm còn, giảm xuống,
    tăng lên, nâng lên, hoàn thành, đủ, mức, đạt từ, cho, với, xuống còn, xuống mức, duy trì ổn định,
    ổn định, tương ứng, lần lượt, lần lượt là, lần lượt đạt, đạt tỷ lệ tương ứng
  `,
  /** A level is reached, whatever went up or down before. */
  reach: `
    đạt, còn, lên, xuống, giảm còn, giảm xuống, tăng lên, nâng lên, ở mức, đạt mức, đạt tỷ lệ, chiếm,
    bằng, là, đến, tới, thành, duy trì, đạt từ, xuống còn, xuống mức
  `,
  /** What follows a base: "từ 3,5% xuống 2%". */
  onward: `
    lên, xuống, còn, thành, giảm còn, giảm xuống, tăng lên, nâng lên, xuống còn, lên đến, lên tới
  `,
  up: `
    tăng, tăng thêm, nâng, tăng bình quân, tăng trung bình
  `,
  down: `
    giảm, kéo giảm, cắt giảm, giảm thêm, hạ, giảm bình quân, tiết giảm, rút ngắn, mức giảm
  `,
  approx: `
    khoảng, ước khoảng, xấp xỉ, gần, chừng, vào khoảng, trong khoảng
  `,
  maintain: `
    giữ vững, giữ ổn định, duy trì, duy trì ổn định, bảo đảm duy trì, đảm bảo duy trì
  `,
  /** Ends what a quantity is of: the rest of the sentence is another matter. */
  cut: `
    góp phần, nhằm, trong đó, qua đó, từ đó, trên cơ sở, cụ thể, đồng thời, tiến tới, hướng tới,
    từng bước, tạo điều kiện, đáp ứng yêu cầu, đáp ứng nhu cầu, làm cơ sở, không để, phấn đấu,
    quyết tâm, nâng tổng số, nâng tổng
  `,
  part: `
    trong đó, riêng, bao gồm, gồm, trong số đó, trong số này
  `,
  each: `
    mỗi, từng, mỗi một, bình quân mỗi
  `,
  yearly: `
    mỗi năm, hằng năm, hàng năm, bình quân mỗi năm, bình quân hằng năm, bình quân hàng năm,
    trung bình mỗi năm, bình quân năm
  `,
  and: `
    và, hoặc, cùng, cũng như, với
  `,
  condition: `
    nếu, trường hợp, đối với trường hợp, có thể, trừ trường hợp, không được, được phép, được tính,
    điều kiện, kể từ ngày, mức phạt, phạt tiền, định mức, được hưởng, được giảm, tối đa không quá
  `,
  ...CONTENT_WORDS,
} as const;

export type Tag = keyof typeof TAGS | 'bound';

/** Bounds before a figure, in words and signs. */
export const BOUNDS: Readonly<Record<string, '>=' | '>' | '<=' | '<'>> = {
  'ít nhất': '>=',
  'ít nhất là': '>=',
  'ít nhất có': '>=',
  'ít nhất đạt': '>=',
  'tối thiểu': '>=',
  'tối thiểu là': '>=',
  'tối thiểu đạt': '>=',
  'tối thiểu có': '>=',
  'không dưới': '>=',
  'không thấp hơn': '>=',
  'không ít hơn': '>=',
  'không nhỏ hơn': '>=',
  'không kém': '>=',
  'đạt và vượt': '>=',
  'thấp nhất': '>=',
  'thấp nhất là': '>=',
  'không quá': '<=',
  'không vượt': '<=',
  'không vượt quá': '<=',
  'không cao hơn': '<=',
  'không lớn hơn': '<=',
  'không nhiều hơn': '<=',
  'tối đa': '<=',
  'tối đa là': '<=',
  'cao nhất': '<=',
  'cao nhất là': '<=',
  'nhiều nhất': '<=',
  dưới: '<',
  'dưới mức': '<',
  'thấp hơn': '<',
  'ít hơn': '<',
  'nhỏ hơn': '<',
  'kém hơn': '<',
  'chưa đến': '<',
  'chưa tới': '<',
  trên: '>',
  'trên mức': '>',
  hơn: '>',
  vượt: '>',
  'vượt trên': '>',
  'vượt quá': '>',
  'vượt mức': '>',
  'cao hơn': '>',
  'nhiều hơn': '>',
  'lớn hơn': '>',
  '≥': '>=',
  '>=': '>=',
  '=>': '>=',
  '≤': '<=',
  '<=': '<=',
  '=<': '<=',
  '>': '>',
  '<': '<',
};

/** A word of the lexicon: its syllables in one spelling, and what it does. */
export interface Word {
  syllables: readonly string[];
  tags: Set<Tag>;
}

/** Words by their first syllable, longest first. */
export const WORDS: ReadonlyMap<string, readonly Word[]> = build();

function build(): Map<string, Word[]> {
  const words = new Map<string, Word>();
  const add = (phrase: string, tag: Tag) => {
    const syllables = phrase.split(' ').map((syllable) => spellingKey(syllable));
    const key = syllables.join(' ');
    const word = words.get(key) ?? { syllables, tags: new Set<Tag>() };
    word.tags.add(tag);
    words.set(key, word);
  };
  for (const [tag, phrases] of Object.entries(TAGS))
    for (const phrase of phrases.split(',')) add(phrase.trim().replace(/\s+/g, ' '), tag as Tag);
  for (const phrase of Object.keys(BOUNDS)) if (/\p{L}/u.test(phrase)) add(phrase, 'bound');
  const byFirst = new Map<string, Word[]>();
  for (const word of words.values()) {
    const first = word.syllables[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.syllables.length - a.syllables.length);
  return byFirst;
}
