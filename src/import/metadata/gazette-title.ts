/** Number, day and subject of a title as the gazette prints it on one run of lines. */
export interface GazetteTitle {
  number: string;
  date: string;
  subject: string;
}

// "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 12/2004/QĐ-TTG NGÀY 25 THÁNG 6 NĂM 2004 VỀ VIỆC …", "SỐ 7/2003/TT-BTC NGÀY 05/02/2003 HƯỚNG DẪN …":
// under the name of the type the Công báo of before 2005 prints issuer, number and day before the subject
const GAZETTE =
  /^(?:của (?:(?!\s(?:về|v\/v|thực hiện|sửa đổi|ban hành|quy định)\s)[^\d]){3,90}?\s)?số:?\s+(\d+[\p{L}\d/.-]*[/-]\p{Lu}[\p{L}\d/.-]*)\s*,?\s*ngày (\d{1,2})(?: tháng |\/)(\d{1,2})(?: năm |\/)(\d{4})\s*,?\s*/iu;
// What the letters of a symbol are in a title that is all capitals
const SMALL: readonly [RegExp, string][] = [[/TTG$/, 'TTg']];

/** Reads the lines under the name of the type; null where they are no title of the gazette. */
export function gazetteTitle(below: readonly string[]): GazetteTitle | null {
  const text = below.join(' ').trim();
  const match = GAZETTE.exec(text);
  if (!match) return null;
  const [head, symbol = '', day = '', month = '', year = ''] = match;
  const number = SMALL.reduce((found, [capitals, small]) => found.replace(capitals, small), symbol);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { number, date, subject: text.slice(head.length) };
}
