import type { Cited } from '../query/cited.ts';
import type { SearchRecord } from '../index/record.ts';

/** Longest text shown of a place that stands inside a record, in UTF-16 units. */
const LENGTH = 600;

/**
 * The record of a cited place among those of its document: its own; else the smallest it stands in; else the first that
 * stands in it. Of a whole document, the first. Undefined where the document has none.
 */
export function recordOfCited(
  { eid, number }: Cited,
  records: readonly SearchRecord[],
): SearchRecord | undefined {
  if (eid === '') return records[0];
  const own = records.find((record) => eidOf(record) === eid);
  if (own) return own;
  const target = records.find((record) => record.kind === 'chi-tieu' && sameNumber(record.number, number));
  if (target) return target;
  const around = records.filter((record) => eid.startsWith(`${eidOf(record)}__`));
  around.sort((a, b) => eidOf(b).length - eidOf(a).length);
  return around[0] ?? records.find((record) => eidOf(record).startsWith(`${eid}__`));
}

/** The text of a cited place in that of its record: from the line its number begins, where it is a part of it. */
export function textOfCited({ eid, number }: Cited, text: string): string {
  if (eid === '' || number === '') return text;
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${number} `));
  return at <= 0 ? text : lines.slice(at).join('\n').slice(0, LENGTH);
}

/** The identifier of a unit in its address: the fragment, or the last step of the path. */
function eidOf({ url }: SearchRecord): string {
  const fragment = url.split('#')[1];
  return (
    fragment ??
    url
      .split('/')
      .filter((step) => step !== '')
      .at(-1) ??
    ''
  );
}

function sameNumber(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
  return plain(a) !== '' && plain(a) === plain(b);
}
