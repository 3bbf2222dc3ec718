import { readFileSync } from 'node:fs';
import { OF_NO_DOCUMENT } from '#domain/search/index/record.ts';
import type { RecordKind, SearchRecord } from '#domain/search/index/record.ts';

/** One unit of the judged search set (`units.jsonl`). */
export interface JudgedUnit {
  readonly uid: string;
  readonly doc: string;
  readonly path: readonly string[];
  readonly kind: 'section' | 'target' | 'bullet';
  readonly title: string;
  readonly lead: boolean;
  readonly text: string;
}

/** Reads a file of JSON lines. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

// Matches the printed number a title begins with: "1.1.", "IV.", "(13)", "a)".
const NUMBER = /^(?:\(\d+\)|[IVXLC]+\.|\d+(?:\.\d+)*\.|[a-zđ]\))\s*/;

/** Records of the judged units, their uid as address; for measuring the search without a site. */
export function recordsOfUnits(units: readonly JudgedUnit[]): SearchRecord[] {
  return units.map((unit, order) => {
    const number = unit.lead ? '' : (NUMBER.exec(unit.title)?.[0] ?? '');
    return {
      url: unit.uid,
      // As addresses of documents do, it ends with a stroke.
      doc: `${unit.doc}/`,
      kind: kindOf(unit),
      number: number.trim().replace(/\.$/, ''),
      title: unit.lead ? '' : unit.title.slice(number.length).replace(/…$/, ''),
      path: [...unit.path],
      text: unit.text,
      ...OF_NO_DOCUMENT,
      order,
    };
  });
}

function kindOf(unit: JudgedUnit): RecordKind {
  if (unit.kind === 'target') return 'chi-tieu';
  if (unit.kind === 'bullet') return 'gach';
  const last = unit.uid.split(/[/.]/).at(-1) ?? '';
  if (last === 'intro') return 'mo-dau';
  if (last === 'end') return 'ket';
  if (/^fn\d/.test(last)) return 'chu-thich';
  return /^d\d/.test(last) ? 'tin' : 'muc';
}
