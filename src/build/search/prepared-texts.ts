import path from 'node:path';
import { type PreparedDocument, prepareDocuments } from '#domain/search/index/catalogue.ts';
import type { Segment } from '#domain/search/index/segment.ts';
import { digestOf } from '#library/digest.ts';
import { keepOnly, type KeptTexts } from '#library/file/kept-texts.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { Library } from '#library/library.ts';
import { type FindableText, findableTexts } from '#library/search-records.ts';

/** Folder of the cache. */
const FOLDER = 'tim-kiem';

type SegmentToken = Segment['tokens'][number];

/** A segment as it is kept: of its tokens the places in the list of the text's tokens. */
type KeptSegment = [kind: Segment['kind'], titleLength: number, span: number, tokens: number[]];
/** A text as it is kept: keys and marks of its tokens ("an 2"), each once. */
interface Kept {
  tokens: string[];
  documents: (Omit<PreparedDocument, 'segments'> & { segments: KeptSegment[] })[];
}

/** The texts of a library, cut for the index: those that did not change are taken from the cache. */
export function preparedTexts(library: Library): PreparedDocument[] {
  const { kept } = library;
  if (kept === null) return findableTexts(library).flatMap(({ records }) => prepareDocuments(records()));
  const prepare = preparer(library, kept);
  const used = new Set<string>();
  const prepared = findableTexts(library).flatMap((text) => {
    const { place, documents } = prepare(text);
    used.add(path.basename(place));
    return documents();
  });
  keepOnly(path.join(kept.cache, FOLDER), (name) => used.has(name));
  return prepared;
}

/** Where a text of a library is kept, cut for the index; it is cut and kept where it is not there. */
export function preparer(
  library: Library,
  kept: Pick<KeptTexts, 'cache' | 'edition'>,
): (text: FindableText) => { readonly place: string; readonly documents: () => PreparedDocument[] } {
  const whole = digestOf(JSON.stringify([kept.edition, library.catalogues()]));
  const tokenOf = tokenReader();
  return ({ file, facts, records }) => {
    const key = digestOf(JSON.stringify([whole, library.key(file), facts])).slice(0, 40);
    const place = path.join(kept.cache, FOLDER, `${key}.json`);
    const documents = (): PreparedDocument[] => {
      const known = readSealed(place, `prepared ${key}`);
      if (known) return unpacked(JSON.parse(known.toString('utf8')) as Kept, tokenOf);
      const made = prepareDocuments(records());
      writeSealed(place, `prepared ${key}`, Buffer.from(JSON.stringify(packed(made))));
      return made;
    };
    return { place, documents };
  };
}

function packed(documents: readonly PreparedDocument[]): Kept {
  const places = new Map<string, number>();
  const placeOf = ({ key, marks }: SegmentToken): number => {
    const written = `${key} ${marks}`;
    const place = places.get(written) ?? places.size;
    places.set(written, place);
    return place;
  };
  const cut = documents.map(({ segments, ...rest }) => ({
    ...rest,
    segments: segments.map(({ kind, titleLength, span, tokens }): KeptSegment => [
      kind,
      titleLength,
      span,
      tokens.map(placeOf),
    ]),
  }));
  return { tokens: [...places.keys()], documents: cut };
}

function unpacked(
  { tokens, documents }: Kept,
  tokenOf: (written: string) => SegmentToken,
): PreparedDocument[] {
  const own = tokens.map(tokenOf);
  const at = (place: number): SegmentToken => {
    const token = own[place];
    if (!token) throw new RangeError(`No token ${place} among ${own.length}`);
    return token;
  };
  return documents.map(({ segments, ...rest }) => ({
    ...rest,
    segments: segments.map(([kind, titleLength, span, places]) => ({
      ...{ kind, titleLength, span },
      tokens: places.map(at),
    })),
  }));
}

/** Reads tokens as they are kept; the same for the same words, as texts have few of their own. */
function tokenReader(): (written: string) => SegmentToken {
  const known = new Map<string, SegmentToken>();
  return (written) => {
    let token = known.get(written);
    if (!token) {
      const space = written.indexOf(' ');
      known.set(written, (token = { key: written.slice(0, space), marks: written.slice(space + 1) }));
    }
    return token;
  };
}
