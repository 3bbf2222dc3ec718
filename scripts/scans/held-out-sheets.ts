import { type Sheet, sheetsOf } from './sheets.ts';

const sheet = sheetsOf({
  nameOf: (name) => `khác ${name}`,
  fileOf: (file) => `search-wide/corpus/${file}.txt`,
});

const FILLED = [
  'Số: ✍364 /BC-UBND ngày ✍27 tháng ✍5 năm 2031',
  'Đã kiểm tra ✍158 cơ sở, nhắc nhở ✍90 cơ sở, thu hồi ✍7 giấy phép.',
];
const ROWS = [
  'STT | Nội dung | ĐVT | Năm 2030 | Năm 2031',
  '1 | Sản lượng lương thực có hạt | tấn | 48.650 | 49.312,5',
  '2 | Tỷ lệ dân số tham gia bảo hiểm y tế | % | 94,36 | 95,08',
  '3 | Tỷ suất tử vong trẻ em dưới 1 tuổi | ‰ | 11,7 | 11,2',
  '4 | Thôn đạt chuẩn nông thôn mới | thôn | 17/23 | 19/23',
  '5 | Thu ngân sách trên địa bàn | triệu đồng | 6.075 | 7.318',
];

/**
 * Twelve further pages of other documents, worn with other chance: what was learnt from the first twelve is judged by
 * these, so nothing is to be learnt from them.
 */
export const HELD_OUT_SHEETS: readonly Sheet[] = [
  sheet('200 xám', 'ke-hoach-982-kh-ubnd-nghe-an', 0.3, { dpi: 200, ink: 'grey' }),
  sheet('300 xám', 'quyet-dinh-2536-qd-ttg', 0.1, { dpi: 300, ink: 'grey' }),
  sheet('150 xám', 'nghi-quyet-54-2025-nq-hdnd-ha-noi', 0.2, { dpi: 150, ink: 'grey' }),
  sheet('200 đen trắng', 'ket-luan-212-kl-tw', 0.1, { dpi: 200, ink: 'black' }),
  sheet('300 đen trắng', 'quyet-dinh-102-2025-qd-ubnd-phu-tho', 0.1, { dpi: 300, ink: 'black' }),
  sheet('200 nghiêng 0,7 độ', 'thong-bao-659-tb-vpcp', 0.1, { dpi: 200, ink: 'grey', degrees: 0.7 }),
  sheet('200 nghiêng -0,9 độ, nhiễu', 'ke-hoach-552-kh-ubnd-dong-thap', 0.4, {
    dpi: 200,
    ink: 'grey',
    degrees: -0.9,
    noise: 60,
    seed: 31,
  }),
  sheet('200 JPEG 60', 'nghi-quyet-385-nq-cp', 0.2, { dpi: 200, ink: 'grey', jpeg: 60, noise: 20, seed: 32 }),
  sheet('200 màu, dấu đỏ', 'chi-thi-06-ct-ubnd-quang-tri', 0.1, {
    dpi: 200,
    ink: 'colour',
    stamp: [0.4, 0.55],
    jpeg: 75,
  }),
  sheet(
    '200 số viết tay',
    'ke-hoach-0125-kh-ubnd-dak-lak',
    0.3,
    { dpi: 200, ink: 'colour', jpeg: 75 },
    { head: FILLED },
  ),
  sheet(
    '200 bảng',
    'quyet-dinh-2579-qd-ubnd-can-tho',
    0.2,
    { dpi: 200, ink: 'grey' },
    { layout: 'table', head: ROWS },
  ),
  sheet(
    '200 hai cột',
    'quyet-dinh-87-2025-qd-ubnd-lai-chau',
    0.1,
    { dpi: 200, ink: 'grey' },
    { layout: 'columns' },
  ),
];
