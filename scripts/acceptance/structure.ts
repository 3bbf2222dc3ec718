import { plainText } from '#domain/document/inline.ts';
import { NUMBERED_KINDS, type Unit, unitsByEid, walk } from '#domain/document/unit.ts';

/** A line of the structure key (`units.jsonl`). */
interface KeyUnit {
  uid: string;
  doc: string;
  path: string[];
  kind: string;
  title: string;
  text: string;
  lead: boolean;
}

// "⁽¹⁾": a footnote mark, which is a link in the document and no text
const NOTE_MARKS = /⁽[⁰¹²³⁴-⁹]+⁾/gu;
const fold = (text: string) => text.replace(NOTE_MARKS, '').replace(/\s+/g, ' ').trim();
/** The key joins number and title of a part with a dash. */
const titleOf = (text: string) => fold(text.replace(/^(Phần [^–]*) – /u, '$1 '));

/**
 * Holds an imported document against the structure key: each unit of the key is there with its number, title,
 * ancestors and own text, apart from the width of spaces.
 *
 * @param doc the key's name of the document ("002")
 * @param root its tree, with identifiers; null where it could not be read
 * @param key text of `units.jsonl`
 * @param source text of the source file: the numbers of the tree must then be those that open its lines, in order,
 *   none missing and none invented
 * @returns one sentence per fault; empty where all agrees
 */
export function structureFaults(doc: string, root: Unit | null, key: string, source?: string): string[] {
  if (!root) return [`${doc}: no tree`];
  const entries = key
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as KeyUnit)
    .filter((entry) => entry.doc === doc);
  const units = unitsByEid(root);
  const ancestors = new Map([...walk(root)].map((step) => [step.unit.eid, step.ancestors]));
  const keyed = new Set(entries.map((entry) => eidOf(entry.uid, units)).filter((eid) => eid !== null));
  return [
    ...(entries.length === 0 ? [`${doc}: no units in the key`] : []),
    ...entries.flatMap((entry) => {
      const eid = eidOf(entry.uid, units);
      if (eid === null) return frameFaults(entry, root);
      const unit = units.get(eid);
      return unit
        ? unitFaults(entry, unit, ancestors.get(eid) ?? [], keyed)
        : [`${entry.uid}: no unit ${eid}`];
    }),
    ...(source === undefined ? [] : numberFaults(root, source)),
  ];
}

/** The identifier a uid of the key stands for (the key's README); `null` for "intro" and "end". */
export function eidOf(uid: string, units: ReadonlyMap<string, Unit>): string | null {
  const parts = (uid.split('/')[1] ?? '').split('.');
  const segments: string[] = [];
  let number: string[] = [];
  for (const part of parts) {
    const repeat = part.replace('-', '_');
    if (part === 'intro' || part === 'end') return null;
    if (/^p\d+$/.test(part)) segments.push(`phan_${part.slice(1)}`);
    else if (/^[ivx]+(?:-\d+)?$/.test(part)) segments.push(`muc_${repeat}`);
    else if (/^\d+(?:-\d+)?$/.test(part)) {
      number = [...number, part];
      segments.push(number.length === 1 ? `khoan_${repeat}` : `tieu_${number.join('-')}`);
    } else if (/^t\d+$/.test(part)) segments.push(`y_${part.slice(1)}`);
    else if (/^fn\d+$/.test(part)) segments.push(`cc_${part.slice(2)}`);
    else if (/^d\d+$/.test(part)) segments.push(`p_${part.slice(1)}`);
    else if (/^b\d+$/.test(part)) {
      const bullet = [...segments, `gach_${part.slice(1)}`].join('__');
      segments.push(
        units.has(bullet) || units.has(`phan_nn_1__${bullet}`)
          ? `gach_${part.slice(1)}`
          : `y_${part.slice(1)}`,
      );
    }
  }
  const eid = segments.join('__');
  return !segments[0]?.startsWith('phan') && units.has('phan_nn_1') ? `phan_nn_1__${eid}` : eid;
}

