// What press articles carry; all tried on the folded line.

// "BT: Nguyễn Thu", "Tin, ảnh: Minh Anh", "Bài và ảnh: …", "Nguồn: Báo …", "Theo TTXVN", "PV", "Nguyễn A (tổng hợp)"
export const BYLINE =
  /^(?:bt|btv|pv|tin|bai|anh|tin,? (?:bai|anh)|bai(?: va|,) anh|tin (?:va|-) anh|nguon|thuc hien|bien tap|tac gia|nguoi viet)\s*:\s*\S.{0,60}$|^\(?theo .{2,40}\)?$|^.{2,40}\((?:tong hop|th|t\/h)\)$/;
// "ông Trương Thanh Hợp … cho biết:", "chị Lan chia sẻ", "đồng chí … nhấn mạnh:"
export const SPEECH =
  /(?:^|\s)(?:ong|ba|anh|chi|dong chi|bac si|thay|co)\s.{3,120}(?:cho biet|chia se|nhan manh|phat bieu|bay to|cho hay|khang dinh|noi)(?: them| rang)?\s*[:,.“"]/;
