// What web portals print around a text. All patterns are tried on the folded line (no diacritics, lower case); a line
// that matches is furniture only where the structure of the page says so (`layout/chrome.ts`), never by its words alone.

/** A kind of furniture, by the name it is accounted under. */
export interface Furniture {
  reason: string;
  pattern: RegExp;
}

/** Where files are offered for loading down; below it a portal prints who published the page. */
export const ATTACHMENT: Furniture = {
  reason: 'chỗ tải tệp đính kèm',
  // "Tài Liệu đính kèm:Tải về", "Tải về", "Tải file đính kèm", "Tệp đính kèm: abc.pdf", "Download"
  pattern:
    /^(?:(?:tai lieu|tep(?: tin)?|file|van ban) dinh kem\s*:?.{0,80}|tai (?:ve|xuong|file|tep)(?: .{0,40})?|download(?: .{0,40})?)$/,
};

/** Lines of a portal's frame. */
export const FRAME_LINES: readonly Furniture[] = [
  // "Xuất bản thông tin", "Nested Applications", "Web Content Viewer", "Chi tiết bài viết Tin tức", "Nội dung chi tiết"
  {
    reason: 'khung cổng thông tin',
    pattern:
      /^(?:xuat ban thong tin|asset publisher|nested applications|web content viewer|cong thong tin dien tu\b.{0,60}|chi tiet (?:bai viet|tin(?: tuc)?|van ban)(?: \S+){0,4}|noi dung (?:chi tiet|bai viet))$/,
  },
  // "Responsive image", "Image", "[Hình ảnh]", "Ảnh minh họa"
  { reason: 'chỗ đặt ảnh', pattern: /^\W*(?:responsive image|image|img|hinh anh|anh minh hoa)\W*$/ },
  // "Trang chủ", "Trang chủ » Tin tức", "Về đầu trang", "Quay lại", "Đăng nhập", "Tìm kiếm", "Menu"
  {
    reason: 'mục điều hướng',
    pattern:
      /^(?:trang chu(?:\s*[»>|/].*)?|ve dau trang|quay lai|tro ve|len dau trang|dang nhap|dang xuat|tim kiem|menu|so do trang|lien he|xem them|xem tiep|doc tiep)\W*$/,
  },
  // "In trang", "In bài viết", "Chia sẻ", "Gửi email", "Facebook", "Zalo", "Cỡ chữ: A+ A-", "Nghe bài viết", "A+"
  {
    reason: 'nút của trang web',
    pattern:
      /^(?:in (?:trang|bai viet|ban tin|van ban)|ban in|chia se(?: bai viet| tren .*)?:?|gui (?:email|mail|bai viet|ban be)|facebook|zalo|twitter|linkedin|copy link|sao chep lien ket|co chu:?.{0,12}|nghe (?:bai viet|doc bai)|doc bai viet|a[+-]|like|share|tweet|print|in|luu bai viet)$/,
  },
  // "Lượt xem: 1.234", "Số lượt truy cập 12", "0 bình luận", "Đánh giá: 5 sao"
  {
    reason: 'số đếm của trang web',
    pattern:
      /^(?:so )?(?:luot (?:xem|doc|truy cap|tai)|da xem|da tai)\s*:?\s*[\d.,]*$|^[\d.,]+ (?:luot xem|luot doc|binh luan)$|^(?:binh luan|y kien ban doc)\b.{0,20}$/,
  },
  ATTACHMENT,
  // "Từ khóa: …", "Tags: …"
  { reason: 'từ khóa của trang web', pattern: /^(?:tu khoa|tags?)\s*:.*$/ },
];

// "10:49 22/05/2020", "22/05/2020 10:49 AM", "Thứ Sáu, 22/05/2020, 10:49 (GMT+7)", "Ngày đăng: 22/05/2020",
// "Cập nhật lúc 10:49, 22/05/2020", "Đăng ngày 22-05-2020", "Đăng ngày: 05/01/2032 08:15 | Lượt xem: 1.234"
const POSTED =
  /^(?:(?:ngay dang|dang ngay|dang luc|cap nhat(?: luc| ngay)?|ngay cap nhat|ngay dang tin|thoi gian(?: dang)?)\s*:?\s*)?(?:(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat)\s*,?\s*)?(?:(?:\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]m)?\s*[,|-]?\s*)?(?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[,|-]?\s*\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]m)?)?)(?:\s*\(?gmt ?\+\d+\)?)?(?:\s*[|-]\s*(?:so )?luot (?:xem|doc)\s*:?\s*[\d.,]*)?$/;
// A date alone is no posting time ("12/9/2023" may be the document's own line): a time of day or a word must stand by.
const POSTED_SIGN = /\d[:h]\d{2}|^\D*(?:dang|cap nhat|thoi gian|thu |chu nhat)/;

/** True for the folded line that says when a page was posted. */
export const isPosted = (folded: string): boolean => POSTED.test(folded) && POSTED_SIGN.test(folded);

// "các tin khác", "Tin liên quan", "Các tin đã đưa", "Bài viết cùng chuyên mục", "Tin mới hơn:"
export const RELATED =
  /^(?:cac )?(?:tin|bai|bai viet|van ban)(?: bai)? (?:khac|lien quan|da dua|cu hon|moi hon|cung chuyen muc|moi nhat|noi bat|doc nhieu|cung loai)\W*$/;
// "<<", "• >", "1", "Trang 2", "Đầu", "Cuối"
export const PAGER = /^(?:[•*-]\s*)?(?:<<|<|>|>>|«|»|‹|›|\d{1,3}|trang \d+|dau|cuoi|truoc|sau|tiep|ke tiep)$/;
// "null Kế hoạch …": a portlet without a name leaves the word before the title
export const NULL_TITLE = /^null\s+/;
// "Chi tiết bài viết Tin tức", "Tin tức", "Tin tức - Sự kiện"
export const NEWS_PAGE = /^chi tiet (?:bai viet|tin)(?: tin tuc)?|^tin tuc(?: .{0,20})?$/;
