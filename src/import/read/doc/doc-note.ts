/** Stands in the text of an old Word file where a note is referred to, and where the note begins. */
export const NOTE_SIGN = '\ue002';

/** A body whose notes have labels, and their texts by label; null where the file does not say which note is whose. */
export interface LabelledNotes {
  body: string;
  notes: ReadonlyMap<number, string>;
}

/**
 * Links the notes of an old Word file with their places: both are in the order of the text. Footnotes and endnotes
 * together cannot be told apart by their places.
 */
export function labelNotes(body: string, footnotes: string, endnotes: string): LabelledNotes | null {
  const [own, other] = footnotes.trim() === '' ? [endnotes, footnotes] : [footnotes, endnotes];
  const texts = own.split(NOTE_SIGN).slice(1);
  const places = body.split(NOTE_SIGN).length - 1;
  if (places === 0 || texts.length !== places || other.trim() !== '') return null;
  let label = 0;
  return {
    body: body.replaceAll(NOTE_SIGN, () => `[^${(label += 1)}]`),
    notes: new Map(texts.map((text, index) => [index + 1, text.replace(/\s+/g, ' ').trim()])),
  };
}
