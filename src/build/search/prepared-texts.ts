import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type PreparedDocument, prepareDocuments } from '#domain/search/index/catalogue.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import type { Segment } from '#domain/search/index/segment.ts';
import { type Word, wordOf } from '#domain/search/index/token.ts';
import { digestOf } from '#library/digest.ts';
import { keepOnly, type KeptTexts } from '#library/file/kept-texts.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { Library } from '#library/library.ts';
import { type FindableText, findableTexts, recordsOfText } from '#library/search-records.ts';

/** Folder of the cache, and how the names of its files end. */
const FOLDER = 'tim-kiem';
const ENDING = '.json';

/** A segment as it is kept: of its tokens the places in the list of the text's tokens. */
type KeptSegment = [kind: Segment['kind'], titleLength: number, span: number, tokens: number[]];
/** A text as it is kept: keys and marks of its tokens ("an 2"), each once, and what all records of a document say. */
interface Kept {
  tokens: string[];
  documents: {
    doc: string;
    shared: Partial<SearchRecord>;
    records: Partial<SearchRecord>[];
    segments: KeptSegment[];
  }[];
}

/** Texts of a library, cut for the index: those that did not change are taken from the cache. */
export function preparedTexts(
  library: Library,
  texts: readonly FindableText[] = findableTexts(library),
): PreparedDocument[] {
  const { kept } = library;
  if (kept === null) return texts.flatMap((text) => prepareDocuments(recordsOfText(library, text)));
  const prepare = preparer(library, kept);
  const used = new Set<string>();
  const prepared = texts.flatMap((text) => {
    const { place, documents } = prepare(text);
    used.add(path.basename(place));
    return documents();
  });
  expected.clear();
  keepOnly(path.join(kept.cache, FOLDER), (name) => used.has(name));
  return prepared;
}

/** Where a text of a library is kept, cut for the index; it is cut and kept where it is not there. */
export function preparer(
  library: Library,
  kept: Pick<KeptTexts, 'cache' | 'edition'>,
): (text: FindableText) => { readonly place: string; readonly documents: () => PreparedDocument[] } {
  const whole = digestOf(JSON.stringify([kept.edition, library.catalogues()]));
  return (text) => {
    const key = digestOf(JSON.stringify([whole, library.key(text.file), text.facts])).slice(0, 40);
    const place = path.join(kept.cache, FOLDER, `${key}${ENDING}`);
    const documents = (): PreparedDocument[] => {
      const known = expected.get(place) ?? keptAt(place);
      if (known) return known;
      const made = prepareDocuments(recordsOfText(library, text));
      writeSealed(place, nameOf(place), Buffer.from(JSON.stringify(packed(made))));
      return made;
    };
    return { place, documents };
  };
}

/** Of the cache, by their places: see {@link expectPrepared}. */
const expected = new Map<string, PreparedDocument[]>();

/**
 * Takes all that is kept from the cache, for {@link preparedTexts} of this thread: what a build before this one has cut is
 * most of what this one will ask for, and a thread has nothing to do while the other reads the texts.
 */
export function expectPrepared(cache: string): void {
  const folder = path.join(cache, FOLDER);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((each) => each.endsWith(ENDING))) {
    const place = path.join(folder, name);
    const known = keptAt(place);
    if (known) expected.set(place, known);
  }
}

/** What is kept at a place; null where there is nothing. */
function keptAt(place: string): PreparedDocument[] | null {
  const known = readSealed(place, nameOf(place));
  return known && unpacked(JSON.parse(known.toString('utf8')) as Kept);
}

/** What is kept is called by the digest of what it was made from, as its file is. */
const nameOf = (place: string) => `prepared ${path.basename(place, ENDING)}`;

function packed(documents: readonly PreparedDocument[]): Kept {
  const places = new Map<Word, number>();
  const placeOf = (word: Word): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, places.size);
    return places.size - 1;
  };
  const cut = documents.map(({ doc, records, segments }) => ({
    doc,
    ...sharedOut(records),
    segments: segments.map(({ kind, titleLength, span, tokens }): KeptSegment => [
      kind,
      titleLength,
      span,
      tokens.map(placeOf),
    ]),
  }));
  return { tokens: Array.from(places.keys(), ({ key, marks }) => `${key} ${marks}`), documents: cut };
}

/** Records without the fields that are the same in all of them, and these fields. */
function sharedOut(records: readonly SearchRecord[]): {
  shared: Partial<SearchRecord>;
  records: Partial<SearchRecord>[];
} {
  const shared = Object.fromEntries(
    Object.entries(records[0] ?? {}).filter(([name, value]) =>
      records.every((record) => record[name as keyof SearchRecord] === value),
    ),
  );
  const own = records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !Object.hasOwn(shared, name))),
  );
  return { shared, records: own };
}

function unpacked({ tokens, documents }: Kept): PreparedDocument[] {
  const own = tokens.map((written) => {
    const space = written.indexOf(' ');
    return wordOf(written.slice(0, space), written.slice(space + 1));
  });
  const at = (place: number): Word => {
    const token = own[place];
    if (!token) throw new RangeError(`No token ${place} among ${own.length}`);
    return token;
  };
  return documents.map(({ doc, shared, records, segments }) => ({
    doc,
    records: records.map((own) => ({ ...shared, ...own }) as SearchRecord),
    segments: segments.map(([kind, titleLength, span, places]) => ({
      ...{ kind, titleLength, span },
      tokens: places.map(at),
    })),
  }));
}
