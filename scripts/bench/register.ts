import {
  filterRows,
  NO_FILTER,
  openRegister,
  type RegisterFilter,
} from '#domain/target/register/register-filter.ts';
import {
  REGISTER_COLUMNS,
  REGISTER_ORDER,
  type RegisterSort,
  rowSorter,
} from '#domain/target/register/register-sort.ts';
import { keysToRows, withRegisterSite } from './register-browser.ts';
import { syntheticRegister } from './corpus/synthetic-register.ts';

const TARGETS = 3000;
const ROUNDS = 5;
/** Documents of the synthetic corpus, 15 targets each: as many targets. */
const DOCUMENTS = TARGETS / 15;

/** What a reader types, letter by letter as the filter gets it. */
const TYPED = [
  'ho ngheo',
  'bảo hiểm y tế 95',
  'BHYT',
  'nước sạch nông thôn',
  'thu ngan sach',
  'khong co o dau ca',
  '(12)',
];
const CHOSEN: readonly Partial<RegisterFilter>[] = [
  { place: 'tinh-1' },
  { level: 'huyen', field: 'y-te' },
  { year: '2023', comparator: '>=' },
  { metric: 'cs-1', value: '≥ 95 %' },
  { keyword: 'bao hiem', value: 'từ 50 đến 80', year: '2021' },
];

/** The value in the middle, and the one nineteen in twenty do not exceed. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const file = syntheticRegister(TARGETS);
let register = openRegister(file);
const opening = timed(() => (register = openRegister(file)));
const sort = rowSorter(register.rows);
const firstSorts = REGISTER_COLUMNS.map((column) =>
  timed(() => sort(register.rows, { column, isDescending: false })),
);

const filters: RegisterFilter[] = [
  ...TYPED.flatMap((text) => Array.from(text, (_, i) => ({ ...NO_FILTER, keyword: text.slice(0, i + 1) }))),
  ...CHOSEN.map((chosen) => ({ ...NO_FILTER, ...chosen })),
];
const orders: RegisterSort[] = [
  REGISTER_ORDER,
  { column: 'muc', isDescending: true },
  { column: 'dai-luong', isDescending: false },
];
const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const filter of filters) {
    const order = orders[times.length % orders.length] ?? REGISTER_ORDER;
    times.push(timed(() => sort(filterRows(register, filter), order)));
  }
}
const ms = (value: number) => `${value.toFixed(1)} ms`;
console.log(`${TARGETS} chỉ tiêu, ${register.rows.length} đại lượng; ${times.length} lần lọc và xếp`);
console.log(`mở sổ: ${ms(opening)}; xếp lần đầu theo một cột, lâu nhất: ${ms(Math.max(...firstSorts))}`);
console.log(
  `lọc: trung vị ${ms(quantile(times, 0.5))}, 95 %: ${ms(quantile(times, 0.95))}, lâu nhất ${ms(Math.max(...times))}`,
);
const painted = await withRegisterSite(DOCUMENTS, (site) => keysToRows(site, TYPED));
console.log(
  `trong trình duyệt, từ phím tới hàng hiện ra: trung vị ${ms(quantile(painted, 0.5))}, 95 %: ${ms(quantile(painted, 0.95))} (${painted.length} phím)`,
);
