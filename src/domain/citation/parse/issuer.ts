import { END, matchAt, SP, words } from './reading.ts';

/** Fields that ministries, departments of provinces and offices of districts are named after. */
export const FIELDS_OF_WORK = [
  'Quốc phòng',
  'Công an',
  'Ngoại giao',
  'Nội vụ',
  'Tư pháp',
  'Tài chính',
  'Kế hoạch và Đầu tư',
  'Công Thương',
  'Công nghiệp',
  'Thương mại',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Nông nghiệp',
  'Thủy sản',
  'Giao thông vận tải',
  'Xây dựng',
  'Tài nguyên và Môi trường',
  'Thông tin và Truyền thông',
  'Lao động - Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa - Thông tin',
  'Khoa học và Công nghệ',
  'Giáo dục và Đào tạo',
  'Y tế',
  'Ngoại vụ',
  'Du lịch',
  'Văn hóa và Thông tin',
  'Văn hóa và Thể thao',
  'Văn hóa - Xã hội',
  'Tài chính - Kế hoạch',
  'Kinh tế và Hạ tầng',
  'Kinh tế',
  'Quản lý đô thị',
  'Dân tộc',
  'Dân tộc và Tôn giáo',
];
const FIELD = [...FIELDS_OF_WORK].sort((a, b) => b.length - a.length).join('|');

const CENTRAL = String.raw`(?:Trung ương|TW)(?: Đảng(?! (?:bộ|ủy|đoàn)))?(?: Cộng sản Việt Nam)?`;

/** Bodies that stand before another body or a place: "Ban Thường vụ | Tỉnh ủy", "Văn phòng | Chính phủ". */
const LEADING = words(
  String.raw`(?:(?:đồng chí )?(?:Tổng Bí thư|Bí thư|Chủ tịch(?! nước)|Phó Chủ tịch(?! nước)|Bộ trưởng|Giám đốc|Chánh án|Viện trưởng|Thống đốc)|` +
    String.raw`Ban Thường vụ|Thường trực|Ban Chấp hành|BTV|BCH|BCHTW|Văn phòng|Ủy ban Kiểm tra|Ban Tổ chức|` +
    String.raw`Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|Ban Nội chính|Ban Kinh tế(?: - (?:Ngân sách|Xã hội))?|Ban Văn hóa - Xã hội|Ban Pháp chế|Ban Dân tộc|Ban Đô thị|Ban Đối ngoại|Ban Cán sự đảng|` +
    String.raw`Ban Chính sách, chiến lược|Đảng đoàn|Ban Chỉ đạo|Hội đồng Thẩm phán|Ban Bí thư)${END}`,
);

// Matches what joins a leading body and the next: " ", " của ".
const BEFORE_NEXT = words(' (?:của )?');

/** Bodies that need nothing after them. */
const COMPLETE = words(
  String.raw`(?:Bộ Chính trị|Chính phủ|Thủ tướng(?: Chính phủ)?|Chủ tịch nước|Quốc hội|Ủy ban Thường vụ Quốc hội|` +
    String.raw`Quân ủy Trung ương|Thanh tra Chính phủ|Ủy ban Dân tộc|Bảo hiểm xã hội Việt Nam|Tổng Liên đoàn Lao động Việt Nam|Kiểm toán Nhà nước|Ngân hàng Nhà nước(?: Việt Nam)?|` +
    String.raw`Bộ (?:${FIELD})|${CENTRAL}|Đảng Cộng sản Việt Nam|` +
    String.raw`(?:Đảng|Đảng ta)(?! (?:bộ|ủy|đoàn|viên|phí)))${END}`,
);

