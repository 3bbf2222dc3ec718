import type { Body, Metric } from '#domain/catalogue/catalogue.ts';
import type { WorkPath } from '#domain/permalink/address/address.ts';
import type { Target } from '#domain/target/target.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { MISSING } from '#domain/document/known.ts';
import type { Frontmatter } from '../output/frontmatter.ts';
import type { Chars } from '../layout/chars.ts';
import { Ledger } from '../account/ledger.ts';
import type { SourceMarks } from '../layout/marks.ts';
import type { Wrapping } from '../layout/wrapping.ts';
import type { Decision } from '../structure/numbering.ts';
import type { Outline } from '../structure/outline-node.ts';
import { type Extracted, TextBuilder } from '../read/extracted.ts';
import type { EncodingName } from '../read/text/text.ts';
import type { ScanInput } from '../scan/kept-scan.ts';

/** A file to import. */
export interface SourceFile {
  /** Name shown to editors and written as the source's name. */
  name: string;
  bytes: Uint8Array;
  sha256: string;
  /** The pages of a scan as they were read from their pictures. */
  scan?: ScanInput;
  /** What is published of it beside its text, where that is another file. */
  original?: { name: string; sha256: string };
}

/** What the editor states on the command line; wins over everything inferred. */
export type StatedMetadata = Readonly<Record<string, string>>;

/** What the importer knows besides the file. */
export interface ImportContext {
  stated: StatedMetadata;
  bodies: readonly Body[];
  metrics: readonly Metric[];
  /** Encoding the editor names (`--ma-chu`); detected without. */
  encoding?: EncodingName | null;
  /** True to publish the source itself beside the text (`--ban-goc`). */
  original?: boolean;
  /** True to keep the reading of every figure (`--readings`). */
  readings?: boolean;
}

/** One line of the source that is not blank. */
export interface Line {
  chars: Chars;
  /** Blank lines before it. */
  gap: number;
  /** True where an emphasised stretch goes on into the next line. */
  flows?: boolean;
  /** True where the source marks it as a heading ("# …"). */
  headed: boolean;
  /** The table a row belongs to; null for text. */
  table: number | null;
}

/** A paragraph of the source: one or more lines joined. */
export interface Block {
  chars: Chars;
  gap: number;
  headed: boolean;
  /** True where it begins with a number of the document. */
  numbered: boolean;
  /** Rows of a table, which is a block of its own; its `chars` are all rows. */
  rows?: Chars[];
  table?: number;
}

/** A footnote found in the source. */
export interface NoteText {
  label: string;
  chars: Chars;
}

/** The parts around the numbered text. */
export interface Frame {
  heading: Block[];
  closing: Block[];
  recipients: Block[];
  signature: Block[];
}

/** A part printed after the signature: a Quy chế, a Phụ lục, a Kế hoạch. */
export interface Attachment {
  /** Lines of a letterhead printed again above it. */
  letterhead: Block[];
  title: Block[];
  blocks: Block[];
  frame: Frame;
  outline: Outline[];
}

/** What a portal page says about the text besides the text. */
export interface PageFacts {
  title: string | null;
  posted: string | null;
  publisher: string | null;
  isNewsPage: boolean;
}

/** Everything the stages hand to each other; each names its share of it, see {@link Given}. */
export interface ImportState {
  readonly source: SourceFile;
  readonly context: ImportContext;
  readonly ledger: Ledger;
  extracted: Extracted;
  decoded: string;
  encoding: string;
  normal: string;
  marks: SourceMarks;
  /** Offsets of the bars between the cells of tables. */
  cellBreaks: ReadonlySet<number>;
  lines: Line[];
  /** Line ends that were found inside printed formulas. */
  mended: number;
  /** What the end of a line means. */
  wrapping: Wrapping;
  /** Of the lines that begin with what may be a number: whether it is one of the document. */
  numbers: Map<Line, Decision>;
  page: PageFacts;
  outcome: 'van-ban' | 'tin';
  notes: NoteText[];
  /** Label of the footnote referred to at an offset. */
  labels: Map<number, string>;
  blocks: Block[];
  frame: Frame;
  attachments: Attachment[];
  outline: Outline[];
  root: Unit;
  noteEids: Map<string, string>;
  glued: Set<Unit>;
  /** Frontmatter as it will be written. */
  frontmatter: Frontmatter;
  targets: Target[];
  work: WorkPath | null;
  /** Path of the MDX below the content folder, with `/`. */
  path: string;
  address: string;
  /** The text as MDX, without frontmatter. */
  body: string;
  mdx: string;
  targetsYaml: string | null;
  /** The reading of every figure, a line each; empty where it was not asked for. */
  readings: string[];
}

type Field = keyof ImportState;

/**
 * What a stage is given: the fields it reads, those it fills, and the file, what is known besides it and the account.
 * A stage that touches another field does not compile; it runs alone on these.
 */
export type Given<Reads extends Field, Writes extends Field = never> = Readonly<
  Pick<ImportState, 'source' | 'context' | 'ledger' | Reads>
> &
  Pick<ImportState, Writes>;

/** The fields of a document of which nothing is known yet. */
const nothingKnown = ({ name, sha256 }: SourceFile): Frontmatter => ({
  title: '',
  type: 'chua-ro',
  number: MISSING,
  body: MISSING,
  placeOfIssue: MISSING,
  date: MISSING,
  term: MISSING,
  period: MISSING,
  abstract: MISSING,
  signatory: MISSING,
  status: 'chua-ro',
  completeness: 'toan-van',
  sourceCompleteness: 'toan-van',
  circulation: 'cong-khai',
  source: { name, file: name, sha256, retrieved: MISSING },
});

/** A step of the import. */
export interface Stage {
  /** Named by what it does; printed where it fails. */
  name: string;
  run: (state: ImportState) => void;
}

/** A fresh state. */
export function newState(source: SourceFile, context: ImportContext): ImportState {
  return {
    source,
    context,
    ledger: new Ledger(),
    extracted: new TextBuilder().finish('txt'),
    decoded: '',
    encoding: '',
    normal: '',
    marks: { style: new Uint8Array(), removed: new Uint8Array(), headed: new Set(), rows: new Map() },
    cellBreaks: new Set(),
    lines: [],
    mended: 0,
    wrapping: { kind: 'paragraphs' },
    numbers: new Map(),
    page: { title: null, posted: null, publisher: null, isNewsPage: false },
    outcome: 'van-ban',
    notes: [],
    labels: new Map(),
    blocks: [],
    frame: { heading: [], closing: [], recipients: [], signature: [] },
    attachments: [],
    outline: [],
    root: makeUnit('van-ban', 1),
    noteEids: new Map(),
    glued: new Set(),
    frontmatter: nothingKnown(source),
    targets: [],
    work: null,
    path: '',
    address: '',
    body: '',
    mdx: '',
    targetsYaml: null,
    readings: [],
  };
}
