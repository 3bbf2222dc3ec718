import type { PrintedNumber } from '#domain/document/numbering.ts';
import type { Chars } from '../layout/chars.ts';

/** A paragraph of the text with its place in the numbering, before it is known what is a heading. */
export interface Outline {
  /** The printed number; null for bullets and plain paragraphs. */
  number: PrintedNumber | null;
  /** Form of the number, by which siblings know each other: "muc:roman", "tieu:2". */
  form: string;
  /** Mark of a bullet, as Markdown writes it. */
  bullet: string | null;
  level: number;
  /** What follows the number or mark. */
  body: Chars;
  /** True where no space stands between number and title. */
  glued: boolean;
  headed: boolean;
  heading: boolean;
  /** Of a title without number: how deep it stands, and whether the numbers below it, from one on, are its own. */
  unnumbered?: { rank: number; holds: boolean };
  /** Length of the short title that opens the body; 0 without one. */
  titleLength: number;
  /** Rows of a table; such a node is neither number nor bullet. */
  rows: readonly Chars[] | null;
  children: Outline[];
}
