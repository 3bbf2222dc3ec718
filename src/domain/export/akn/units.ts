import { type Inline, noteLabels, plainText } from '#domain/document/inline.ts';
import { type Unit, unitsByEid, walk } from '#domain/document/unit.ts';
import { type AknElement, type AknNode, type AknValue, element, unitElement } from './element.ts';
import { type InlineContext, inlineNodes } from './inline.ts';
import { AKN_ELEMENTS, classOf, isHierarchical } from './kinds.ts';
import { quantitySpans, type ReferredMeasure } from './quantity.ts';

/** What is written of a document's units, and what belongs to them. */
export interface UnitSource {
  root: Unit;
  /** Identifier of each footnote by its label. */
  notes: ReadonlyMap<string, string>;
  /** Measures by the identifier of the unit that holds their target. */
  measures: ReadonlyMap<string, readonly ReferredMeasure[]>;
  /** Units of the first level that stand in the document of an annex: `class` says so. */
  beside: ReadonlySet<Unit>;
  /** Full address of a link that leads out of the document. */
  link: (url: string) => string;
}

/** What `class` says of a unit that is no part of the annex it stands in, but stands beside it. */
const BESIDE = 'ngang-cap';

/** An empty paragraph, where the schema wants a block and the source has none. */
const EMPTY = element('p');

/**
 * Writes the units of one document as elements, each once and in order: a footnote stands where it is first called, so
 * units must be asked for in the order of the document.
 */
export class UnitWriter {
  readonly #source: UnitSource;
  readonly #units: ReadonlyMap<string, Unit>;
  /** Footnotes that something calls: they stand there and not among the units. */
  readonly #called: ReadonlySet<Unit>;
  readonly #placed = new Set<Unit>();
  readonly #inline: InlineContext;

  constructor(source: UnitSource) {
    this.#source = source;
    this.#units = unitsByEid(source.root);
    const noteOf = (label: string) => {
      const note = this.#units.get(source.notes.get(label) ?? '');
      return note?.kind === 'cc' ? note : null;
    };
    this.#called = calledNotes(source.root, noteOf);
    this.#inline = { noteOf, note: (note) => this.#note(note), link: (url) => this.#link(url) };
  }

  /** True for a unit that stands among the others: not for a footnote that is called. */
  readonly isInPlace = (unit: Unit): boolean => !this.#called.has(unit);

  /** A unit as an element of the hierarchy; one of another kind becomes an `hcontainer` named for it. */
  hierarchical(unit: Unit): AknElement {
    const isOwn = isHierarchical(unit.kind);
    const name = isOwn ? AKN_ELEMENTS[unit.kind as 'muc'] : 'hcontainer';
    const head = this.head(unit);
    const inside = this.#inHierarchy(this.ownText(unit), unit.children.filter(this.isInPlace));
    return this.#of(name, unit, [...head, ...inside], isOwn ? {} : { name: unit.kind.replaceAll('_', '-') });
  }

