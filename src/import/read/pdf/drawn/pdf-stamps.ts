import type { Operators } from './pdf-content.ts';
import type { PdfItem } from './pdf-page.ts';

/** What an annotation is: "Sig" and "Tx" are fields of a form (ISO 32000-2, 12.7.5), the others drawn on the page. */
export type StampKind = 'field' | 'signature' | 'drawn';

/** Words of a signature or of a note that are more than these are no number or date put into a blank of the page. */
const LONGEST_FILLED = 12;

/**
 * What the annotations of a page are, in the order in which the page draws them.
 *
 * @param annotations as the library lists them
 */
export function annotationsOf(
  annotations: readonly { id?: unknown; subtype?: unknown; fieldType?: unknown }[],
  { fnArray, argsArray }: Operators,
  nameOf: (code: number) => string,
): StampKind[] {
  const kinds = new Map(
    annotations.map(({ id, subtype, fieldType }): [unknown, StampKind] => [
      id,
      subtype !== 'Widget' ? 'drawn' : fieldType === 'Sig' ? 'signature' : 'field',
    ]),
  );
  return fnArray.flatMap((code, index) => {
    if (nameOf(code) !== 'beginAnnotation') return [];
    const args = argsArray[index];
    return [kinds.get(Array.isArray(args) ? args[0] : undefined) ?? 'drawn'];
  });
}

/**
 * Tells what annotations print into the page: the number and the day that office software stamps when a document is
 * signed fill blanks of its text, and what stood under them is covered; the box that says who signed with which
 * certificate, and notes put on the page, are no part of it.
 */
export function markStamps(items: readonly PdfItem[], kinds: readonly StampKind[]): PdfItem[] {
  const length = new Map<number, number>();
  for (const { stamp, text } of items)
    if (stamp !== undefined) length.set(stamp, (length.get(stamp) ?? 0) + text.length);
  const isApart = ({ stamp }: PdfItem) =>
    stamp !== undefined && kinds[stamp - 1] !== 'field' && (length.get(stamp) ?? 0) > LONGEST_FILLED;
  const filled = items.filter((item) => item.stamp !== undefined && !isApart(item));
  return items.flatMap((item): PdfItem[] => {
    if (item.reason !== undefined) return [item];
    if (isApart(item))
      return [
        {
          ...item,
          reason: kinds[(item.stamp ?? 1) - 1] === 'signature' ? 'khung chữ ký số' : 'chữ đặt thêm lên trang',
        },
      ];
    return item.stamp === undefined ? uncovered(item, filled) : [item];
  });
}

/** A piece without the letters that stamps were printed over; those stand apart. */
function uncovered(item: PdfItem, stamps: readonly PdfItem[]): PdfItem[] {
  const covers = stamps.filter(
    (stamp) =>
      Math.abs(stamp.y - item.y) < item.height * 0.5 &&
      stamp.x < item.x + item.width &&
      stamp.x + stamp.width > item.x,
  );
  if (covers.length === 0) return [item];
  const step = item.width / item.text.length;
  const parts: PdfItem[] = [];
  [...item.text].forEach((letter, index) => {
    const centre = item.x + (index + 0.5) * step;
    const isCovered = covers.some(({ x, width }) => centre > x && centre < x + width);
    const reason = isCovered ? 'chữ bị số, ngày do phần mềm ký in đè lên' : undefined;
    const last = parts.at(-1);
    if (last && last.reason === reason) {
      last.text += letter;
      last.width += step;
    } else
      parts.push({
        ...item,
        text: letter,
        x: item.x + index * step,
        width: step,
        ...(reason ? { reason } : {}),
      });
  });
  return parts
    .map((part) => {
      const lead = part.text.length - part.text.trimStart().length;
      return {
        ...part,
        text: part.text.trim(),
        x: part.x + lead * step,
        width: part.width - (part.text.length - part.text.trim().length) * step,
      };
    })
    .filter(({ text }) => text !== '');
}
