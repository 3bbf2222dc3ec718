import { fold } from '#domain/text/fold.ts';
import { subjectIn } from './opening.ts';
import { wordsIn } from './token.ts';
import type { Token, Word } from './token.ts';
import { RECORD_KINDS } from './record.ts';
import type { RecordKind, SearchRecord } from './record.ts';

/**
 * A stretch of a document's token stream. A record gives one segment (title, then text). A `heading` holds words that
 * stand above records: an ancestor's title, or the document's title, place, body and symbol; it counts, weakly, for the
 * `span` records that follow it. A `context` heading is the document's own.
 */
export interface Segment {
  readonly kind: RecordKind | 'heading' | 'context';
  /** Tokens of the whole segment, and how many of them belong to the title. */
  readonly tokens: readonly Word[];
  readonly titleLength: number;
  /** How many records a heading covers; 1 for a record. */
  readonly span: number;
}

/** Every kind of segment, in the order used by the compact table of the catalogue. */
export const SEGMENT_KINDS = [...RECORD_KINDS, 'heading', 'context'] as const;

/** Whether a kind of segment (index) stands above records instead of being one. */
export function isHeadingKind(kind: number): boolean {
  const name = SEGMENT_KINDS[kind];
  return name === 'heading' || name === 'context';
}

/** Positions left empty after a segment, at least, so that words of two units never look adjacent. */
export const SEGMENT_GAP = 1;

/** Segments begin at multiples of this many positions of their document: their lengths are then short to tell. */
export const ROOM_STEP = 2;

/** How many positions a segment of so many tokens takes in the stream of its document, gap included. */
export function roomOf(tokens: number): number {
  return Math.ceil((tokens + SEGMENT_GAP) / ROOM_STEP) * ROOM_STEP;
}

/**
 * The text of a record that is searched, and the offset at which its own text begins (after the title). Its printed
 * number is no part of it: a search for 18 wants the value 18, not item 18.
 */
export function recordText(record: Pick<SearchRecord, 'title' | 'text'>): {
  text: string;
  bodyStart: number;
} {
  const { title, text } = record;
  if (title === '') return { text, bodyStart: 0 };
  return { text: text === '' ? title : `${title}\n${text}`, bodyStart: title.length + 1 };
}

/** Reads the tokens of a text; a parameter where they are known already. */
export type ReadTokens = (text: string) => readonly Token[];

/** The segments of the records of one document, in reading order. `records` is sorted by `order`. */
export function documentSegments(records: readonly SearchRecord[], read?: ReadTokens): Segment[] {
  const first = records[0];
  if (!first) return [];
  const opening = records.find(({ kind }) => kind === 'mo-dau')?.text ?? '';
  const segments: Segment[] = [heading('context', contextText(first, subjectIn(opening)), records.length)];
  let open: readonly string[] = first.path.slice(0, 1);
  records.forEach((record, index) => {
    const depth = commonDepth(open, record.path);
    for (let level = Math.max(depth, 1); level < record.path.length; level++) {
      const title = record.path[level] ?? '';
      segments.push(heading('heading', title, following(records, index, record.path.slice(0, level + 1))));
    }
    open = record.path;
    if (record.aliases?.length) segments.push(heading('heading', record.aliases.join('\n'), 1));
    segments.push({ kind: record.kind, ...wordsOf(record, read), span: 1 });
  });
  return segments;
}

/** The words of the text of a record that is searched, and how many of them are its title's. */
function wordsOf(
  record: SearchRecord,
  read: ReadTokens | undefined,
): Pick<Segment, 'tokens' | 'titleLength'> {
  if (!read) {
    // No token reaches over the end of a line.
    const title = wordsIn(record.title);
    return { tokens: title.concat(wordsIn(record.text)), titleLength: title.length };
  }
  const { text, bodyStart } = recordText(record);
  const tokens = read(text);
  return { tokens, titleLength: tokens.filter(({ start }) => start < bodyStart).length };
}

function heading(kind: 'heading' | 'context', text: string, span: number): Segment {
  const tokens = wordsIn(text);
  return { kind, tokens, titleLength: tokens.length, span };
}

function contextText(record: SearchRecord, subject: string): string {
  const [title = ''] = record.path;
  const parts = [
    title,
    fold(title).includes(fold(subject)) ? '' : subject,
    record.placeName,
    record.bodyName,
    record.bodyWords ?? '',
    record.symbol,
    record.typeName,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function commonDepth(a: readonly string[], b: readonly string[]): number {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  return depth;
}

function following(records: readonly SearchRecord[], from: number, prefix: readonly string[]): number {
  let count = 0;
  while (from + count < records.length) {
    const path = records[from + count]?.path ?? [];
    if (commonDepth(path, prefix) < prefix.length) break;
    count++;
  }
  return count;
}