/** Bodies that a place may follow: "Tỉnh ủy | Hậu Giang", "HĐND | tỉnh". */
const LOCAL = words(
  String.raw`(?:Đảng ủy Khối(?: các)? cơ quan(?: và doanh nghiệp)?|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Đảng bộ|Chi bộ|Chi ủy|Cấp ủy|` +
    String.raw`Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND|(?:Ủy ban )?(?:Mặt trận Tổ quốc(?: Việt Nam)?|MTTQ|UBMTTQ)|` +
    String.raw`Tòa án nhân dân(?: tối cao)?|Viện [Kk]iểm sát nhân dân(?: tối cao)?|` +
    String.raw`Sở (?:${FIELD})|Phòng (?:${FIELD}))${END}`,
);

// Matches a level of place: "tỉnh", "thành phố", "TP.", "thị xã".
const LEVEL = words(String.raw` (?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)${END}`);

// Matches the force of a committee: " Quân sự", " Công an" of "Đảng ủy Công an tỉnh".
const FORCE = words(` (?:Quân sự|Công an|Biên phòng)${END}`);

// A word that begins something else than the name of a place: a type of document, "Về", "Khóa".
const NO_PLACE = String.raw`(?!(?:Nghị|Chỉ|Quyết|Kết|Quy (?:định|chế|hoạch)|Kế|Chương|Thông|Hướng|Báo|Đề|Tờ|Luật|Về|Khóa|Số|Ngày|Căn)${END})`;
const NAME_WORD = String.raw`${NO_PLACE}\p{Lu}\p{Ll}+${END}`;
// Matches the name of a place: "Hậu Giang", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh", "5" of "phường 5".
const NAME = words(` (?:${NAME_WORD}(?: ${NAME_WORD}){0,3}(?: - ${NAME_WORD}(?: ${NAME_WORD}){0,2})?)`, '');
// Matches a numbered ward: " 5" of "phường 5".
const NUMBERED = words(` \\d{1,2}${END}`);
// Matches the comma of "huyện Chợ Mới, tỉnh An Giang".
const COMMA = new RegExp(`,(?=${SP})`, 'uy');

/**
 * Where the name of an issuing body that begins at `at` ends; null where none begins. A closed list of heads
 * ("Ban Thường vụ", "Tỉnh ủy", "Bộ Chính trị", ministries…), then levels and names of places, so that running words
 * after the body ("Hội đồng nhân dân tỉnh | đảm bảo …") are not taken in.
 */
export function issuerEnd(text: string, at: number): number | null {
  // The longer reading wins: "Ban Chấp hành" leads to "Trung ương Đảng".
  const leading = matchAt(LEADING, text, at);
  if (leading) {
    const end = at + leading[0].length;
    const joint = matchAt(BEFORE_NEXT, text, end);
    const next = joint ? issuerEnd(text, end + joint[0].length) : null;
    return next ?? placeEnd(text, end);
  }
  const complete = matchAt(COMPLETE, text, at);
  const local = matchAt(LOCAL, text, at);
  if (complete && complete[0].length >= (local?.[0].length ?? 0)) return at + complete[0].length;
  return local ? placeEnd(text, at + local[0].length) : null;
}

/** The end of the places that follow a local body: " xã Hội An, huyện Chợ Mới, tỉnh An Giang". */
function placeEnd(text: string, start: number): number {
  let end = start + (matchAt(FORCE, text, start)?.[0].length ?? 0);
  for (;;) {
    const level = matchAt(LEVEL, text, end);
    const afterLevel = end + (level?.[0].length ?? 0);
    const name = matchAt(NAME, text, afterLevel) ?? (level ? matchAt(NUMBERED, text, afterLevel) : null);
    if (!level && !name) return end;
    end = afterLevel + (name?.[0].length ?? 0);
    const comma = name ? matchAt(COMMA, text, end) : null;
    if (!comma) {
      // "xã Hội An huyện Chợ Mới": another level may follow without a comma.
      if (name && level && matchAt(LEVEL, text, end)) continue;
      return end;
    }
    const next = matchAt(LEVEL, text, end + 1);
    if (!next || !matchAt(NAME, text, end + 1 + next[0].length)) return end;
    end += 1;
  }
}
