import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { type LetterheadLine, letterheadLine, letterheadSides, type Side } from '../letterhead.ts';
import { TEXT_WIDTH } from './page.ts';
import { type ParagraphLook, rule, table } from './wordml.ts';

/** Writes the paragraphs of a block, each in the style that is told for it; a single paragraph as itself. */
export type WriteLines = (
  unit: Unit,
  styleOf: (line: Unit, index: number) => [style: string, look?: ParagraphLook],
) => string;

/** The two columns of letterhead and end (Nghị định 30/2020, Phụ lục I: about two fifths and three fifths). */
const COLUMNS = [Math.round(TEXT_WIDTH * 0.4), TEXT_WIDTH - Math.round(TEXT_WIDTH * 0.4)] as const;
/** How much shorter than their column the rules under the motto and under the name of the body are. */
const RULES: Readonly<Record<Side, number>> = { phai: 1350, trai: 1250 };
/** Room above the name of the type. */
const SUBJECT_ROOM = 240;
/** Room to sign in, above the name. */
const SIGNING_ROOM = 1200;

/**
 * The lines above the text: who issues it and its number on the left, the State or the Party, place and date on the right;
 * type and subject below in the middle. Where they are no letterhead they stand in the middle.
 */
export function letterheadTable(unit: Unit, write: WriteLines): string {
  const sides = letterheadSides(unit.children);
  if (sides.size === 0) return write(unit, () => ['TenLoai']);
  const head = unit.children.filter(({ eid }) => sides.has(eid));
  const rest = unit.children.filter(({ eid }) => !sides.has(eid));
  // The block itself begins with its own words, or else with its first line.
  const own = write({ ...unit, children: [] }, () => ['TenLoai']);
  const [left, right] = [sideCells('trai'), sideCells('phai')];
  const below = rest
    .map((line, index) => write(line, () => ['TenLoai', index === 0 ? { above: SUBJECT_ROOM } : {}]))
    .join('');
  return (
    own +
    table('', COLUMNS, [
      [left.above, right.above],
      [left.below, right.below],
    ]) +
    below
  );

  /** One side: what stands above number or place, and they with what follows. */
  function sideCells(side: Side): { above: string; below: string } {
    const lines = head.filter((line) => sides.get(line.eid) === side);
    const kinds = lines.map(({ text }) => letterheadLine(plainText(text)));
    const start = kinds.indexOf(side === 'trai' ? 'so' : 'dia-danh');
    const cut = start < 0 ? lines.length : start;
    const name = kinds.slice(0, cut).lastIndexOf('co-quan');
    const isRuled = cut > 0 && kinds[cut - 1] !== 'ke';
    const shown = lines.map((line, index) =>
      write(line, () => [headStyle(kinds[index] ?? 'ke', line, index === name)]),
    );
    const drawn = isRuled ? rule(RULES[side]) : '';
    return { above: shown.slice(0, cut).join('') + drawn, below: shown.slice(cut).join('') };
  }
}

/** The style of a line; the body that issues is the last that is named. */
function headStyle(kind: LetterheadLine, line: Unit, isIssuer: boolean): string {
  switch (kind) {
    case 'quoc-hieu':
      // "Độc lập - Tự do - Hạnh phúc" is larger than the name of the State above it.
      return /\p{Ll}/u.test(plainText(line.text)) ? 'TieuNgu' : 'QuocHieu';
    case 'so':
      return 'SoKyHieu';
    case 'dia-danh':
      return 'DiaDanh';
    case 'ke':
      return 'CoQuan';
    case 'co-quan':
      return isIssuer ? 'CoQuanBanHanh' : 'CoQuan';
  }
}

/** Recipients on the left, signature on the right, with room above the name. */
export function closingTable(units: readonly Unit[], write: WriteLines): string {
  const recipients = units.find(({ kind }) => kind === 'noi_nhan');
  const signature = units.find(({ kind }) => kind === 'ky');
  const left = recipients
    ? write(recipients, (line, index) => [index === 0 && line.number === null ? 'NoiNhanDau' : 'NoiNhan'])
    : '';
  const count = signature?.children.length ?? 0;
  const right = signature
    ? write(signature, (line, index) => [
        'ChuKy',
        index > 0 && index === count - 1 && /\p{Ll}/u.test(plainText(line.text))
          ? { above: SIGNING_ROOM }
          : {},
      ])
    : '';
  return table('', COLUMNS, [[left, right]]);
}
