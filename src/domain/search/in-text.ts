import { buildCatalogue, openCatalogue, prepareDocuments } from './catalogue.ts';
import { answer, openEngine } from './engine.ts';
import { memoryIndex } from './memory-index.ts';
import { markedStretches, settled } from './passage.ts';
import type { Stretch } from './passage.ts';
import type { Note, Query } from './query.ts';
import { OF_NO_DOCUMENT } from './record.ts';
import type { SearchRecord } from './record.ts';

/** A place in a text: the number of its block and UTF-16 offsets [start, end) in it. */
export interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Every place that answers, in reading order, and why the words searched differ from those typed. */
export interface PlacesFound {
  readonly places: readonly Place[];
  readonly notes: readonly Note[];
  /** What was searched, as words. */
  readonly display: string;
}

/** Searches one text, understanding what is typed as the search of the site does. */
export type TextSearch = (typed: string) => Promise<PlacesFound>;

/**
 * A search of one text, given as its paragraphs, headings and cells in reading order. Where all asked words stand side
 * by side anywhere, those places are the answer; else the words in the blocks that hold them all; else the words in
 * the blocks the search of the site would bring.
 */
export function textSearch(blocks: readonly string[]): TextSearch {
  const records = blocks.map(recordOf);
  const documents = prepareDocuments(records);
  const engine = openEngine(
    openCatalogue(buildCatalogue(documents, [blocks.length], [], [])),
    memoryIndex(documents),
    (ordinals) => Promise.resolve(ordinals.flatMap((ordinal) => records[ordinal] ?? [])),
  );
  return async (typed) => {
    const { query, notes, found } = await answer(engine, typed);
    const display = query.slots.map((slot) => slot.text).join(' ');
    const marking = settled(query, blocks);
    const marked = blocks.map((text) => markedStretches(text, marking));
    const asked = askedSlots(query);
    const holdsAll = (stretches: readonly Stretch[]): boolean =>
      asked.every((slot) => stretches.some(({ slots }) => slots.has(slot)));
    const together = marked.map((stretches) => stretches.filter((stretch) => holdsAll([stretch])));
    const inOneBlock = marked.map((stretches) => (holdsAll(stretches) ? stretches : []));
    const near = marked.map((stretches, block) =>
      found.some(({ record }) => record === block) ? stretches : [],
    );
    const answers = [together, inOneBlock, near].find((list) => list.some(({ length }) => length > 0)) ?? [];
    const places = answers.flatMap((stretches, block) =>
      stretches.map(({ start, end }) => ({ block, start, end })),
    );
    return { places: asked.length === 0 ? [] : places, notes, display };
  };
}

/** Slots that carry the need; where none does, all. */
function askedSlots({ slots }: Query): number[] {
  const all = [...slots.keys()];
  const content = all.filter((i) => slots[i]?.role !== 'weak' && slots[i]?.role !== 'soft');
  return content.length > 0 ? content : all;
}

function recordOf(text: string, order: number): SearchRecord {
  return {
    url: String(order),
    doc: '',
    kind: 'muc',
    number: '',
    title: '',
    path: [],
    text,
    ...OF_NO_DOCUMENT,
    order,
  };
}
