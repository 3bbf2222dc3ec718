// What foresees, budgets or allots, by the title of a section or table: "DỰ BÁO MỘT SỐ CHỈ TIÊU", "Dự toán thu, chi ngân sách",
// "Cân đối ngân sách", "Kế hoạch vay và trả nợ", "Phân bổ vốn đầu tư công"; accents tell "chi" from "chỉ", "vay" from "vây"
const BUDGET_TITLE =
  /(?:^|[^\p{L}])(?:dự báo|dự toán|cân đối (?:thu|ngân sách|nguồn)|ước tính|(?:thu|chi) (?:ngân sách|nsnn|nsđp|cân đối)|quyết toán|phân bổ|định mức|vay|trả nợ|(?:nguồn|tổng|kế hoạch|cơ cấu) (?:kinh phí|vốn)|vốn đầu tư công|mức thu|mức chi|giá đất|bảng giá)(?!\p{L})/iu;
// Rows of budgets: "Tổng thu", "Chi thường xuyên", "Vay trả nợ gốc", "Bội chi", "Thuế bảo vệ môi trường", "Nguồn khác"
const BUDGET_ROW =
  /^(?:[-+*]\s*)?(?:tổng (?:số |mức )?(?:thu|chi|vốn|vay|dư nợ|nguồn|kinh phí|cộng)|thu|chi|vay|trả nợ|(?:tỷ lệ )?mức dư nợ|dư nợ|bội (?:chi|thu)|nợ gốc|nguồn|vốn|ngân sách|kinh phí|thuế|phí|lệ phí|bổ sung|dự phòng|cân đối|kết dư|chuyển nguồn|tiền)(?!\p{L})/iu;
const ESTIMATE = /(?:^|[^\p{L}])dự toán(?!\p{L})/iu;
// Money, or no unit of its own
const MONEY = /^$|đồng|tr\.?\s?đ|usd/iu;
/** So large a part of its rows makes a budget of a table. */
const MOST_ROWS = 0.5;

/** A row of a table: what it names, and its unit. */
interface Row {
  name: string;
  unit: string;
}

/**
 * True for a table that foresees, budgets or lends: titled so, with a column of "Dự toán", or most of its rows name
 * income, spending, funds or debts and none has a unit of its own but money.
 *
 * @param titles lines that title it
 * @param header the titles of its columns
 */
export function isBudget(
  titles: readonly string[],
  header: readonly string[],
  rows: readonly Row[],
): boolean {
  if (titles.some((title) => BUDGET_TITLE.test(title.normalize('NFC')))) return true;
  if (header.some((title) => ESTIMATE.test(title.normalize('NFC')))) return true;
  const named = rows.filter(({ name }) => /\p{L}/u.test(name));
  const money = named.filter(
    ({ name, unit }) => BUDGET_ROW.test(name.normalize('NFC').trim()) && MONEY.test(unit.normalize('NFC')),
  );
  return named.length > 0 && money.length / named.length >= MOST_ROWS;
}
