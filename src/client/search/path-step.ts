import { shortened } from '#domain/text/shorten.ts';
import { KIND_NAMES } from '#domain/document/label.ts';
import { parseNumber } from '#domain/document/numbering.ts';

/** Titles longer than this are cut at a word. */
const LENGTH = 64;

/**
 * The way to a result in few words: the document and the nearest section by their titles (cut), the sections between
 * by their numbers ("Phần thứ hai – QUAN ĐIỂM …" → "Phần 2", "II. HẠN CHẾ" → "Mục II", "3. Về …" → "Khoản 3").
 */
export function shortPath(path: readonly string[]): string {
  const last = path.length - 1;
  return path.map((title, i) => (i === 0 || i === last ? cut(title) : numberOf(title))).join(' › ');
}

const cut = (title: string): string => shortened(title, LENGTH);

function numberOf(title: string): string {
  const number = parseNumber(title);
  if (!number) return cut(title);
  const name = KIND_NAMES[number.kind];
  const value = number.kind === 'muc' ? number.value.toUpperCase() : number.value.replaceAll('-', '.');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${value}`;
}
