import { partSize } from '#domain/search/index/part.ts';
import { type PackedWord, PagefindBundle, positionsOf, type WrittenPart } from './pagefind-format.ts';

/**
 * Cuts the index of a Pagefind bundle into parts as small as a query wants them (`partSize`), and names its pages by
 * their ordinal in the order of `sortKey`. Pagefind puts 20,000 positions into a part and cannot be told otherwise; its
 * client reads parts of any size. Gives the first word of each part. Throws on files of another version of Pagefind.
 */
export async function cutParts(folder: string, language: string, sortKey: string): Promise<string[]> {
  const bundle = await PagefindBundle.open(folder, language);
  const names = bundle.parts;
  let positions = 0;
  for (const name of names) for (const word of await bundle.readPart(name)) positions += positionsOf(word);
  const size = partSize(positions);
  const cut: WrittenPart[] = [];
  for (const name of names) {
    const words = await bundle.readPart(name);
    await bundle.removePart(name);
    for (const part of cutAt(words, size)) cut.push(await bundle.writePart(part));
  }
  await bundle.close(cut, sortKey);
  return cut.map(([first]) => first);
}

/** Words in order, in stretches of at least `size` positions (the last may have fewer). */
function* cutAt(words: readonly PackedWord[], size: number): Generator<PackedWord[]> {
  let part: PackedWord[] = [];
  let positions = 0;
  for (const word of words) {
    part.push(word);
    positions += positionsOf(word);
    if (positions < size) continue;
    yield part;
    part = [];
    positions = 0;
  }
  if (part.length > 0) yield part;
}
