import { plainText } from '#domain/document/inline.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import { type Unit, walk } from '#domain/document/unit.ts';
import { normalizeText } from '#domain/text/normalize.ts';
import { ImportError } from '../run/import-error.ts';
import type { Ledger, LedgerTotals, Move } from './ledger.ts';
import type { Given } from '../run/state.ts';
import { readBack, writtenTitle } from '../output/write.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'decoded' | 'normal' | 'mdx' | 'path' | 'outcome' | 'frame'>;

/** Stands after a printed number: a space may or may not follow. */
const LOOSE = '\u0001';

/** What a written file says, in reading order. */
interface Reading {
  main: string;
  notes: string;
}

/** A moved stretch of the source. */
type Span = Pick<Move, 'at' | 'insideWord'> & { end: number };

/** The words of a document tree: numbers, titles, texts; footnotes apart, in order. */
export function readingOf(root: Unit): Reading {
  const notes: string[] = [];
  const visit = (unit: Unit): string[] => {
    if (unit.kind === 'cc') {
      notes.push(...inside({ ...unit, number: null }));
      return [];
    }
    return inside(unit);
  };
  const inside = (unit: Unit): string[] => {
    const number = unit.number === null || unit.inferred ? '' : unit.number + LOOSE;
    const own = [plainText(unit.title ?? []), plainText(unit.text)].filter((text) => text !== '');
    if (number !== '') own[0] = number + (own[0] ?? '');
    return [...own, ...unit.children.flatMap(visit)];
  };
  const main = inside({ ...root, number: null });
  return { main: main.join('\n'), notes: notes.join('\n') };
}

/**
 * What the file must say by the account alone: the normalised source without its removals, with its changes, and
 * with what was moved at its new place.
 *
 * @param order labels of the footnotes as the file refers to them
 */
export function expectedReading(normal: string, ledger: Ledger, order: readonly string[] = []): Reading {
  const edits: { at: number; end: number; to: string }[] = [
    ...ledger.removals.map(({ at, text }) => ({ at, end: at + text.length, to: '' })),
    ...ledger.changes.map(({ at, from, to }) => ({ at, end: at + from.length, to })),
  ];
  const render = (start: number, end: number, skip: readonly Span[]): string => {
    const inner = [...edits, ...skip.map((span) => ({ ...span, to: span.insideWord ? '' : '\n' }))]
      .filter((edit) => edit.at >= start && edit.end <= end)
      .sort((a, b) => a.at - b.at || b.end - a.end);
    let text = '';
    let position = start;
    for (const edit of inner) {
      if (edit.at < position) continue;
      text += normal.slice(position, edit.at) + (insertions.get(edit.at) ?? '') + edit.to;
      position = edit.end;
    }
    return text + normal.slice(position, end);
  };
  const insertions = new Map<number, string>();
  const moved = ledger.moves.map((move) => ({ ...move, end: move.at + move.text.length }));
  for (const move of moved) {
    if (move.to === null) continue;
    if (!insertions.has(move.to)) edits.push({ at: move.to, end: move.to, to: '' });
    insertions.set(move.to, (insertions.get(move.to) ?? '') + `\n${render(move.at, move.end, [])}\n`);
  }
  const placeOf = ({ label }: { label?: string }) => order.indexOf(label ?? '');
  const notes = moved
    .filter((move) => move.to === null)
    .sort((a, b) => placeOf(a) - placeOf(b) || a.at - b.at)
    .map((move) => render(move.at, move.end, []));
  return { main: render(0, normal.length, moved), notes: notes.join('\n') };
}

/** Where two readings first differ; null where they say the same, apart from the width of spaces. */
export function firstDifference(expected: string, written: string): string | null {
  const a = expected.replace(/\s+/g, ' ').trim();
  const b = written.replace(/[\s]+/g, ' ').trim();
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (b[j] === LOOSE) {
      j += 1;
      if (a[i] === ' ') i += 1;
      if (b[j] === ' ') j += 1;
    } else if (a[i] === b[j]) {
      i += 1;
      j += 1;
    } else
      return `bản nguồn “${a.slice(Math.max(0, i - 30), i + 30)}”, bản viết ra “${b.slice(Math.max(0, j - 30), j + 30)}”`;
  }
  return null;
}

/** Labels of the footnotes in the order in which they are read. */
function notesInOrder({ root, notes }: Pick<DocumentTree, 'root' | 'notes'>): string[] {
  const labels = new Map([...notes].map(([label, eid]) => [eid, label]));
  return [...walk(root)].flatMap(({ unit }) => labels.get(unit.eid) ?? []);
}

const visible = (text: string) => text.replace(/[\s\u0001]+/g, '').length;
/** Spaces inside the texts of units: those a reader sees. */
const innerSpaces = (reading: string) =>
  reading.split('\n').reduce((sum, line) => sum + (line.replaceAll(LOOSE, '').match(/ +/g)?.length ?? 0), 0);

/**
 * Reads: decoded, normal, ledger, mdx. Writes: nothing; gives the totals and stops the import where they do not
 * balance.
 *
 * The text is counted in the file as written, read by the parser that builds the site, never taken from the stages.
 */
export function balance(state: Share): LedgerTotals {
  const { ledger, normal, decoded } = state;
  const tree = readBack(state);
  const reading = readingOf(tree.root);
  // A news article's printed title is its field "title".
  const titled = state.outcome === 'tin' && state.frame.heading.length > 0;
  const written: Reading = titled
    ? { ...reading, main: `${writtenTitle(state.mdx)}\n${reading.main}` }
    : reading;
  const expected = expectedReading(normal, ledger, notesInOrder(tree));

  const text = [written.main, written.notes].reduce(
    (sum, part) => sum + visible(part) + innerSpaces(part),
    0,
  );
  const removed = ledger.removals.reduce((sum, { text: words }) => sum + words.length, 0);
  const spaces =
    (normal.match(/\s/g)?.length ?? 0) -
    ledger.removals.reduce((sum, { text: words }) => sum + (words.match(/\s/g)?.length ?? 0), 0);
  const marks = ledger.changes.reduce((sum, { from, to }) => sum + visible(from) - visible(to), 0);
  const readSpaces = innerSpaces(written.main) + innerSpaces(written.notes);
  const normalised = decoded.length - normal.length + marks + (spaces - readSpaces);
  const totals = {
    source: decoded.length,
    text,
    removed,
    normalised,
    balance: decoded.length - text - removed - normalised,
  };
  const difference =
    firstDifference(normalizeText(expected.main), written.main) ??
    firstDifference(normalizeText(expected.notes), written.notes);
  if (totals.balance !== 0 || difference !== null) {
    throw new ImportError(
      'VK-NHAP-SO-CAI',
      `Chênh ${totals.balance} ký tự${difference === null ? '' : `; chỗ đầu tiên: ${difference}`}.`,
    );
  }
  return totals;
}
