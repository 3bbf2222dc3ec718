import type { PageLayout } from './page-html.ts';
import type { Wear } from './wear.ts';

/** A page of a set: which document, from which share of its length, and how it is printed and scanned. */
export interface Sheet {
  name: string;
  /** Below the shared folder. */
  file: string;
  from: number;
  layout: PageLayout;
  /** Paragraphs that are printed before those of the document. */
  head: readonly string[];
  wear: Wear;
}

/** Makes the pages of a set: running text alone, unless more is said. */
export function sheetsOf(set: { nameOf: (name: string) => string; fileOf: (file: string) => string }) {
  return (name: string, file: string, from: number, wear: Wear, more: Partial<Sheet> = {}): Sheet => ({
    name: set.nameOf(name),
    file: set.fileOf(file),
    from,
    layout: 'text',
    head: [],
    wear,
    ...more,
  });
}

const sheet = sheetsOf({ nameOf: (name) => name, fileOf: (file) => `corpus/documents/${file}` });

/** Lines of our own with blanks that a hand filled. */
const FILLED = [
  'Số: ✍217 /KH-UBND ngày ✍18 tháng ✍9 năm 2030',
  'Tổng số đại biểu được triệu tập là ✍245 người, có mặt ✍236 người.',
];
/** Rows of our own: a table of targets. */
const ROWS = [
  'TT | Chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện',
  '1 | Tổng giá trị sản xuất | tỷ đồng | 12.345,6 | 12.980,4',
  '2 | Tỷ lệ hộ nghèo đa chiều | % | 2,15 | 1,98',
  '3 | Mức giảm tỷ suất sinh | ‰ | 0,05 | 0,07',
  '4 | Số trường đạt chuẩn quốc gia | trường | 88/90 | 85/90',
  '5 | Diện tích trồng rừng tập trung | ha | 1.180 | 1.204',
];

/** Twelve pages: 150, 200 and 300 dots to the inch, grey and black alone, leaning, with noise, pressed, stamped. */
export const SHEETS: readonly Sheet[] = [
  sheet('200 xám', 'kh-can-tho-157.md', 0.1, { dpi: 200, ink: 'grey' }),
  sheet('300 xám', 'kh-tp-hcm-174.md', 0.2, { dpi: 300, ink: 'grey' }),
  sheet('150 xám', 'ct-dak-lak-012.md', 0.1, { dpi: 150, ink: 'grey' }),
  sheet('200 đen trắng', 'nq-dang-uy-xa-moc-son.docx', 0.3, { dpi: 200, ink: 'black' }),
  sheet('300 đen trắng', 'kl-vptw-07.md', 0.1, { dpi: 300, ink: 'black' }),
  sheet('200 nghiêng 1 độ', 'nq-ha-noi-48-2025.md', 0.1, { dpi: 200, ink: 'grey', degrees: 1 }),
  sheet('200 nghiêng -1 độ, nhiễu', 'kh-ha-tinh-624.md', 0.2, {
    dpi: 200,
    ink: 'grey',
    degrees: -1,
    noise: 60,
  }),
  sheet('200 JPEG 60', 'tb-vpcp-634.md', 0.2, { dpi: 200, ink: 'grey', jpeg: 60, noise: 20 }),
  sheet('200 màu, dấu đỏ', 'cd-ttg-217.md', 0.1, { dpi: 200, ink: 'colour', stamp: [0.6, 0.35], jpeg: 75 }),
  sheet(
    '200 số viết tay',
    'bcct-dang-bo-xa-moc-son.docx',
    0.3,
    { dpi: 200, ink: 'colour', jpeg: 75 },
    { head: FILLED },
  ),
  sheet(
    '200 bảng',
    'kh-ca-mau-0204-tai-chinh.md',
    0.2,
    { dpi: 200, ink: 'grey' },
    { layout: 'table', head: ROWS },
  ),
  sheet('200 hai cột', 'nd-139-2025-cp.docx', 0.1, { dpi: 200, ink: 'grey' }, { layout: 'columns' }),
];