function unitFaults(
  entry: KeyUnit,
  unit: Unit,
  ancestors: readonly Unit[],
  keyed: ReadonlySet<string>,
): string[] {
  const faults: string[] = [];
  const heading = fold([unit.number ?? '', plainText(unit.title ?? [])].join(' '));
  if (
    unit.kind !== 'cc' &&
    !entry.lead &&
    heading.replace(/\s/g, '') !== titleOf(entry.title).replace(/\s/g, '')
  ) {
    faults.push(`${entry.uid}: title “${heading}”, key “${entry.title}”`);
  }
  const printed = /^[^\p{L}\s]*\d[\d.]*\)?\.?/u.exec(entry.title)?.[0];
  if (entry.lead && entry.kind === 'section' && unit.kind !== 'p' && printed !== unit.number) {
    faults.push(`${entry.uid}: number “${unit.number ?? ''}”, key “${printed ?? ''}”`);
  }
  const text = fold(ownText(unit, keyed, entry.lead));
  if (text !== fold(entry.text)) faults.push(`${entry.uid}: text ${difference(text, fold(entry.text))}`);
  return [...faults, ...ancestorFaults(entry, ancestors)];
}

/** The key's path is the titles of the ancestors, outermost first, after the document's own title. */
function ancestorFaults(entry: KeyUnit, ancestors: readonly Unit[]): string[] {
  const printed = ancestors
    .filter((unit) => unit.eid !== '' && !unit.inferred)
    .map((unit) =>
      fold(
        [unit.number ?? '', plainText(unit.title ?? []), unit.heading ? '' : plainText(unit.text)].join(' '),
      ),
    );
  const expected = entry.path.slice(1).map((title) => titleOf(title).replace(/…$/, ''));
  const agrees =
    printed.length === expected.length &&
    printed.every((title, index) => title.startsWith(expected[index] ?? '?'));
  return agrees ? [] : [`${entry.uid}: under “${printed.join(' > ')}”, key “${expected.join(' > ')}”`];
}

/** Opening and closing of a document stand in several units, in an order of their own: compared by their words. */
function frameFaults(entry: KeyUnit, root: Unit): string[] {
  const kinds = entry.uid.endsWith('/end') ? ['ket', 'noi_nhan', 'ky'] : ['dau_de', 'p'];
  const text = root.children
    .filter((unit) => kinds.includes(unit.kind))
    .map((unit) => ownText(unit, new Set(), true))
    .join(' ');
  const sorted = (words: string) => fold(words).split(' ').sort().join(' ');
  return sorted(text) === sorted(entry.text)
    ? []
    : [`${entry.uid}: text ${difference(fold(text), fold(entry.text))}`];
}

/** Text of a unit with everything under it that the key does not hold as a unit of its own. */
function ownText(unit: Unit, keyed: ReadonlySet<string>, withTitle: boolean): string {
  const own = [...(withTitle && !unit.heading ? [plainText(unit.title ?? [])] : []), plainText(unit.text)];
  const below = unit.children
    .filter((child) => !keyed.has(child.eid) && child.kind !== 'cc' && !child.heading)
    .map((child) => [child.number ?? '', ownText(child, keyed, true)].join(' '));
  return [...own, ...below].join(' ');
}

function difference(actual: string, expected: string): string {
  let index = 0;
  while (index < actual.length && actual[index] === expected[index]) index += 1;
  const around = (text: string) => text.slice(Math.max(0, index - 20), index + 30);
  return `“${around(actual)}” / “${around(expected)}”`;
}

// A number at the start of a printed line: "Phần thứ hai", "II.", "2.", "2.2.Về", "3.10.", "(12).", "(3)"
const PRINTED = /^\s*(Phần thứ \p{L}+|[IVX]+\.|\d{1,2}\.\d{1,2}\.?|\d{1,2}\.(?!\d)|\(\d{1,2}\)\.?)/u;

function numberFaults(root: Unit, source: string): string[] {
  const printed = source.split('\n').flatMap((line) => PRINTED.exec(line)?.[1] ?? []);
  const found = [...walk(root)]
    .filter(({ unit }) => NUMBERED_KINDS.has(unit.kind) && !unit.inferred)
    .map(({ unit }) => unit.number ?? '');
  const [actual, expected] = [found.join(' '), printed.join(' ')];
  return actual === expected
    ? []
    : [`numbers of the tree differ from the source: ${difference(actual, expected)}`];
}
