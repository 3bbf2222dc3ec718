import { textOf } from '#domain/document/inline.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { DEEPEST_HEADING } from '#domain/document/mdx-writer.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { bulletOf, markdownMark } from '../wording/bullet.ts';
import {
  type Chars,
  concat,
  foldSpaces,
  inlineOf,
  isWholly,
  slice,
  spanOf,
  STRONG,
  trim,
  words,
} from '../layout/chars.ts';
import { levelled } from './headings.ts';
import type { Outline } from './outline-node.ts';
import { recipientsTitle } from '../wording/recipients.ts';
import type { Attachment, Block, Frame, Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<
  'outline' | 'frame' | 'attachments' | 'notes' | 'labels' | 'outcome' | 'cellBreaks',
  'root' | 'noteEids' | 'glued'
>;

const space = (at: number): Chars => ({ text: ' ', at: [at], style: [0] });

/** The cells of a row, between its bars. */
function cellsOf(row: Chars, breaks: ReadonlySet<number>): Chars[] {
  const bars = [...row.at.keys()].filter(
    (index) => breaks.has(row.at[index] ?? -1) && row.text[index] === '|',
  );
  return [-1, ...bars].map((bar, order) => slice(row, bar + 1, bars[order] ?? row.text.length));
}

/**
 * Makes the units of the document. Footnotes stand at the end of the section that refers to them.
 */
export function build(state: Share): void {
  state.noteEids = new Map();
  state.glued = new Set();
  const builder = new Builder(state);
  const { heading } = state.frame;
  const children: Unit[] = [];
  if (heading.length > 0 && state.outcome === 'van-ban') children.push(builder.frame('dau_de', heading));
  children.push(...state.outline.map((node) => builder.unit(node, 1)), ...builder.end(state.frame));
  for (const part of state.attachments) {
    if (part.letterhead.length > 0) children.push(builder.frame('dau_de', part.letterhead));
    children.push(builder.attachment(part), ...builder.end(part.frame));
  }
  state.root = makeUnit('van-ban', 1, { children });
  builder.placeNotes(state.root);
}

class Builder {
  readonly #state: Share;
  constructor(state: Share) {
    this.#state = state;
  }

  #inline(chars: Chars, plain = false) {
    return inlineOf(foldSpaces(trim(chars)), this.#state.labels, plain);
  }

  #paragraph(chars: Chars): Unit {
    return makeUnit('p', 0, { text: this.#inline(chars) });
  }

  /** "Công an| Bộ": a bar is written with a space on both sides. */
  #spaceBars(row: Chars): void {
    const { cellBreaks, ledger } = this.#state;
    for (const [index, at] of row.at.entries()) {
      if (row.text[index] !== '|' || !cellBreaks.has(at)) continue;
      const [before, after] = [row.text[index - 1] ?? ' ', row.text[index + 1] ?? ' '];
      ledger.change('khung bảng', at, '|', `${before === ' ' ? '' : ' '}|${after === ' ' ? '' : ' '}`);
    }
  }

  #table(rows: readonly Chars[]): Unit {
    const { cellBreaks, ledger } = this.#state;
    const width = Math.max(...rows.map((row) => cellsOf(row, cellBreaks).length));
    const children = rows.map((row) => {
      this.#spaceBars(row);
      // A row with fewer cells is written with empty ones.
      const missing = width - cellsOf(row, cellBreaks).length;
      if (missing > 0) ledger.change('ô trống', (row.at.at(-1) ?? 0) + 1, '', ' |'.repeat(missing));
      const cells = cellsOf(row, this.#state.cellBreaks).map((cell) => this.#inline(cell));
      const text = cells.flatMap((cell, index) => (index === 0 ? cell : [...textOf(' | '), ...cell]));
      return makeUnit('hang', 0, { cells, text });
    });
    return makeUnit('bang', 0, { children });
  }

  /** An attached part: its title, printed on several lines, is one heading. */
  attachment({ title, outline }: Attachment): Unit {
    const whole = concat(
      ...title.flatMap(({ chars }, index) => (index === 0 ? [chars] : [space(spanOf(chars).start), chars])),
    );
    const number = parseNumber(whole.text);
    const body = slice(whole, number ? whole.text.length - number.rest.length : 0);
    return makeUnit('pl', 0, {
      number: number?.kind === 'pl' ? number.printed : null,
      title: body.text === '' ? null : this.#inline(number?.kind === 'pl' ? body : whole, true),
      heading: true,
      children: outline.map((node) => this.unit(node, 2)),
    });
  }

  /** Closing sentence, recipients and signature, as printed. */
  end({ closing, recipients, signature }: Frame): Unit[] {
    const signatureFirst =
      (signature.at(-1)?.chars.at[0] ?? Infinity) < (recipients[0]?.chars.at[0] ?? Infinity);
    const end = [
      ...(recipients.length > 0 ? [this.recipients(recipients)] : []),
      ...(signature.length > 0 ? [this.frame('ky', signature)] : []),
    ];
    return [
      ...(closing.length > 0 ? [this.frame('ket', closing)] : []),
      ...(signatureFirst ? end.reverse() : end),
    ];
  }

  frame(kind: 'dau_de' | 'ket' | 'ky', blocks: readonly Block[]): Unit {
    return makeUnit(kind, 0, { children: blocks.map((block) => this.#paragraph(block.chars)) });
  }

  recipients(blocks: readonly Block[]): Unit {
    const unit = makeUnit('noi_nhan', 0);
    blocks.forEach((block, index) => {
      const bullet = bulletOf(block.chars.text);
      if (bullet) {
        const mark = markdownMark(bullet.mark);
        this.#state.ledger.change('dấu đầu dòng', block.chars.at[0] ?? 0, bullet.mark, mark);
        unit.children.push(
          makeUnit('gach', 0, { number: mark, text: this.#inline(slice(block.chars, bullet.length)) }),
        );
      } else if (index === 0 && recipientsTitle(words(block.chars)) > 0)
        unit.text = this.#inline(block.chars);
      else unit.children.push(this.#paragraph(block.chars));
    });
    return unit;
  }

  unit(node: Outline, depth: number): Unit {
    if (node.rows) return this.#table(node.rows);
    if (node.unnumbered && node.heading) {
      const title = this.#inline(node.body, isWholly(node.body, STRONG));
      return makeUnit('muc', 0, { title, heading: true, children: this.#below(node.children, depth + 1) });
    }
    if (node.number === null) {
      const unit =
        node.bullet === null
          ? this.#paragraph(node.body)
          : makeUnit('gach', 0, { number: node.bullet, text: this.#inline(node.body) });
      unit.children = node.children.map((child) => this.unit(child, depth));
      return unit;
    }
    const isHeading = node.heading && depth <= DEEPEST_HEADING;
    const unit = makeUnit(node.number.kind, 0, { number: node.number.printed, heading: isHeading });
    const children = [...node.children];
    if (isHeading) {
      unit.title = node.body.text === '' ? null : this.#inline(node.body, isWholly(node.body, STRONG));
      if (node.glued) this.#state.glued.add(unit);
    } else {
      const titleLength = node.heading ? node.body.text.length : node.titleLength;
      const [next] = children;
      const isAll = titleLength >= node.body.text.length;
      // What stands in a component begins with a paragraph: the title, or the paragraph under it.
      const isParagraph = next?.number === null && next.bullet === null && next.rows === null;
      const own = isAll && isParagraph ? next : undefined;
      if (own) children.shift();
      if (node.body.text === '' && !own && children.length === 0)
        return makeUnit('p', 0, { text: textOf(node.number.printed) });
      const hasTitle = titleLength > 0 && (!isAll || own !== undefined);
      unit.title = hasTitle ? this.#inline(slice(node.body, 0, titleLength), true) : null;
      unit.text = this.#inline(own ? own.body : slice(node.body, hasTitle ? titleLength : 0));
      children.unshift(...(own?.children ?? []));
    }
    unit.children = this.#below(children, depth + (isHeading ? 1 : 0));
    return unit;
  }

  /** Units that stand together; a title without number too deep for a heading is a paragraph above its parts. */
  #below(nodes: readonly Outline[], depth: number): Unit[] {
    const isTooDeep = ({ unnumbered }: Outline) => unnumbered !== undefined && depth > DEEPEST_HEADING;
    const flat = levelled(nodes.map((node) => (isTooDeep(node) ? { ...node, heading: false } : node)));
    return flat.map((node) => this.unit(node, depth));
  }

  /** Puts each footnote at the end of the own text of the section around its mark. */
  placeNotes(root: Unit): void {
    const notes = new Map(this.#state.notes.map((note) => [note.label, note]));
    const visit = (unit: Unit, section: Unit, top: Unit): void => {
      const own = unit.heading || unit === root ? unit : section;
      for (const part of [...(unit.title ?? []), ...unit.text]) {
        const note = part.type === 'note' ? notes.get(part.label) : undefined;
        if (!note) continue;
        notes.delete(note.label);
        const number = `(${/^\d+/.exec(note.label)?.[0] ?? note.label})`;
        const eid = `ghi-chu-${note.label}`;
        const footnote = makeUnit('cc', 0, { number, eid, text: this.#inline(note.chars) });
        const before =
          own === root ? root.children.indexOf(top) + 1 : own.children.findIndex((child) => child.heading);
        own.children.splice(before < 0 ? own.children.length : before, 0, footnote);
        this.#state.noteEids.set(note.label, eid);
      }
      for (const child of [...unit.children])
        if (child.kind !== 'cc') visit(child, own, unit === root ? child : top);
    };
    visit(root, root, root);
  }
}
