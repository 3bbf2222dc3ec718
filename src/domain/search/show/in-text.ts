import { buildCatalogue, openCatalogue, prepareDocuments } from '../index/catalogue.ts';
import { answer, openEngine } from '../rank/engine.ts';
import type { Engine } from '../rank/engine.ts';
import { memoryIndex } from '../index/memory-index.ts';
import { markedStretches, settled } from './passage.ts';
import type { Stretch } from './passage.ts';
import type { Note, Query } from '../query/query.ts';
import { OF_NO_DOCUMENT } from '../index/record.ts';
import type { SearchRecord } from '../index/record.ts';
import { tokenize } from '../index/token.ts';
import type { Token } from '../index/token.ts';

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

/** Gives way to what else waits, for as long as it takes. */
export type Pause = () => Promise<void>;

/** Characters read before a pause: a few milliseconds of a slow telephone. */
const SLICE = 4_000;

/**
 * A search of one text, given as its paragraphs, headings and cells in reading order. Where all asked words stand side
 * by side anywhere, those places are the answer; else the words in the blocks that hold them all; else the words in
 * the blocks the search of the site would bring.
 *
 * @param pause called between pieces of work, which begins at once
 */
export function textSearch(blocks: readonly string[], pause: Pause = () => Promise.resolve()): TextSearch {
  const opening = openText(blocks, pause);
  // What fails is told to who asks.
  opening.catch(() => undefined);
  return async (typed) => {
    const { engine, tokens } = await opening;
    const { query, notes, found } = await answer(engine, typed);
    const display = query.slots.map((slot) => slot.text).join(' ');
    await pause();
    const marking = settled(query, blocks, tokens);
    const marked = await inSlices(blocks, pause, (text, i) => markedStretches(text, marking, tokens[i]));
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

/** The search engine over the blocks of a text, and their tokens. */
async function openText(
  blocks: readonly string[],
  pause: Pause,
): Promise<{ engine: Engine; tokens: readonly (readonly Token[])[] }> {
  const tokens = await inSlices(blocks, pause, tokenize);
  const known = new Map(blocks.map((text, i) => [text, tokens[i]]));
  const records = blocks.map(recordOf);
  const documents = prepareDocuments(records, (text) => known.get(text) ?? tokenize(text));
  await pause();
  const file = buildCatalogue(documents, [blocks.length], [], []);
  await pause();
  const catalogue = openCatalogue(file);
  await pause();
  const index = memoryIndex(documents);
  await pause();
  const engine = openEngine(
    catalogue,
    {
      positions: async (terms) => {
        await pause();
        return index.positions(terms);
      },
    },
    async (ordinals) => {
      await pause();
      return ordinals.flatMap((ordinal) => records[ordinal] ?? []);
    },
  );
  return { engine, tokens };
}

/** What `work` makes of each block, with a pause after every slice of text. */
async function inSlices<Made>(
  blocks: readonly string[],
  pause: Pause,
  work: (text: string, index: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let read = 0;
  for (const [index, text] of blocks.entries()) {
    made.push(work(text, index));
    read += text.length;
    if (read < SLICE) continue;
    read = 0;
    await pause();
  }
  return made;
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
