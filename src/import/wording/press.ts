// What press articles carry; all tried on the folded line.

// "BT: Nguyễn Thu", "Tin, ảnh: Minh Anh", "Bài và ảnh: …", "Nguồn: Báo …", "Theo TTXVN", "PV", "Nguyễn A (tổng hợp)"
export const BYLINE =
  /^(?:bt|btv|pv|tin|bai|anh|tin,? (?:bai|anh)|bai(?: va|,) anh|tin (?:va|-) anh|nguon|thuc hien|bien tap|tac gia|nguoi viet)\s*:\s*\S.{0,60}$|^\(?theo .{2,40}\)?$|^.{2,40}\((?:tong hop|th|t\/h)\)$/;
// "ông Trương Thanh Hợp … cho biết:", "chị Lan chia sẻ", "đồng chí … nhấn mạnh:"
export const SPEECH =
  /(?:^|\s)(?:ong|ba|anh|chi|dong chi|bac si|thay|co)\s.{3,120}(?:cho biet|chia se|nhan manh|phat bieu|bay to|cho hay|khang dinh|noi)(?: them| rang)?\s*[:,.“"]/;
// "Nghị quyết nêu rõ …", "Chỉ thị cũng yêu cầu …", "Chính phủ vừa ban hành Nghị quyết …", "Theo Quyết định số …, đoàn …",
// "Xem chi tiết tại đây": a text about a document
export const REPORTS =
  /^(?:[^.]{0,80} )?(?:nghi quyet|chi thi|quyet dinh|ke hoach|ket luan|thong bao|nghi dinh|thong tu|cong van|luat)(?: so [^ ]{3,30})? (?:cung )?(?:neu ro|neu|yeu cau ro|quy dinh ro)(?![a-z])|(?:^|\s)vua (?:ban hanh|ky|co) |^xem (?:chi tiet|toan van|noi dung)\b.{0,20}(?:tai day|o day)/;
// "Hỏi: …", "Câu hỏi 3:", "Bạn đọc hỏi:"  |  "Trả lời: …", "Đáp:"
export const QUESTION = /^(?:cau )?hoi(?: \d+)?\s*[:.]|^ban doc hoi\s*:/;
export const ANSWER = /^(?:tra loi|dap)(?: \d+)?\s*[:.]/;
