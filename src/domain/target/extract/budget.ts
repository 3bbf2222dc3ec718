import { fold } from '#domain/text/fold.ts';

// What foresees, budgets or allots, by the title of a section or table: "DỰ BÁO MỘT SỐ CHỈ TIÊU", "Dự toán thu, chi ngân sách",
// "Cân đối ngân sách", "Kế hoạch vay và trả nợ", "Phân bổ vốn đầu tư công"; not "Thu ngân sách đạt …" (no title)
const BUDGET_TITLE =
  /(?:^|[^a-z])(?:du bao|du toan|can doi (?:thu|ngan sach|nguon)|uoc tinh|(?:thu|chi) (?:ngan sach|nsnn|nsdp|can doi)|quyet toan|phan bo|dinh muc|vay|tra no|bieu thu|(?:nguon|tong|ke hoach|co cau) (?:kinh phi|von)|von dau tu cong|muc thu|muc chi|gia dat|bang gia)(?![a-z])/;
// Rows of budgets: "Tổng thu", "Chi thường xuyên", "Vay trả nợ gốc", "Bội chi", "Thuế bảo vệ môi trường", "Nguồn khác"
const BUDGET_ROW =
  /^(?:[-+*]\s*)?(?:tong (?:so |muc )?(?:thu|chi|von|vay|du no|nguon|kinh phi|cong)|thu(?: |$)|chi(?: |$)|vay(?: |$)|tra no|muc du no|ty le muc du no|du no|boi (?:chi|thu)|no goc|nguon |von |ngan sach|kinh phi|thue |phi |le phi|bo sung|du phong|can doi|ket du|chuyen nguon|tien )/;
/** So many rows in a hundred make a budget of a table. */
const MOST_ROWS = 0.5;

/** True for words that title what foresees, budgets or allots money: its figures set nothing to be reached. */
export const isBudgetTitle = (words: string) => BUDGET_TITLE.test(fold(words));

/**
 * True for a table that foresees, budgets or lends: titled so, with a column of "Dự toán", or most of its rows name
 * income, spending, funds or debts and none has a unit of its own but money.
 *
 * @param titles lines that title it
 * @param header the titles of its columns
 * @param rows what its rows name, and their units
 */
export function isBudget(
  titles: readonly string[],
  header: readonly string[],
  rows: readonly { name: string; unit: string }[],
): boolean {
  if (titles.some(isBudgetTitle) || header.some((title) => /(?:^|[^a-z])du toan(?![a-z])/.test(fold(title))))
    return true;
  const named = rows.filter(({ name }) => /\p{L}/u.test(name));
  const money = named.filter(
    ({ name, unit }) => BUDGET_ROW.test(fold(name).trim()) && /^$|đồng|tr\.?đ|usd/iu.test(unit),
  );
  return named.length > 0 && money.length / named.length >= MOST_ROWS;
}
