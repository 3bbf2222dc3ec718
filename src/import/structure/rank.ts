import type { Outline } from './outline-node.ts';

/** Order of the forms where the numbering itself does not show it: outer first. */
export const RANKS: Readonly<Record<string, number>> = {
  pl: 0,
  phan: 1,
  chuong: 2,
  'muc:word': 3,
  'muc:letter': 3.2,
  'muc:roman': 3.4,
  tieumuc: 4,
  dieu: 5,
  khoan: 6,
  diem: 8,
  'diem:sub': 8.3,
  'diem:roman': 8.5,
  y: 9,
};

/** How deep a form stands by custom. */
export function rankOf(form: string): number {
  const tieu = /^tieu:(\d+)$/.exec(form)?.[1];
  return tieu === undefined ? (RANKS[form] ?? 9) : 6 + Number(tieu) / 10;
}

/** How deep a node stands: by its form, or where a title without number was put. */
export const depthOf = (node: Outline): number => node.unnumbered?.rank ?? rankOf(node.form);

/** "3.1." belongs beside "3.2.", not beside "2.4.": then its own parent is looked for. */
export function belongsTogether(a: Outline, b: Outline): boolean {
  if (a.number?.kind !== 'tieu' || b.number?.kind !== 'tieu') return true;
  const parent = (node: Outline) => node.number?.value.split('-').slice(0, -1).join('-');
  return parent(a) === parent(b);
}
