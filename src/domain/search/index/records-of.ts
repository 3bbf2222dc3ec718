import { plainText } from '#domain/document/inline.ts';
import { unitTitle } from '#domain/document/label.ts';
import { hasPage, NUMBERED_KINDS, type Unit, type UnitKind } from '#domain/document/unit.ts';
import { fragmentAddress, unitAddress, type WorkPath } from '#domain/permalink/address/address.ts';
import { targetPlace } from '#domain/permalink/address/derived-address.ts';
import { targetValue } from '#domain/target/display.ts';
import { type Target, targetSlug } from '#domain/target/target.ts';
import type { RecordKind, SearchRecord } from './record.ts';

/** What all records of one document have in common. */
export type DocumentFacts = Omit<
  SearchRecord,
  'url' | 'kind' | 'number' | 'title' | 'path' | 'text' | 'value' | 'order' | 'aliases'
> & {
  /** Title of the document: the first step of every path. */
  documentTitle: string;
};

/** What the records of a document are made from. */
export interface RecordSource {
  root: Unit;
  work: WorkPath;
  targets: readonly Target[];
  facts: DocumentFacts;
  /** Names and aliases of a metric by its key. */
  metricNames: (metric: string) => readonly string[];
}

/** A list whose items are this long on average is read item by item, so each item is a find of its own. */
const LONG_ITEM = 200;
const ITEMS: ReadonlySet<UnitKind> = new Set<UnitKind>(['gach', 'y', 'diem']);
const CLOSING: ReadonlySet<UnitKind> = new Set<UnitKind>(['ket', 'noi_nhan', 'ky']);

/**
 * The findable things of a document, in reading order: every section with text of its own, every target, every item
 * of a list of long items, every footnote, the opening and the closing. A container whose parts hold all the text
 * is no find: its title is in the path of its parts.
 */
export function recordsOf(source: RecordSource): SearchRecord[] {
  return new RecordMaker(source).make();
}

class RecordMaker {
  readonly #source: RecordSource;
  readonly #targets: Map<string, Target>;
  readonly #records: SearchRecord[] = [];

  constructor(source: RecordSource) {
    this.#source = source;
    this.#targets = new Map(source.targets.map((target) => [target.eid, target]));
  }

  make(): SearchRecord[] {
    const { root, facts } = this.#source;
    const path = [facts.documentTitle];
    this.#group(root, (child) => child.kind === 'dau_de' || isPlain(child), 'mo-dau', 'Mở đầu', path);
    for (const child of root.children)
      if (!isPlain(child) && !SINGLE.has(child.kind)) this.#visit(child, path);
    this.#group(root, (child) => CLOSING.has(child.kind), 'ket', 'Phần kết, nơi nhận, người ký', path);
    return this.#records;
  }

  /** Several small parts of the document that are one find. */
  #group(
    root: Unit,
    belongs: (unit: Unit) => boolean,
    kind: RecordKind,
    title: string,
    path: string[],
  ): void {
    const parts = root.children.filter(belongs);
    const first = parts.find((part) => part.kind === 'p') ?? parts[0];
    const text = parts.map(wholeText).filter(Boolean).join('\n');
    if (first && text) this.#add(first, { kind, title, number: '', path, text });
  }

  #visit(unit: Unit, path: string[]): void {
    const target = this.#targets.get(unit.eid);
    const separate = this.#separateItems(unit);
    const own = [
      unit.heading ? '' : plainText(unit.title ?? []),
      plainText(unit.text),
      ...unit.children.filter((child) => isOwn(child) && !separate.has(child)).map(wholeText),
    ];
    const text = own.filter(Boolean).join('\n');
    const sections = unit.children.filter((child) => !isOwn(child));
    if (text !== '' || sections.every((child) => child.kind === 'cc')) {
      const kind: RecordKind = target
        ? 'chi-tieu'
        : unit.kind === 'cc'
          ? 'chu-thich'
          : unit.kind === 'gach'
            ? 'gach'
            : 'muc';
      this.#add(unit, {
        kind,
        number: unit.kind === 'gach' ? '' : (unit.number ?? '').replace(/[.:]$/, ''),
        title:
          unit.kind === 'cc'
            ? `Chú thích ${unit.number ?? ''}`.trim()
            : unit.heading
              ? plainText(unit.title ?? [])
              : '',
        path,
        text,
      });
    }
    const below = [...path, unitTitle(unit)];
    for (const child of unit.children) if (separate.has(child) || !isOwn(child)) this.#visit(child, below);
  }

  /** Items that are finds of their own: targets, and all items of a list of long ones. */
  #separateItems(unit: Unit): Set<Unit> {
    const items = unit.children.filter((child) => ITEMS.has(child.kind));
    const length = items.reduce((sum, item) => sum + wholeText(item).length, 0);
    const long = items.length > 0 && length / items.length >= LONG_ITEM;
    return new Set(items.filter((item) => long || this.#targets.has(item.eid)));
  }

  #add(unit: Unit, own: Pick<SearchRecord, 'kind' | 'number' | 'title' | 'path' | 'text'>): void {
    const { documentTitle: _, ...facts } = this.#source.facts;
    const target = this.#targets.get(unit.eid);
    const record: SearchRecord = {
      url: this.#address(unit, target),
      ...own,
      ...facts,
      order: this.#records.length,
    };
    if (target) {
      record.value = targetValue(target);
      record.aliases = [
        ...new Set(
          target.measures.flatMap(({ metric }) => (metric === null ? [] : this.#source.metricNames(metric))),
        ),
      ];
    }
    this.#records.push(record);
  }

  #address(unit: Unit, target: Target | undefined): string {
    const { work, root } = this.#source;
    if (target) return targetPlace(work, targetSlug(target), root.unpaged !== true);
    return hasPage(unit) ? unitAddress(work, unit.eid) : fragmentAddress(work, unit.eid);
  }
}

const SINGLE: ReadonlySet<UnitKind> = new Set<UnitKind>(['dau_de', ...CLOSING]);

function isPlain(unit: Unit): boolean {
  return (
    unit.kind === 'p' || unit.kind === 'bang' || (unit.kind === 'gach' && unit.eid.split('__').length === 1)
  );
}

/** Text that belongs to the section it stands in: paragraphs, tables, items of short lists. */
function isOwn(unit: Unit): boolean {
  return unit.kind === 'p' || unit.kind === 'bang' || unit.kind === 'hang' || ITEMS.has(unit.kind);
}

/** All words of a unit and of what is below it, numbers of items included. */
function wholeText(unit: Unit): string {
  const number = NUMBERED_KINDS.has(unit.kind) && !unit.heading ? (unit.number ?? '') : '';
  const own = [number, plainText(unit.title ?? []), plainText(unit.text)].filter(Boolean).join(' ');
  return [own, ...unit.children.map(wholeText)].filter(Boolean).join('\n');
}
