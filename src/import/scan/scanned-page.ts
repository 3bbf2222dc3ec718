import type { PdfRule } from '../read/pdf/drawn/pdf-page.ts';

/** A word of a scan as a program reads it; units are points, y counts from the bottom of the level page. */
export interface ScannedWord {
  /** What most readings of the picture say; empty for ink that none of them reads. */
  text: string;
  /** What each reading says there, the picture being taken at several sizes and bolder; empty where one sees nothing. */
  readings: string[];
  x: number;
  /** Its lower edge, and the line it stands on. */
  bottom: number;
  baseline: number;
  width: number;
  height: number;
  /** Size of the letters of its line. */
  size: number;
  /** How sure the program is, 0 to 100; it is often sure of what is wrong. */
  confidence: number;
  /** Number of its line on the page, from 0. */
  line: number;
  /** Why it is no part of the text, where a reviewer says so. */
  reason?: string;
}

/** A page of a scan as it was read. */
export interface ScannedPage {
  width: number;
  height: number;
  words: ScannedWord[];
  across: PdfRule[];
  down: PdfRule[];
  /** How far it was turned to be level: quarters clockwise, then degrees. */
  quarters: number;
  degrees: number;
  /** True for a page of a PDF that is printed in letters: they are taken from the file, nothing was read of it. */
  isText?: boolean;
}
