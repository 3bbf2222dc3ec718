import type { Diagnostic } from '#domain/diagnostic.ts';

interface Rule {
  problem: string;
  advice: string;
}

/** What the closed profile refuses, by permanent code. */
export const PROFILE_RULES = {
  'VK-MDX-CU-PHAP': {
    problem:
      'không đọc được dòng này vì dấu “<” hoặc “{” mở một thành phần không hợp lệ hay không được đóng.',
    advice: 'viết “\\<” hoặc “\\{” nếu đó là chữ của văn bản; nếu là thành phần thì đóng lại đúng cặp.',
  },
  'VK-MDX-IMPORT': {
    problem: 'lệnh import/export không được phép vì văn bản chỉ là dữ liệu, không có gì được thực thi.',
    advice: 'xoá dòng này; nếu là chữ của văn bản thì thêm dấu “\\” trước chữ đầu dòng.',
  },
  'VK-MDX-BIEU-THUC': {
    problem: 'biểu thức trong ngoặc nhọn không được phép vì văn bản không thực thi mã.',
    advice: 'viết “\\{” và “\\}” nếu ngoặc nhọn là chữ của văn bản; nếu không thì xoá.',
  },
  'VK-MDX-HTML': {
    problem: 'thẻ HTML không được phép trong văn bản.',
    advice: 'xoá thẻ và chỉ giữ phần chữ; bảng, danh sách gạch đầu dòng và chú thích viết bằng Markdown.',
  },
  'VK-MDX-THANH-PHAN': {
    problem: 'thành phần này không có trong Văn Kiện; chỉ dùng Doan, DauDe, Ket, NoiNhan, Ky.',
    advice: 'sửa tên thành phần hoặc viết phần chữ thành đoạn thường.',
  },
  'VK-MDX-THUOC-TINH': {
    problem: 'thuộc tính này không dùng được ở đây.',
    advice:
      'chỉ dùng so="…" và ten="…" cho Doan, giá trị đặt trong ngoặc kép; các thành phần khác không có thuộc tính.',
  },
  'VK-MDX-SO': {
    problem: 'không nhận ra số in ở đầu đoạn.',
    advice:
      'ghi so="…" đúng như in: "1.", "3.10.", "(12)", "a)", "Điều 5."; đoạn không có số thì bỏ thành phần Doan.',
  },
  'VK-MDX-DANH-SACH-SO': {
    problem: 'danh sách đánh số tự động làm mất số in của văn bản.',
    advice: 'dùng <Doan so="1."> … </Doan> cho mỗi đoạn có số, hoặc viết “1\\.” nếu chỉ là chữ.',
  },
  'VK-MDX-TIEU-DE': {
    problem: 'tiêu đề không đặt được trong một thành phần, danh sách hay chú thích.',
    advice: 'đóng thành phần phía trên trước, rồi viết tiêu đề ở đầu dòng.',
  },
  'VK-MDX-CAP': {
    problem: 'tiêu đề này nhảy cấp: thiếu cấp ở giữa nó và tiêu đề phía trên.',
    advice: 'bớt dấu “#” cho đúng một cấp dưới tiêu đề phía trên (bài hướng dẫn bắt đầu từ “##”).',
  },
  'VK-MDX-LOAI-KHOI': {
    problem: 'kiểu khối này không có trong văn bản hành chính (khối mã, trích dẫn, đường kẻ, ảnh).',
    advice: 'viết thành đoạn thường; ký tự đầu dòng gây nhầm thì thêm “\\” phía trước.',
  },
  'VK-MDX-LOAI-CHU': {
    problem: 'kiểu chữ này không dùng được (mã, gạch ngang, ảnh, HTML).',
    advice: 'chỉ dùng *nghiêng*, **đậm**, liên kết và chú thích; ký tự đặc biệt thì thêm “\\” phía trước.',
  },
  'VK-MDX-LIEN-KET': {
    problem: 'địa chỉ liên kết không an toàn hoặc không dùng được.',
    advice:
      'chỉ liên kết tới https://…, http://…, mailto:… hoặc địa chỉ trong trang (bắt đầu bằng / hoặc #).',
  },
  'VK-MDX-CHU-THICH': {
    problem: 'chú thích được gọi nhưng không có nội dung.',
    advice: 'thêm dòng “[^số]: nội dung” ở cuối mục, hoặc viết “\\[^” nếu đó là chữ của văn bản.',
  },
  'VK-MDX-RONG': {
    problem: 'thành phần hoặc tiêu đề không có chữ nào.',
    advice: 'điền nội dung hoặc xoá.',
  },
  'VK-MDX-SO-LAP': {
    problem: 'số in lặp lại trong cùng một mục mà chưa khai báo.',
    advice: 'kiểm tra bản nguồn; nếu đúng là in lặp, khai báo mã này trong “soLap” ở đầu tệp kèm lý do.',
  },
} as const satisfies Record<string, Rule>;

/** A permanent code of {@link PROFILE_RULES}. */
export type ProfileCode = keyof typeof PROFILE_RULES;

/** An error of the profile at a line of a file. */
export function profileError(code: ProfileCode, file: string, line: number, quote: string): Diagnostic {
  return { code, severity: 'error', file, line, quote, ...PROFILE_RULES[code] };
}
