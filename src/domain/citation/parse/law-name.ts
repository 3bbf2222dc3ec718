import type { CitedType } from './cited-type.ts';
import { END, matchAt, oneSpaced, words } from './reading.ts';

/** Names of laws in which a comma or "và" stands, which the general rule would cut, and names printed in small letters. */
const KNOWN_LAWS = `
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động;
Ban hành văn bản quy phạm pháp luật; Bảo hiểm xã hội; Bảo hiểm y tế; Bảo vệ bí mật nhà nước; Bảo vệ môi trường;
Bảo vệ quyền lợi người tiêu dùng; Bảo vệ và kiểm dịch thực vật; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân;
Biên phòng Việt Nam; Bình đẳng giới; Các tổ chức tín dụng; Cán bộ, công chức; Cạnh tranh; Căn cước; Căn cước công dân;
Chăn nuôi; Chứng khoán; Công an nhân dân; Công đoàn; Công nghệ cao; Công nghệ thông tin; Cư trú; Dân quân tự vệ;
Doanh nghiệp; Dược; Đấu giá tài sản; Đấu thầu; Đất đai; Đê điều; Điện lực; Đầu tư; Đầu tư công;
Đầu tư theo phương thức đối tác công tư; Đường bộ; Giao dịch điện tử; Giao thông đường bộ;
Giao thông đường thủy nội địa; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh;
Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án; Hoạt động giám sát của Quốc hội và Hội đồng nhân dân;
Hôn nhân và gia đình; Hộ tịch; Hợp tác xã; Hải quan; Hàng không dân dụng Việt Nam; Kế toán; Khám bệnh, chữa bệnh;
Khí tượng thủy văn; Khiếu nại; Khoa học và công nghệ; Khoáng sản; Kiểm toán nhà nước; Kinh doanh bảo hiểm;
Kinh doanh bất động sản; Kiến trúc; Lâm nghiệp; Lực lượng dự bị động viên;
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lưu trữ; Mặt trận Tổ quốc Việt Nam; Nghĩa vụ quân sự; Ngân sách nhà nước;
Người cao tuổi; Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà ở; Nuôi con nuôi;
Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng, chống bạo lực gia đình;
Phòng, chống ma túy; Phòng, chống mua bán người; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia;
Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai; Phòng, chống bệnh truyền nhiễm;
Phổ biến, giáo dục pháp luật; Phòng thủ dân sự; Quản lý nợ công; Quản lý thuế; Quản lý, sử dụng tài sản công;
Quản lý ngoại thương; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Quốc phòng; Quy hoạch;
Quy hoạch đô thị; Quy hoạch đô thị và nông thôn; Sĩ quan Quân đội nhân dân Việt Nam; Sở hữu trí tuệ; Tài nguyên nước;
Tài nguyên, môi trường biển và hải đảo; Tần số vô tuyến điện; Thanh niên; Thanh tra; Thi đua, khen thưởng;
Thi hành án dân sự; Thi hành án hình sự; Thủ đô; Thủy lợi; Thủy sản; Thư viện; Thể dục, thể thao; Thống kê;
Thuế giá trị gia tăng; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thương mại; Thú y;
Thực hành tiết kiệm, chống lãng phí; Thực hiện dân chủ ở cơ sở; Tín ngưỡng, tôn giáo; Tiếp cận thông tin;
Tiếp công dân; Tiêu chuẩn và quy chuẩn kỹ thuật; Tố cáo; Tổ chức Chính phủ; Tổ chức chính quyền địa phương;
Tổ chức Quốc hội; Tổ chức Tòa án nhân dân; Tổ chức Viện kiểm sát nhân dân; Trẻ em; Trưng cầu ý dân;
Trật tự, an toàn giao thông đường bộ; Trợ giúp pháp lý; Trồng trọt; Tương trợ tư pháp; Viễn thông; Viên chức;
Việc làm; Xây dựng; Xử lý vi phạm hành chính; Xuất bản; Báo chí; Di sản văn hóa; Du lịch; Điện ảnh; Quảng cáo; Giá; Phá sản;
Bưu chính; Công chứng; Luật sư; Giám định tư pháp; Dữ liệu; Nhà giáo; Công nghiệp công nghệ số`;

const NAMES: Partial<Record<CitedType, string>> = {
  luat: KNOWN_LAWS,
  'bo-luat': 'Dân sự; Hình sự; Lao động; Tố tụng dân sự; Tố tụng hình sự; Hàng hải Việt Nam; Hàng hải',
  'phap-lenh': `Ưu đãi người có công với cách mạng; Dân số; Ngoại hối; Cảnh sát cơ động; Công an xã; Tín ngưỡng, tôn giáo;
    Thực hiện dân chủ ở xã, phường, thị trấn; Chi phí tố tụng; Quản lý thị trường; Thủ tục bắt giữ tàu bay`,
  'cuong-linh': 'xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội',
  'dieu-le': `Đảng Cộng sản Việt Nam; Đảng; Công đoàn Việt Nam; Mặt trận Tổ quốc Việt Nam; Đoàn TNCS Hồ Chí Minh;
    Đoàn Thanh niên Cộng sản Hồ Chí Minh; Đoàn; Hội Liên hiệp Phụ nữ Việt Nam; Hội Nông dân Việt Nam;
    Hội Cựu chiến binh Việt Nam; Hội Chữ thập đỏ Việt Nam; Hội Liên hiệp Thanh niên Việt Nam`,
};