  /** Number and title of a unit. */
  head({ number, title }: Unit): AknElement[] {
    return [
      ...(number === null ? [] : [element('num', {}, [number])]),
      ...(title === null ? [] : [element('heading', {}, inlineNodes(title, this.#inline))]),
    ];
  }

  /**
   * What may stand between elements of the hierarchy, and these: paragraphs and tables become an `hcontainer` named "doan".
   * Something that is neither may not come first.
   */
  between(units: readonly Unit[]): AknElement[] {
    return runsOf(units).map((run) =>
      Array.isArray(run)
        ? element('hcontainer', { name: 'doan' }, [element('content', {}, this.blocks(run))])
        : this.hierarchical(run),
    );
  }

  /** Text before the first unit of the hierarchy is `intro`, after the last one `wrapUp`; without any it is `content`. */
  #inHierarchy(own: readonly AknElement[], units: readonly Unit[]): AknElement[] {
    const first = units.findIndex((unit) => !isBlock(unit));
    if (first < 0) {
      const blocks = [...own, ...this.blocks(units)];
      return blocks.length === 0 ? [] : [element('content', {}, blocks)];
    }
    const last = units.findLastIndex((unit) => !isBlock(unit));
    const intro = [...own, ...this.blocks(units.slice(0, first))];
    const inside = this.between(units.slice(first, last + 1));
    const wrapUp = this.blocks(units.slice(last + 1));
    return [
      ...(intro.length === 0 ? [] : [element('intro', {}, intro)]),
      ...inside,
      ...(wrapUp.length === 0 ? [] : [element('wrapUp', {}, wrapUp)]),
    ];
  }

  /** A block of the frame of a document (letterhead, closing words, recipients, signature) as `container`. */
  container(unit: Unit): AknElement {
    const inside = this.#inBlock(unit);
    return this.#of('container', unit, inside, { name: unit.kind.replaceAll('_', '-') });
  }

  /** A paragraph as `citation` of the preamble. */
  citation(unit: Unit): AknElement {
    return this.#of('citation', unit, this.ownText(unit));
  }

  /** Units as blocks; neighbouring bullets share a list. */
  blocks(units: readonly Unit[]): AknElement[] {
    const made: AknElement[] = [];
    let items: AknElement[] = [];
    const close = () => {
      if (items.length > 0) made.push(element('blockList', {}, items));
      items = [];
    };
    for (const unit of units) {
      if (unit.kind === 'gach') {
        items.push(this.#of('item', unit, [...this.head(unit), ...this.#inBlock(unit)]));
        continue;
      }
      close();
      made.push(this.#block(unit));
    }
    close();
    return made;
  }

  #block(unit: Unit): AknElement {
    if (unit.kind === 'bang') return this.#table(unit);
    const isParagraph = unit.kind === 'p' && unit.children.length === 0 && unit.number === null;
    if (isParagraph && unit.title === null) return this.#of('p', unit, this.#words(unit));
    return this.#of('blockContainer', unit, [...this.head(unit), ...this.#inBlock(unit)]);
  }

  #inBlock(unit: Unit): AknElement[] {
    const inside = [...this.ownText(unit), ...this.blocks(unit.children.filter(this.isInPlace))];
    return inside.length === 0 ? [EMPTY] : inside;
  }

  /** The words of a unit itself as a paragraph; nothing where it has none. */
  ownText(unit: Unit): AknElement[] {
    return unit.text.length === 0 ? [] : [element('p', {}, this.#words(unit))];
  }

  #of(
    name: string,
    unit: Unit,
    children: readonly AknNode[],
    attributes: AknElement['attributes'] = {},
  ): AknElement {
    const classes = [classOf(name, unit.kind), this.#source.beside.has(unit) ? BESIDE : undefined];
    const all = classes.filter((one) => one !== undefined).join(' ');
    return unitElement(name, unit, children, { class: all || undefined, ...attributes });
  }

  #words(unit: Unit): AknNode[] {
    const [spans] = quantitySpans([unit.text], this.#source.measures.get(unit.eid) ?? []);
    return inlineNodes(unit.text, this.#inline, spans);
  }

  /** The first row is the head, as the page shows it. */
  #table(unit: Unit): AknElement {
    const rows = unit.children.map((row, index) => {
      const cells = row.cells ?? [row.text];
      const spans = quantitySpans(cells, this.#source.measures.get(row.eid) ?? []);
      const written = cells.map((cell, at) => this.#cell(index === 0 ? 'th' : 'td', cell, spans[at] ?? []));
      return this.#of('tr', row, written.length === 0 ? [element('td')] : written);
    });
    return this.#of('table', unit, rows.length === 0 ? [element('tr', {}, [element('td')])] : rows);
  }

  #cell(name: string, parts: readonly Inline[], spans: Parameters<typeof inlineNodes>[2]): AknElement {
    const words = inlineNodes(parts, this.#inline, spans);
    return element(name, {}, words.length === 0 ? [] : [element('p', {}, words)]);
  }

  #note(unit: Unit): AknElement {
    const marker = unit.number ?? undefined;
    if (this.#placed.has(unit) || !this.#called.has(unit))
      return element('noteRef', { marker, href: { unit: unit.eid } });
    this.#placed.add(unit);
    return this.#of('authorialNote', unit, this.#inBlock(unit), { marker, placement: 'bottom' });
  }

  #link(url: string): AknValue {
    const unit = url.startsWith('#') ? this.#units.get(url.slice(1)) : undefined;
    return unit && unit !== this.#source.root ? { unit: unit.eid } : this.#source.link(url);
  }
}

/** True for what stands among blocks: paragraphs, tables, notes that nothing calls. */
export const isBlock = ({ kind }: Unit): boolean => kind === 'p' || kind === 'bang' || kind === 'cc';

/** Neighbouring blocks together, anything else by itself. */
function runsOf(units: readonly Unit[]): (Unit | Unit[])[] {
  const runs: (Unit | Unit[])[] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (!isBlock(unit)) runs.push(unit);
    else if (Array.isArray(last)) last.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

/** Footnotes that stand where they are called: all that the text calls, or a footnote that stands somewhere itself. */
function calledNotes(root: Unit, noteOf: InlineContext['noteOf']): Set<Unit> {
  const called = new Set<Unit>();
  const inPlace = new Set<Unit>();
  const visit = (unit: Unit): void => {
    if (unit.kind === 'cc' && !called.has(unit) && !inPlace.has(unit)) return;
    const texts = unit.cells ?? [unit.text];
    for (const label of [unit.title ?? [], ...texts].flatMap(noteLabels)) {
      const note = noteOf(label);
      if (!note || called.has(note) || inPlace.has(note)) continue;
      called.add(note);
      visit(note);
    }
    unit.children.forEach(visit);
  };
  visit(root);
  for (const { unit } of walk(root)) {
    if (unit.kind !== 'cc' || called.has(unit)) continue;
    inPlace.add(unit);
    visit(unit);
  }
  return called;
}

/** The plain words of a unit's own text on one line. */
export const lineOf = ({ text }: Unit): string => plainText(text).replace(/\s+/g, ' ').trim();
