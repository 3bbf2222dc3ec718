/**
 * What begins a line of its own in a letterhead or signature, where a converter or crawler closed its lines up
 * (Nghị định 30/2020, Phụ lục I; Hướng dẫn 36-HD/VPTW: each of these parts stands on a line).
 */
export const OPENERS: readonly RegExp[] = [
  // "… VIỆT NAM ¦ Độc lập - Tự do - Hạnh phúc", "SỞ NỘI VỤ ¦ Số: 12/TB-SNV ¦ V/v báo cáo …"
  /\s+(?=\*{0,3}(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập [-–] Tự do|ĐỘC LẬP [-–] TỰ DO|Số\s*:|Số \d|V\/v\s))/u,
  // "TM. ỦY BAN NHÂN DÂN ¦ KT. CHỦ TỊCH ¦ PHÓ CHỦ TỊCH ¦ Lê Văn Mẫu"
  /\s+(?=(?:T\/?M|K\/?T|T\/?L|TUQ)\s?\.\s?\p{Lu}|T\/M |K\/T )/u,
  /(?<!(?:T\/?M|K\/?T|T\/?L|T?UQ)\s?\.?|PHÓ|TỔNG|Q\.|T\/?M\.? BAN)\s+(?=(?:PHÓ |TỔNG )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG)(?!\p{L})|PHÓ (?:CHỦ NHIỆM|CỤC TRƯỞNG|TRƯỞNG BAN|TỔNG))/u,
  /(?<=\p{Lu}{2}\*{0,3})\s+(?=\(?\*{0,3}(?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}+[*)]*$)/u,
];

/** A text parted before each of these, and by further marks of a line's end. */
export function partsOf(text: string, marks: readonly RegExp[] = []): string[] {
  return [...marks, ...OPENERS].reduce<string[]>(
    (found, mark) => found.flatMap((part) => part.split(mark)),
    [text],
  );
}