/** The words of each known name in small letters, the longest name first. */
const KNOWN: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(NAMES).map(([type, list]) => {
    const names = list.split(';').map((name) => oneSpaced(name).toLowerCase());
    return [type, names.sort((a, b) => b.length - a.length).map((name) => name.split(' '))];
  }),
);

// Matches a space between words.
const SPACE = words(' ');
// Matches where a word ends.
const WORD_END = words(END);
// Matches what goes on with the name of a body that has no such charter: " bộ" of "Điều lệ Đảng bộ".
const OTHER_BODY = words(` (?:bộ|ủy|đoàn|viên|phí|khối|trường|đội)${END}`);

/** Where the known name that stands at `at` ends, the longest where several do; null where none stands. */
function knownEnd(text: string, at: number, type: CitedType): number | null {
  for (const name of KNOWN.get(type) ?? []) {
    const end = wordsEnd(text, at, name);
    if (end === null || !matchAt(WORD_END, text, end)) continue;
    if (type !== 'dieu-le' || !matchAt(OTHER_BODY, text, end)) return end;
  }
  return null;
}

/** Where these words end, each after a space; a pattern of all names would take longer to make than to ask. */
function wordsEnd(text: string, at: number, wanted: readonly string[]): number | null {
  let end = at;
  for (const word of wanted) {
    const start = end + (matchAt(SPACE, text, end)?.[0].length ?? 0);
    if (start === end || text.slice(start, start + word.length).toLowerCase() !== word) return null;
    end = start + word.length;
  }
  return end;
}

// Matches the name of an amending law: "sửa đổi, bổ sung một số điều của Luật Đầu tư công".
const AMENDING = words(
  String.raw` (?<name>sửa đổi(?:, bổ sung)? (?:một số|các) [đĐ]iều của (?:Bộ luật|Luật|Pháp lệnh))${END}`,
);
// Words that are never inside the name of a law and so end it: "Luật Dân chủ ở cơ sở | và các …".
const STOPS =
  'và|của|năm|số|ngày|được|đã|do|để|theo|trong|khi|là|thì|này|đó|cho|với|nêu|quy|mà|nhằm|hiện|từ|đến|gắn|có|cũng|về|như|tại|thông|phù|phải|sẽ|cần|không|vào|trên|sau|trước|hoặc|gồm|đảm';
// Matches a name by the general rule: a word with a capital and up to nine more, before a sign or a stop.
const GENERAL = words(String.raw` (?<name>\p{Lu}[\p{L}]*(?: (?!(?:${STOPS})${END})[\p{L}]+){0,9})${END}`, '');
// Words after "Luật" with a capital that make no law of it: "Luật sư", "Hội Luật gia", "Luật pháp".
const NO_LAW = words(String.raw` (?:sư|gia|pháp|này|tục|khoa|lệ|học|Hà Nội|Kinh tế)${END}`);

/**
 * The name of a law, code, ordinance or charter that stands at `at`, after its type; null where there is none.
 * Known names first (a comma or "và" may stand inside), then, for laws and ordinances, capitalised words.
 */
export function readLawName(
  text: string,
  at: number,
  type: CitedType,
): { name: string; end: number; known: boolean } | null {
  const amending = matchAt(AMENDING, text, at);
  if (amending && (type === 'luat' || type === 'phap-lenh')) {
    const end = at + amending[0].length;
    const inner = readLawName(text, end, 'luat') ?? readLawName(text, end, 'bo-luat');
    return inner && named(text, at, amendedEnd(text, inner.end), true);
  }
  const known = knownEnd(text, at, type);
  const sure = known === null ? null : named(text, at, known, true);
  if (type !== 'luat' && type !== 'phap-lenh') return sure;
  if (!sure && matchAt(NO_LAW, text, at)) return null;
  const general = sure ? null : matchAt(GENERAL, text, at);
  return general ? named(text, at, at + general[0].length, false) : sure;
}

// Matches what joins the laws that one law amends: ", Luật", " và Bộ luật".
const NEXT_LAW = words(String.raw`(?:, ?| và )(?:các )?(?<type>Luật|Bộ luật|Pháp lệnh)${END}`);
// Matches what is said of the amending law alone, after the last law it amends: " ngày 29 tháng 11", " số 57/2024/QH15".
const ITS_DAY = words(String.raw` (?:ngày|số) (?=\d)`);

/** The end of the laws that an amending law names; a law listed after it is its own unless a day or number follows. */
function amendedEnd(text: string, first: number): number {
  for (let end = first; ;) {
    const joint = matchAt(NEXT_LAW, text, end);
    const type = joint?.groups?.['type']?.toLowerCase() === 'bộ luật' ? 'bo-luat' : 'luat';
    const next = joint && readLawName(text, end + joint[0].length, type);
    if (!next) return matchAt(ITS_DAY, text, end) ? end : first;
    end = next.end;
  }
}

function named(
  text: string,
  at: number,
  end: number,
  known: boolean,
): { name: string; end: number; known: boolean } {
  return { name: oneSpaced(text.slice(at, end)), end, known };
}
