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

/** A segment as it is kept: keys and marks of its tokens, one after the other with spaces between. */
type KeptSegment = [kind: Segment['kind'], titleLength: number, span: number, tokens: string];
type Kept = (Omit<PreparedDocument, 'segments'> & { segments: KeptSegment[] })[];

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
  return ({ file, facts, records }) => {
    const key = digestOf(JSON.stringify([whole, library.key(file), facts])).slice(0, 40);
    const place = path.join(kept.cache, FOLDER, `${key}.json`);
    const documents = (): PreparedDocument[] => {
      const known = readSealed(place, `prepared ${key}`);
      if (known) return (JSON.parse(known.toString('utf8')) as Kept).map(unpacked);
      const made = prepareDocuments(records());
      writeSealed(place, `prepared ${key}`, Buffer.from(JSON.stringify(made.map(packed))));
      return made;
    };
    return { place, documents };
  };
}

function packed({ segments, ...rest }: PreparedDocument): Kept[number] {
  const kept = segments.map(({ kind, titleLength, span, tokens }): KeptSegment => [
    kind,
    titleLength,
    span,
    tokens.map(({ key, marks }) => `${key} ${marks}`).join(' '),
  ]);
  return { ...rest, segments: kept };
}

function unpacked({ segments, ...rest }: Kept[number]): PreparedDocument {
  return {
    ...rest,
    segments: segments.map(([kind, titleLength, span, written]) => ({
      kind,
      titleLength,
      span,
      tokens: tokensIn(written),
    })),
  };
}

function tokensIn(written: string): Segment['tokens'] {
  if (written === '') return [];
  const parts = written.split(' ');
  return Array.from({ length: parts.length / 2 }, (_, i) => ({
    key: parts[2 * i] ?? '',
    marks: parts[2 * i + 1] ?? '',
  }));
}
