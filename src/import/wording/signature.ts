import { fold } from '#domain/text/fold.ts';
import { isCapitals } from './letterhead.ts';
import { isFinished } from './sentence.ts';

/** Longer lines are no part of a signature. */
export const LONGEST_POSITION = 80;

// "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN NHÂN DÂN", "TM.BAN", "K/T CHỦ TỊCH", "KT. TRƯỞNG BAN", "TL. CHỦ TỊCH", "Q. CHỦ TỊCH",
// "TM . UBND", "KT.BỘ TRƯỞNG", "TUQ. GIÁM ĐỐC"; "tm . ubnd tỉnh" where a font held the capitals (Nghị định 30/2020, Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW)
export const AUTHORITY =
  /^(?:(?:T\/M|TM|K\/T|KT|T\/L|TL|TUQ|T\/UQ)\s?\.?\s+|(?:T\/?M|K\/?T|T\/?L|T\/?UQ)\s?\.|Q\.\s*)\p{Lu}|^(?:tm|kt|tuq)\s?\.\s?(?=\p{L}{2})/u;
// "CHÁNH VĂN PHÒNG", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Chủ tịch", "GIÁM ĐỐC", "CHI CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG", "THỐNG ĐỐC",
// "Q. VIỆN TRƯỞNG", "THỨ TRƯỞNG", "PHÓ THỦ TƯỚNG"
export const POSITION =
  /^(?:quyen |q\. ?|pho )?(?:bi thu|chu tich|chanh van phong|pho chanh van phong|chanh thanh tra|chanh an|truong (?:ban|phong|doan|khoa|tram|tieu ban|thon|khu pho)|pho truong (?:ban|phong|khoa|tram)|(?:pho )?(?:tong )?giam doc|tong bi thu|thu tuong|bo truong|thu truong|thong doc|chu nhiem|uy vien|tong bien tap|tu lenh|chinh uy|chi huy truong|tham muu truong|tong tham muu truong|(?:vien|hieu|vu|cuc|chi cuc|tong cuc|doi|to|hat|kiem toan) truong|tong kiem toan|tong thanh tra|tong thu ky)(?![a-z])/;
// "PGS.TS. ", "BS.CKII. ", "ThS. ", "Đại tá "
const DEGREE =
  /^(?:(?:(?:PGS|GS|TSKH|TS|Ts|ThS|Ths|BS|Bs|DS|KS|KTS|CN|LS|CK ?I{1,2}|NGND|NGƯT|TTND|TTƯT)\.?(?:\s+|(?<=\.)|$))+|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\s+)+/u;
// "Lâm Thái Hòa", "Nguyễn Văn A", "Y Mẫu Niê", "Ksor H'Bơ", "K’Mẫu"
const NAME = /^(?:\p{Lu}\p{Ll}+|[YH](?=\s)|\p{Lu}['’]\p{Lu}\p{Ll}*)(?:\s\p{Lu}(?:['’]\p{Lu})?\p{Ll}*){1,4}$/u;
// "NGUYỄN VĂN MẪU": in capitals a name is known by its family name; "LÂM ĐỒNG", "HÀ NỘI" are places
const FAMILY_NAME =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HUỲNH|HOÀNG|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|ĐOÀN|TRƯƠNG|TRỊNH|MAI|ĐÀO|CAO|LÂM|TÔ|TẠ|HÀ|THÁI|LƯƠNG|LƯU|PHÙNG|VƯƠNG|CHÂU|TĂNG|QUÁCH|KIỀU|DANH|THẠCH|SƠN|NÔNG|HỨA|NGHIÊM)(?: \p{Lu}+){2,3}$/u;
// "Trần", "Thị Lan Anh": what a broken name may be put together from
const NAME_PART = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){0,3}$/u;

/** True for a line that is the name of a person, with or without a degree or rank before it. */
export function isPerson(text: string): boolean {
  const name = text.replace(DEGREE, '');
  return NAME.test(name) || (FAMILY_NAME.test(name) && name !== 'HỒ CHÍ MINH' && !POSITION.test(fold(name)));
}

/** True for words that may be a part of a name of a person. */
export const isNamePart = (text: string): boolean => NAME_PART.test(text) && !POSITION.test(fold(text));

// "Chủ tịch UBND tỉnh yêu cầu", "Thủ tướng đã giao", "Chủ tịch xã là": a sentence that only begins with a position
const GOES_ON =
  / (?:yeu cau|de nghi|giao|chi dao|quyet dinh|quyet nghi|ket luan|nhan manh|ban hanh|phat bieu|trinh|ky|da|dang|se|duoc|phai|co|khong|la|chiu|bao cao|xem xet|to chuc|phu trach)(?![a-z])/;

/** True for a line that says in what position or in whose name somebody signs. */
export function isPosition(text: string): boolean {
  if (text.length > LONGEST_POSITION || isFinished(text)) return false;
  if (AUTHORITY.test(text)) return true;
  const folded = fold(text).trim();
  return POSITION.test(folded) && (isCapitals(text) || (text.length < 40 && !GOES_ON.test(folded)));
}

// "(đã ký)", "Đã ký", "(Ký tên, đóng dấu)"; tried on the folded line
const SIGNED = /^\(?\s*(?:da ky|ky ten)\b.{0,30}$/;

/** True for the line that stands for a signature. */
export const isSigned = (text: string): boolean => SIGNED.test(fold(text));
