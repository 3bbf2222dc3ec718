import { plainText } from '#domain/document/inline.ts';
import type { Unit, UnitKind } from '#domain/document/unit.ts';

/** A stretch of a document's own words, with the clause it is quoted by. */
export interface Clause {
  /** Identifier of the clause: of a paragraph that is all of its article, that of the article. */
  readonly eid: string;
  /** Title and text of the unit, one space between words. */
  readonly words: string;
  readonly unit: Unit;
  /** The article it stands in; null outside of articles. */
  readonly article: Unit | null;
  /** The attached part it stands in; null in the document itself. */
  readonly attached: Unit | null;
}

/** Parts that say nothing of the force of a document. */
const AROUND: ReadonlySet<UnitKind> = new Set<UnitKind>(['cc', 'noi_nhan', 'ky', 'bang', 'hang']);
/** Units whose paragraph is called by their own name. */
const NAMED: ReadonlySet<UnitKind> = new Set<UnitKind>(['dieu', 'khoan', 'tieu', 'diem', 'muc', 'y']);

/**
 * The clauses of a document in order. Words that amend another document stand in quotation marks and are not its own:
 * "Điều 86. Hiệu lực … Luật này có hiệu lực từ ngày …" between marks is a clause of the amended law.
 */
export function clausesOf(root: Unit): Clause[] {
  const found: Clause[] = [];
  let depth = 0;
  const visit = (unit: Unit, parent: Unit | null, article: Unit | null, attached: Unit | null): void => {
    if (AROUND.has(unit.kind)) return;
    const part = unit.kind === 'pl' && attached === null ? unit : attached;
    const own = unit.kind === 'dieu' ? unit : article;
    // Marks that are never closed do not reach into the next article.
    if (unit.kind === 'dieu' || unit.kind === 'pl') depth = 0;
    const words = [plainText(unit.title ?? []), plainText(unit.text)]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const isQuoted = depth > 0 || OPENS.test(words);
    if (depth > 0 || OPENS.test(words) || LEADS_IN.test(words))
      depth = Math.max(0, depth + count(words, '“') - count(words, '”'));
    if (words !== '' && !isQuoted) {
      const isAlone = unit.kind === 'p' && parent !== null && NAMED.has(parent.kind) && isOnly(parent);
      found.push({
        eid: isAlone ? parent.eid : unit.eid,
        words: withoutQuotes(words),
        unit,
        article: own,
        attached: part,
      });
    }
    for (const child of unit.children) visit(child, unit, own, part);
  };
  visit(root, null, null, null);
  return found;
}

// “Điều 4. …”: a clause of another document begins
const OPENS = /^“/u;
// "… như sau: “Điều 4. …": words quoted inside a sentence end in it, even where their mark was closed otherwise
const LEADS_IN = /:\s*“/u;

/** Whether a unit has no other paragraph than its first. */
const isOnly = ({ children }: Unit): boolean => children.length === 1;

const count = (text: string, mark: string): number => text.split(mark).length - 1;

// “Điều 4. …” inside a clause that goes on after it; what is opened and not closed is quoted to the end
const QUOTED = /“[^”]*(?:”|$)/gu;

/** The words with what they quote blanked out, at the same places. */
function withoutQuotes(words: string): string {
  return words.replace(QUOTED, (quote) =>
    `“${' '.repeat(Math.max(0, quote.length - 2))}”`.slice(0, quote.length),
  );
}

// "… ngày 26 tháng 11 năm 2025. Nghị quyết này …"; not after "TP. Hồ Chí Minh", "số 1. Việc"
const SENTENCE_END = /(?<=[\p{Ll}\d)”]{2}[.;]|:)\s+(?=[\p{Lu}“])/u;

/** The sentences of a clause. */
export function sentencesOf(words: string): string[] {
  return words.split(SENTENCE_END);
}
