import { fold } from '#domain/text/fold.ts';
import { isYear } from '../words/due.ts';

/** The columns of a table of targets. */
export interface Columns {
  number: number;
  name: number;
  unit: number;
  /** Columns that set a value, with the year their title names. */
  values: readonly { index: number; year: number | null }[];
}

// "STT", "TT", "Số TT"
const NUMBER = /^(?:stt|tt|so tt|so thu tu|t\.t)$/;
// "Chỉ tiêu", "Tên chỉ tiêu", "Các chỉ tiêu chủ yếu", "Nội dung", "Nhóm chỉ tiêu/chỉ tiêu"
const NAME =
  /^(?:ten |noi dung |cac |danh muc |mot so |he thong |nhom )?(?:chi tieu|muc tieu|noi dung|tieu chi|nhiem vu)(?:[,/ ]+(?:cac )?(?:chi tieu|muc tieu|noi dung|nhiem vu|tieu chi))?(?: chu yeu| cu the| phat trien| thuc hien| trong tam| kinh te| xa hoi| -| \([^)]*\))*$/;
/** A column of targets, not of tasks: "Chỉ tiêu", "Mục tiêu". */
export const OF_TARGETS = /chi tieu|muc tieu/;
// "Đơn vị tính", "ĐVT", "Đơn vị"
const UNIT = /^(?:don vi(?: tinh| do)?|dvt|dv tinh|d\.v\.t)$/;
// What a column that sets values may be called anywhere in its title: "Kế hoạch năm 2024", "Năm 2032 xã phấn đấu", "KH 2024"
const PLAN =
  /(?:^|[^a-z])(?:ke hoach|muc tieu|chi tieu|nghi quyet|phan dau|kh|nq|giao|lo trinh|den nam|dang ky)(?![a-z])/;
// Levels that somebody else set, beside the ones the document sets: "Chỉ tiêu tỉnh giao", "Kế hoạch cấp trên giao"
const GIVEN = /(?:^|[^a-z])(?:tinh|tren|trung uong|huyen|cap tren|thanh pho|hdnd|chinh phu) giao(?![a-z])/;
// "Thực hiện năm 2021", "Ước TH 2024", "Hiện trạng", "Năm hiện hành 2025"
const RESULT =
  /(?:^|[^a-z])(?:thuc hien|ket qua|uoc|uth|hien trang|th|thuc trang|da dat|hien hanh|hien co|nam goc|nam co so)(?![a-z])/;
// Columns of something else, though their titles name a plan: "So sánh KH 2026/TH 2025 (%)", "Kế hoạch vốn 2026", "Thời gian"
const OTHER =
  /so sanh|so voi|(?:19|20)\d{2} ?(?:\/|va) ?(?:\p{L}+ )*(?:19|20)\d{2}|[a-z]\/[a-z]|\(%\)|tang,? giam|(?:^|[^a-z])(?:von|kinh phi|du toan|nguon|ngan sach|thoi gian|thoi han|co quan|don vi|chu tri|phoi hop|ghi chu|san pham|dinh muc|diem)(?![a-z])/u;
// "Năm 2025", "Đến năm 2030", "2030", "Giai đoạn 2026 - 2030"
const YEAR_ALONE =
  /^(?:den |het )?(?:cuoi )?(?:nam |giai doan )?(?:(?:19|20)\d{2} ?[-–] ?)?((?:19|20)\d{2})$/;
// "Kết quả", "Mức đạt", "Giá trị": what is to come out, in a table of targets with no other column of values
const LEVEL = /^(?:ket qua(?: can dat| dau ra)?|muc dat|muc do dat|gia tri|muc|chi tieu dat|dat)$/;
const YEAR = /(?:19|20)\d{2}/g;

/** What a title says, without marks and case. */
export const foldedTitle = (title: string) => fold(title).replace(/\s+/g, ' ').trim();

export const isNameTitle = (title: string) => NAME.test(title);
export const isNumberTitle = (title: string) => NUMBER.test(title);

/**
 * The columns that the titles of a table name; null where none sets values.
 *
 * @param ahead whether what stands around it speaks of plans: a column named by its year alone is then one of plans
 * @param about whether the table is titled as one of targets: "Kết quả" is then what is to come out
 */
export function columnsOf(titles: readonly string[], ahead: boolean, about: boolean): Columns | null {
  const folded = titles.map(foldedTitle);
  const name = folded.findIndex(isNameTitle);
  if (name < 0) return null;
  const isResult = (title: string) => RESULT.test(title) && !isPlanned(title);
  const done = Math.max(0, ...folded.filter(isResult).map(lastYear));
  const given = folded.filter((title, index) => index !== name && isPlanned(title) && !GIVEN.test(title));
  const isPlan = (title: string): boolean =>
    (isPlanned(title) && !(GIVEN.test(title) && given.some((own) => lastYear(own) === lastYear(title)))) ||
    (ahead && YEAR_ALONE.test(title) && lastYear(title) > done);
  let values = folded.flatMap((title, index) => {
    if (index === name || !isPlan(title)) return [];
    const year = lastYear(title);
    return [{ index, year: isYear(year) ? year : null }];
  });
  if (values.length === 0 && about && ahead && !folded.some((title) => isResult(title) && /\d/.test(title)))
    values = folded.flatMap((title, index) => (LEVEL.test(title) ? [{ index, year: null }] : []));
  if (values.length === 0) return null;
  return {
    name,
    values,
    unit: folded.findIndex((title) => UNIT.test(title)),
    number: folded.findIndex(isNumberTitle),
  };
}

/** A title of plans: its word for a plan stands before any for a result ("Kế hoạch thực hiện 2026"). */
function isPlanned(title: string): boolean {
  const plan = PLAN.exec(title)?.index ?? Infinity;
  const result = RESULT.exec(title)?.index ?? Infinity;
  return plan < result && !OTHER.test(title);
}

/** The last year a title names; 0 where it names none. */
function lastYear(title: string): number {
  return Number(title.match(YEAR)?.at(-1) ?? 0);
}

/** "Kế hoạch" over "Năm 2024" and "Năm 2025": a second row of titles leaves what is measured empty, or says it again. */
export function isSecondHeader(titles: readonly string[], cells: readonly string[]): boolean {
  const name = titles.findIndex((title) => isNameTitle(foldedTitle(title)));
  const filled = cells.filter((cell) => cell !== '');
  return (
    name >= 0 &&
    (cells[name] === '' || cells[name] === titles[name]) &&
    filled.length > 0 &&
    filled.every((cell) => /\p{L}|^(?:19|20)\d{2}$/u.test(cell))
  );
}

/** "A", "B", "1", "(2)", "4=3/2": a row that numbers the columns. */
export function numbersColumns(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length >= 3 &&
    filled.every((cell) => /^[([]?(?:\p{Lu}|\d{1,2})[)\]]?(?:\s*=\s*[\d/()x:*+\s-]+)?$/u.test(cell))
  );
}

/** Titles of two rows put together; a title reaches over the empty cells after it where the second row goes on. */
export function joinedTitles(titles: readonly string[], second: readonly string[]): string[] {
  let above = '';
  return second.map((below, index) => {
    if ((titles[index] ?? '') !== '' || below === '') above = titles[index] ?? '';
    return above === below ? below : `${above} ${below}`.trim();
  });
}
