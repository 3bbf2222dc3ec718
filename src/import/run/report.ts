import { type Renamed, renamed, reversed } from '#domain/naming/naming.ts';
import { type DoubtKind, LEDGER_NAMES, type LedgerTotals } from '../account/ledger.ts';
import type { Imported } from './pipeline.ts';

const WRITTEN = reversed(LEDGER_NAMES);

/** A spot a person should look at. */
interface Spot {
  kind: DoubtKind;
  note: string;
  /** Line of the extracted text, from 1, as the page for review counts. */
  line: number;
  /** What stands there. */
  quote: string;
}
/** A spot a person should look at, as the report tells it. */
export type ReportedDoubt = Renamed<Spot, typeof WRITTEN>;

/** One file in the report of a run (`--report`). */
export interface FileReport {
  /** The file as it was named. */
  source: string;
  /** `van-ban` a document, `tin` a news article, `loi` not imported. */
  outcome: 'van-ban' | 'tin' | 'loi';
  /** Permanent code of the error; empty without one. */
  code: string;
  /** A sentence for the editor. */
  message: string;
  /** Address of the document in the site: `/vb/…/`, `/tin/…/`; empty without one. */
  address: string;
  /** The MDX file; empty without one. */
  path: string;
  /** The page that shows source and result side by side; empty without one. */
  review: string;
  /** Encoding of the source as found, with a confidence 0..1; empty without one. */
  encoding: string;
  confidence: number | null;
  ledger: LedgerTotals | null;
  /** The spots a person should look at, most doubtful first, with their place and words in the source. */
  doubts: ReportedDoubt[];
  /** True where the source was imported before and nothing has changed since. */
  skipped: boolean;
  /** Changed lines between the document that stood there and this one, "-" gone and "+" new. */
  difference: string[];
}

const LONGEST_QUOTE = 200;

/** The doubts of an import, each with the line of the source it points at. */
export function doubtsOf({ state: { normal, ledger } }: Imported): ReportedDoubt[] {
  return ledger.review().map(({ at, note, kind }) => {
    const before = normal.slice(0, at).split(/[\n\f]/);
    const start = at - (before.at(-1)?.length ?? 0);
    const end = /[\n\f]|$/.exec(normal.slice(at))?.index ?? 0;
    const quote = normal
      .slice(start, at + end)
      .trim()
      .slice(0, LONGEST_QUOTE);
    const spot: Spot = { kind, note, line: before.length, quote };
    return renamed(spot, WRITTEN);
  });
}

/** The account of one import as it is stored: totals, then every removal, change and move. */
export function ledgerRecord({ state, totals }: Imported): Record<string, unknown> {
  const { ledger } = state;
  return {
    source: state.source.name,
    sha256: state.source.sha256,
    format: state.extracted.format,
    encoding: state.encoding,
    confidence: state.extracted.confidence,
    generatedNumbers: state.extracted.generated.map(({ start, end }) =>
      state.decoded.slice(start, end).trim(),
    ),
    path: state.path,
    totals,
    removals: renamed(ledger.removals, WRITTEN),
    changes: renamed(ledger.changes, WRITTEN),
    moves: renamed(ledger.moves, WRITTEN),
    normalizations: ledger.normalizations,
    review: renamed(ledger.review(), WRITTEN),
  };
}

/** What was done to a file, in one sentence. */
export function successMessage({ state, totals }: Imported): string {
  const kind =
    state.outcome === 'tin'
      ? 'nhận ra là tin báo chí, không phải văn bản; ghi vào mục tin'
      : `văn bản, ${state.targets.length} chỉ tiêu, ${state.notes.length} chú thích`;
  const { ledger } = state;
  const { confidence } = state.extracted;
  const isPlain = state.encoding === 'utf-8' || state.encoding === 'unicode';
  const encoding = isPlain ? '' : `; bảng mã ${state.encoding} (chắc ${Math.round(confidence * 100)} %)`;
  const doubts = ledger.doubts.length > 0 ? `; ${ledger.doubts.length} chỗ nên xem lại` : '';
  return `${kind}${encoding}; sổ cái: nguồn ${totals.source} = chữ ${totals.text} + bỏ ${totals.removed} + chuẩn hóa ${totals.normalised} (chênh ${totals.balance})${doubts}.`;
}
