import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import type { Unit } from '#domain/document/unit.ts';
import { type AknElement, element } from './element.ts';
import { lineOf, type UnitWriter } from './units.ts';

/** What a line before the body is to the decision: what it is based on, the word that enacts it, or who decides. */
export type Opening = 'ground' | 'formula' | 'issuer';

// "Căn cứ Luật …;", "Xét Tờ trình số …,", "Theo đề nghị của Giám đốc Sở ….", "- Thực hiện Nghị quyết số …;", "Sau khi xem
// xét Tờ trình …," (Nghị định 30/2020, Phụ lục I, mục II.5: one ground a line, closed by a semicolon, the last one by a
// full stop; a comma before 2020)
const GROUND = /^(?:- ?)?(?:căn cứ|xét|theo đề nghị|thực hiện|sau khi|trên cơ sở)\s.*[;,.]$/iu;
// "QUYẾT NGHỊ:", "QUYẾT ĐỊNH", "NGHỊ QUYẾT:": the word that decides, alone on its line
const ENACTING = /^(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|QUY ĐỊNH|CHỈ THỊ|KẾT LUẬN|BAN HÀNH)\s*:?$/u;
const TYPE_NAMES = Object.values(DOCUMENT_TYPES).join('|');
// "Chính phủ ban hành Nghị định quy định chi tiết ….", "Quốc hội ban hành Luật …": who enacts what, as one sentence
const ENACTS = new RegExp(`^\\p{Lu}[^.;:]{2,120} ban hành (?:${TYPE_NAMES})(?!\\p{L})`, 'u');
const LONGEST_ENACTING = 400;
// "ỦY BAN NHÂN DÂN TỈNH AN GIANG", "HỘI ĐỒNG NHÂN DÂN XÃ … KHÓA XII, KỲ HỌP THỨ 3": capitals
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;
const LONGEST_ISSUER = 160;

/** What a line before the body is to the decision; null for a sentence of the text. */
export function openingOf(line: string): Opening | null {
  // First: the grounds of a plan may be what "ban hành Kế hoạch …".
  if (GROUND.test(line)) return 'ground';
  if (ENACTING.test(line) || (line.length <= LONGEST_ENACTING && ENACTS.test(line))) return 'formula';
  return line.length <= LONGEST_ISSUER && CAPITALS.test(line) ? 'issuer' : null;
}

/**
 * How many of the units before the body are its preamble: the lines of grounds, up to the word that enacts. One ground
 * alone that nothing enacts is a sentence of the text; then, and where there is none, 0.
 *
 * @param isAct true for a document of articles: whatever stands before the first is its preamble
 */
export function preambleLength(units: readonly Unit[], isAct: boolean): number {
  if (isAct) return units.length;
  const openings = units.map((unit) =>
    unit.kind === 'p' && unit.children.length === 0 ? openingOf(lineOf(unit)) : null,
  );
  const end = openings.indexOf(null);
  const head = end < 0 ? openings : openings.slice(0, end);
  const grounds = head.filter((opening) => opening === 'ground').length;
  if (grounds === 0 || (grounds === 1 && !head.includes('formula'))) return 0;
  return head.findLastIndex((opening) => opening !== 'issuer') + 1;
}

/** The preamble: grounds as `citations`, the word that enacts as `formula`, other lines as they are. */
export function preamble(units: readonly Unit[], length: number, writer: UnitWriter): AknElement {
  const made: AknElement[] = [];
  let grounds: AknElement[] = [];
  const close = () => {
    if (grounds.length > 0) made.push(element('citations', {}, grounds));
    grounds = [];
  };
  units.forEach((unit, index) => {
    const opening = index < length ? openingOf(lineOf(unit)) : null;
    if (opening === 'ground') {
      grounds.push(writer.citation(unit));
      return;
    }
    close();
    const blocks = writer.blocks([unit]);
    made.push(...(opening === 'formula' ? [element('formula', { name: 'loi-ban-hanh' }, blocks)] : blocks));
  });
  close();
  return element('preamble', {}, made);
}
