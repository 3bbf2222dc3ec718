import type { Names } from '#domain/naming/naming.ts';
import type { Normalization } from '#domain/text/normalize.ts';

/** The fields of a stored account (`ledgers/….ledger.json`) and of the doubts in a report, and what the importer calls them. */
export const LEDGER_NAMES = {
  lyDo: 'reason',
  loai: 'kind',
  nhan: 'label',
  suyRa: 'inference',
  trongChu: 'insideWord',
  ghiChu: 'note',
  dong: 'line',
  trich: 'quote',
} as const satisfies Names;

/** A stretch of the source left out of the text, and why. */
export interface Removal {
  /** Why, in Vietnamese: "thời điểm đăng", "số trang", … */
  reason: string;
  at: number;
  text: string;
}

/** A stretch of the source that reads otherwise in the text. */
export interface Change {
  /** What was done, in Vietnamese: "nối dòng", "dấu nhấn mạnh", … */
  kind: string;
  at: number;
  from: string;
  to: string;
}

/** A stretch that stands elsewhere in the text than in the source. */
export interface Move {
  kind: string;
  at: number;
  text: string;
  /** Offset in the source before which it now stands; null for a footnote, which stands beside the text. */
  to: number | null;
  /** Label of the footnote. */
  label?: string;
  /** Why the place is an inference, where it is one. */
  inference?: string;
  /** True where the text on both sides of it is one word or symbol, closed up over it. */
  insideWord?: boolean;
}

/** What makes a spot doubtful, most doubtful first: fields, removals, targets, unmapped characters, look-alikes, notes, numbers, headings, joins. */
export const DOUBT_KINDS = [
  'truong',
  'bo',
  'chi-tieu',
  'ky-tu',
  'giong-chu',
  'chu-thich',
  'so',
  'so-muc',
  'de-muc',
  'noi',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** A spot a person should look at. */
export interface Doubt {
  at: number;
  note: string;
  kind: DoubtKind;
}

/**
 * The account of one file: what each stage removed, changed or moved. Offsets are those of the normalised text. The
 * account proves nothing by itself; `balance.ts` holds it against the written file.
 */
export class Ledger {
  readonly normalizations: Normalization[] = [];
  readonly removals: Removal[] = [];
  readonly changes: Change[] = [];
  readonly moves: Move[] = [];
  /** Spots a person should look at. */
  readonly doubts: Doubt[] = [];

  remove(reason: string, at: number, text: string): void {
    if (text !== '') this.removals.push({ reason, at, text });
  }

  change(kind: string, at: number, from: string, to: string): void {
    if (from !== to) this.changes.push({ kind, at, from, to });
  }

  move(move: Move): void {
    this.moves.push(move);
  }

  doubt(at: number, note: string, kind: DoubtKind): void {
    this.doubts.push({ at, note, kind });
  }

  /** The spots a person should look at, most doubtful first. */
  review(): Doubt[] {
    const rank = ({ kind }: Doubt) => DOUBT_KINDS.indexOf(kind);
    return [...this.doubts].sort((a, b) => rank(a) - rank(b) || a.at - b.at);
  }
}

/** Totals of a file's account; all counts are UTF-16 units. */
export interface LedgerTotals {
  /** Characters of the decoded source. */
  source: number;
  /** Characters of the text, read back from the written file. */
  text: number;
  removed: number;
  /** Characters that normalisation took away (line ends, doubled spaces, marks of emphasis and notes …). */
  normalised: number;
  /** What is unaccounted for: 0, or the file is not written. */
  balance: number;
}
