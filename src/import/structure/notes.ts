import { parseNumber } from '#domain/document/numbering.ts';
import { type Chars, concat, noteMark, slice, spanOf, trim } from '../layout/chars.ts';
import { isPartedAtHyphen, joinChars } from '../layout/joint.ts';
import { isPerson, isPosition } from '../wording/signature.ts';
import { isCapitals } from '../wording/letterhead.ts';
import { opensRecipients } from '../wording/recipients.ts';
import { isFinished, needsMore, startsLow, startsWithPunctuation } from '../wording/sentence.ts';
import { BELOW_SIGNATURE, type Form, FORMS, valueOf } from './note-form.ts';
import type { Given, Line } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'normal', 'lines' | 'notes' | 'labels'>;

interface NoteMark {
  form: Form;
  number: number;
  line: Line;
  index: number;
  length: number;
}

/** A mark whose digits were lost on the way: the replacement character. */
const LOST = '\ufffd';

/**
 * Takes footnotes out of the flow and links each to its mark, wherever the note stands; numbers may start again on
 * every page. A note whose mark was lost goes where the text shows the gap, recorded as an inference; where nothing
 * shows it, it stays in the text.
 */
export function notes(state: Share): void {
  const pending: NoteMark[] = [];
  const found: { mark: NoteMark; from: Line; head: number }[] = [];
  const taken = new Set<Line>();
  const below = belowSignature(state.lines);
  for (const line of state.lines) {
    const note =
      line.table !== null
        ? null
        : (noteAt(line, pending, state.lines, taken) ?? (below.has(line) ? noteBelow(line, pending) : null));
    if (note) taken.add(line);
    if (note) found.push({ mark: note.mark, from: line, head: note.head });
    else pending.push(...marksIn(line));
  }
  const labels = new Labels();
  const marked = found.flatMap(({ mark, from, head }) => {
    // A mark inside another footnote went away with it: its note stays in the text.
    if (!state.lines.includes(mark.line) || !state.lines.includes(from)) return [];
    const label = mark.number > 0 ? labels.next(mark.number) : labels.free();
    takeNote(state, from, head, label);
    return [{ mark, label }];
  });
  placeMarks(state, marked);
  linkLost(state, labels);
}

