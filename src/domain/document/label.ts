import { shortened } from '#domain/text/shorten.ts';
import { plainText } from './inline.ts';
import { parseNumber } from './numbering.ts';
import type { Unit, UnitKind } from './unit.ts';

/** Official names of units (Nghị định 30/2020, Phụ lục I and Phụ lục II, V.7: capitals from Mục up). */
export const KIND_NAMES: Readonly<Record<UnitKind, string>> = {
  'van-ban': 'Văn bản',
  phan: 'Phần',
  chuong: 'Chương',
  muc: 'Mục',
  tieumuc: 'Tiểu mục',
  dieu: 'Điều',
  khoan: 'khoản',
  tieu: 'khoản',
  diem: 'điểm',
  y: 'ý',
  pl: 'Phụ lục',
  gach: 'gạch đầu dòng',
  p: 'đoạn',
  cc: 'chú thích',
  bang: 'bảng',
  hang: 'hàng',
  dau_de: 'phần mở đầu in trên văn bản',
  ket: 'phần kết',
  noi_nhan: 'nơi nhận',
  ky: 'phần ký',
};

/** What the page says of a unit that the source does not print. */
export const NOT_PRINTED = 'không in trong bản nguồn';

// The digit suffix of a repeated number: "khoan_3_2"; "khoan_nn_2" is counted, not repeated
const REPEAT = /_(?!nn_)[a-z0-9-]+_(\d+)$/;

/**
 * Name of a unit for breadcrumbs, labels and citations: "Mục II", "khoản 3 (lần thứ 2)", "ý (12)", "đoạn 2".
 */
export function unitName(unit: Unit): string {
  const name = KIND_NAMES[unit.kind];
  const last = unit.eid.split('__').at(-1) ?? '';
  if (unit.inferred) return `${name} thứ nhất [${NOT_PRINTED}]`;
  const number = parseNumber(unit.number ?? '');
  if (!number || unit.kind === 'gach') {
    // "p_3", "gach_12", "p_3a" (inserted after the third)
    const place = /_(\d+[a-z]*)$/.exec(last)?.[1];
    if (unit.kind === 'cc') return `${name} ${unit.number ?? ''}`.trim();
    if (unit.title && unit.heading) return plainText(unit.title);
    return place ? `${name} ${place}` : name;
  }
  if (unit.kind === 'phan') return `${name} ${number.printed.replace(/^phần\s+/iu, '').replace(/[.:]$/, '')}`;
  const repeat = last.includes('_nn_') ? undefined : REPEAT.exec(last)?.[1];
  return `${name} ${printedValue(unit, number.value)}${repeat ? ` (lần thứ ${repeat})` : ''}`;
}

function printedValue(unit: Unit, value: string): string {
  if (unit.kind === 'y') return `(${value})`;
  if (unit.kind === 'muc' && !/^\d/.test(value)) return value.toUpperCase();
  return value.replaceAll('-', '.');
}

/** Number and title as printed: "II. HẠN CHẾ", "Phần thứ hai – QUAN ĐIỂM …"; the opening words where there is no title. */
export function unitTitle(unit: Unit, opening = 90): string {
  const number = unit.inferred ? `Phần thứ nhất [${NOT_PRINTED}]` : (unit.number ?? '');
  if (unit.title && unit.heading) {
    const joint = unit.kind === 'phan' || unit.kind === 'chuong' || unit.kind === 'pl' ? ' – ' : ' ';
    return [number, plainText(unit.title)].filter(Boolean).join(joint);
  }
  if (unit.kind === 'gach' || unit.kind === 'p') return openingOf(unit, opening);
  return [number, openingOf(unit, opening)].filter(Boolean).join(' ');
}

/** The first words of a unit, cut at a word boundary. */
export function openingOf(unit: Unit, length = 90): string {
  const own = [plainText(unit.title ?? []), plainText(unit.text)].filter(Boolean).join(' ');
  const words = (own || plainText(unit.children[0]?.text ?? [])).replace(/\s+/g, ' ').trim();
  return shortened(words, length);
}
