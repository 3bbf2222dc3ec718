// "MỞ ĐẦU", "Lời mở đầu", "LỜI NÓI ĐẦU", "Lời giới thiệu", "ĐẶT VẤN ĐỀ:", "Phần mở đầu SỰ CẦN THIẾT"; tried on the folded
// line
export const OPENING =
  /^(?:(?:loi )?mo dau|loi noi dau|loi gioi thieu|dat van de)\s*:?$|^phan mo dau(?![a-z])/;
// "Phần mở đầu", "PHẦN KẾT LUẬN": a part named instead of numbered, whose title may stand below
const NAMED_PART = /^phần\s+(?:mở đầu|kết luận)\s*[.:]?$/iu;

/** True for a part named instead of numbered, alone on its line. */
export const isNamedPart = (text: string): boolean => NAMED_PART.test(text.trim());