class Labels {
  readonly #used = new Map<number, number>();
  next(number: number): string {
    const count = (this.#used.get(number) ?? 0) + 1;
    this.#used.set(number, count);
    return count === 1 ? String(number) : `${number}-${count}`;
  }
  /** The first number no printed mark has. */
  free(): string {
    let number = 1;
    while (this.#used.has(number)) number += 1;
    return this.next(number);
  }
}

/** Below the name of who signed, or the recipients, stand notes only, until another part begins. */
function belowSignature(lines: readonly Line[]): ReadonlySet<Line> {
  const below = new Set<Line>();
  let hasEnd = false;
  let isBelow = false;
  for (const line of lines) {
    const { text } = line.chars;
    if (opensRecipients(text) || isPosition(text)) hasEnd = true;
    else if (hasEnd && isPerson(text)) isBelow = true;
    else if (isBelow && (isCapitals(text) || line.table !== null)) hasEnd = isBelow = false;
    else if (isBelow) below.add(line);
  }
  return below;
}

/** The pending mark that a line below the signature is the note of: only one that stands raised or bracketed. */
function noteBelow(line: Line, pending: NoteMark[]): { mark: NoteMark; head: number } | null {
  const match = BELOW_SIGNATURE.exec(line.chars.text);
  if (!match) return null;
  const number = valueOf(match[1] ?? match[2] ?? '');
  const index = pending.findIndex(
    (mark) =>
      mark.number === number &&
      (mark.form.isSure || (mark.form.name === 'ngoặc đơn' && /^\(/.test(match[0]))),
  );
  const mark = pending[index];
  if (!mark) return null;
  pending.splice(index, 1);
  return { mark, head: match[0].length };
}

function marksIn(line: Line): NoteMark[] {
  const marks: NoteMark[] = [];
  for (const form of FORMS) {
    for (const match of line.chars.text.matchAll(form.inText)) {
      const covered = marks.some(
        (other) => match.index < other.index + other.length && other.index < match.index + match[0].length,
      );
      if (match.index > 0 && !covered) {
        marks.push({
          form,
          number: valueOf(match[1] ?? ''),
          line,
          index: match.index,
          length: match[0].length,
        });
      }
    }
  }
  return marks.sort((a, b) => a.index - b.index);
}

/** The pending mark that the line is the note of. */
function noteAt(
  line: Line,
  pending: NoteMark[],
  all: readonly Line[],
  taken: ReadonlySet<Line>,
): { mark: NoteMark; head: number } | null {
  for (const form of FORMS) {
    const match = form.atStart.exec(line.chars.text);
    if (!match) continue;
    const number = valueOf(match[1] ?? '');
    const index = pending.findIndex(
      (mark) => mark.number === number && (mark.form === form || (mark.form.isSure && form.isSure)),
    );
    const mark = pending[index];
    if (!mark || (form.name === 'ngoặc đơn' && isListItem(line, number, all, taken))) continue;
    pending.splice(index, 1);
    return { mark, head: match[0].length };
  }
  return null;
}

/**
 * "(2) …" after "(1) …", or "(1) …" after a title or a colon, is an item of a list; but not where the sentence before
 * it goes on after it.
 */
function isListItem(line: Line, number: number, all: readonly Line[], taken: ReadonlySet<Line>): boolean {
  const index = all.indexOf(line);
  const above = all[index - 1];
  if (above && taken.has(above)) return false;
  const before = above?.chars.text ?? '';
  const after = all[index + 1]?.chars.text ?? '';
  if (!isFinished(before) && (startsLow(after) || startsWithPunctuation(after))) return false;
  if (number > 1 && before.startsWith(`(${number - 1})`)) return true;
  if (number > 1) return false;
  return before === '' || before.endsWith(':') || (!isFinished(before) && before.length < 120);
}

/** @param keep lines that are no part of the note, even right under it */
function takeNote(state: Share, from: Line, head: number, label: string, keep: readonly Line[] = []): void {
  const { ledger } = state;
  const index = state.lines.indexOf(from);
  const parts: Chars[] = [slice(from.chars, head)];
  let used = 1;
  for (let next = state.lines[index + used]; next; next = state.lines[index + used]) {
    const last = parts.at(-1)?.text ?? '';
    // "… Nghị quyết số 10- ¦ NQ/TW …": a blank line stands in it where small print was set with more space
    const isParted = isPartedAtHyphen(last, next.chars.text) && parseNumber(next.chars.text) === null;
    const startsAnother = FORMS.some((form) => form.atStart.test(next.chars.text));
    if (next.gap > (isParted ? 1 : 0) || next.table !== null) break;
    if (/[.!?]["”)]*$/.test(last) || startsAnother || keep.includes(next)) break;
    parts.push(next.chars);
    used += 1;
  }
  const gapAt = spanOf(from.chars).end;
  const chars = trim(
    parts.reduce((whole, part) =>
      isPartedAtHyphen(whole.text, part.text)
        ? joinChars(state, whole, part)
        : concat(whole, space(gapAt), part),
    ),
  );
  if (needsMore(chars.text, '') || /[-,(/]$/.test(chars.text))
    ledger.doubt(
      chars.at.at(-1) ?? 0,
      `chú thích ${label} có vẻ bị ngắt giữa chừng: “…${chars.text.slice(-60)}”`,
      'chu-thich',
    );
  const mark = from.chars.text.slice(0, head).trimEnd();
  ledger.change('dấu chú thích', from.chars.at[0] ?? 0, mark, '');
  const span = spanOf(chars);
  ledger.move({
    kind: 'chú thích',
    at: span.start,
    text: state.normal.slice(span.start, span.end),
    to: null,
    label,
  });
  state.notes.push({ label, chars });
  removeLines(state, index, used);
}

const space = (at: number): Chars => ({ text: ' ', at: [at], style: [0] });

function removeLines(state: Share, index: number, count: number): void {
  const removed = state.lines.splice(index, count);
  const next = state.lines[index];
  if (next) next.gap += (removed[0]?.gap ?? 0) + 1;
}

/** Replaces the printed marks by references, from the end of each line to its start. */
function placeMarks(state: Share, marked: readonly { mark: NoteMark; label: string }[]): void {
  const last = [...marked].sort((a, b) => b.mark.index - a.mark.index);
  for (const { mark, label } of last) {
    const { line, index, length } = mark;
    const at = line.chars.at[index] ?? 0;
    state.ledger.change('dấu chú thích', at, line.chars.text.slice(index, index + length), '');
    setMark(state, line, index, length, at, label);
  }
}

function setMark(state: Share, line: Line, index: number, length: number, at: number, label: string): void {
  state.labels.set(at, label);
  line.chars = concat(slice(line.chars, 0, index), noteMark(at), slice(line.chars, index + length));
}

/** Notes that begin with the replacement character: their number was lost. */
function linkLost(state: Share, labels: Labels): void {
  const lost = state.lines.filter((line) => line.chars.text.startsWith(LOST) && line.chars.text.length > 2);
  if (lost.length === 0) return;
  const running = state.lines.filter((line) => !lost.includes(line));
  const inText = running.flatMap((line) =>
    [...line.chars.text.matchAll(/(?<=\S)\ufffd/gu)].map((match) => ({
      line,
      index: match.index,
      length: 1,
    })),
  );
  const gaps = inText.length === 0 ? gapsOf(state, lost) : [];
  const places = inText.length === lost.length ? inText : gaps.length === lost.length ? gaps : [];
  lost.forEach((line, order) => {
    const place = places[order];
    if (!place) {
      state.ledger.doubt(
        line.chars.at[0] ?? 0,
        'chú thích mất dấu, không rõ thuộc chỗ nào: giữ nguyên trong văn bản',
        'chu-thich',
      );
      return;
    }
    const label = labels.free();
    const before = state.notes.length;
    takeNote(
      state,
      line,
      1,
      label,
      places.map((own) => own.line),
    );
    if (state.notes.length === before) return;
    const at = (place.length > 0 ? place.line.chars.at[place.index] : place.line.chars.at.at(-1)) ?? 0;
    const move = state.ledger.moves.at(-1);
    if (move) {
      move.inference =
        place.length > 0
          ? 'dấu chú thích mất số; ghép theo thứ tự dấu trong bài'
          : 'dấu chú thích mất; đặt ở chỗ câu bị ngắt dòng trước dấu câu';
    }
    if (place.length > 0) state.ledger.change('dấu chú thích', at, LOST, '');
    state.ledger.doubt(at, `chú thích ${label}: vị trí là suy ra`, 'chu-thich');
    setMark(state, place.line, place.index, place.length, at, label);
  });
}

/** Ends of lines where a sentence breaks off and goes on with a punctuation mark: something stood between. */
function gapsOf(state: Share, lost: readonly Line[]): { line: Line; index: number; length: number }[] {
  return state.lines.flatMap((line, index) => {
    const next = state.lines[index + 1];
    const isGap =
      next &&
      !lost.includes(next) &&
      !lost.includes(line) &&
      !isFinished(line.chars.text) &&
      startsWithPunctuation(next.chars.text);
    return isGap ? [{ line, index: line.chars.text.length, length: 0 }] : [];
  });
}
