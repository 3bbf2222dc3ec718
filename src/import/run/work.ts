import { scanRecordText } from '#domain/scan/scan-record.ts';
import { ImportError, type ImportCode } from './import-error.ts';
import { readSource } from './files.ts';
import { type KeptScan, scanSource } from '../scan/kept-scan.ts';
import { pageStarts } from '../scan/page-starts.ts';
import type { LedgerTotals } from '../account/ledger.ts';
import { importFile } from './pipeline.ts';
import { doubtsOf, ledgerRecord, type ReportedDoubt, successMessage } from './report.ts';
import { reviewPage } from '../account/review-page.ts';
import type { ImportContext, SourceFile } from './state.ts';

/** What a file became: ready to be written, plain data. */
export interface Work {
  outcome: 'van-ban' | 'tin';
  message: string;
  /** Path of the MDX below the content folder, with `/`. */
  path: string;
  address: string;
  mdx: string;
  targetsYaml: string | null;
  /** What must be looked at of a scan, as it is written; null for other files. */
  scanYaml: string | null;
  /** The reading of every figure, a line each; empty where it was not asked for. */
  readings: string[];
  /** The account as it is stored. */
  record: Record<string, unknown>;
  /** Source and result side by side, an HTML page. */
  review: string;
  encoding: string;
  confidence: number;
  ledger: LedgerTotals;
  doubts: ReportedDoubt[];
  name: string;
  sha256: string;
  /** How many of its pages are pictures that nothing was read of. */
  unread: number;
  /** The file that is published beside the text, and its name; null where none is. */
  original: { file: string; name: string; sha256: string } | null;
}

/** A file that cannot be imported: why. */
export interface Refusal {
  code: ImportCode;
  message: string;
}

export type Answer = { work: Work } | { refusal: Refusal };

/** Imports one file in memory; whatever happens becomes an answer. */
export function workOn(file: string, context: ImportContext, scan: KeptScan | null = null): Answer {
  try {
    const source = scan === null ? readSource(file) : scanSource(scan);
    const imported = importFile(source, context);
    const { state, totals } = imported;
    return {
      work: {
        outcome: state.outcome,
        message: successMessage(imported),
        path: state.path,
        address: state.address,
        mdx: state.mdx,
        targetsYaml: state.targetsYaml,
        scanYaml:
          state.extracted.scan &&
          scanRecordText({
            ...state.extracted.scan,
            sha256: source.sha256,
            published: scan?.published,
            pageStarts: pageStarts(state.root, state.extracted.scan.openings),
          }),
        readings: state.readings,
        record: ledgerRecord(imported),
        review: reviewPage(imported),
        encoding: state.encoding,
        confidence: state.extracted.confidence,
        ledger: totals,
        doubts: doubtsOf(imported),
        name: source.name,
        sha256: source.sha256,
        unread: state.extracted.unread,
        original: context.original === true ? originalFile(source, scan?.original ?? file) : null,
      },
    };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

function originalFile({ original, ...source }: SourceFile, file: string): Work['original'] {
  const { name, sha256 } = original ?? source;
  return { file, name, sha256 };
}

/** An error as the editor is told of it. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ImportError) return { code: error.code, message: error.message };
  const isDeep = error instanceof RangeError && /call stack/i.test(error.message);
  const known = new ImportError(
    isDeep ? 'VK-NHAP-LONG-SAU' : 'VK-NHAP-LOI',
    isDeep ? '' : `(${String(error)})`,
  );
  return { code: known.code, message: known.message };
}
