import { plainText } from '#domain/document/inline.ts';
import type { Unit, UnitKind } from '#domain/document/unit.ts';
import type { MetricNames } from '../extract/metric-match.ts';
import { fold } from '#domain/text/fold.ts';
import { type Section, sectionInside, turnsToPlans } from './context.ts';
import { type Place, readSentence, type SentenceReading } from './read.ts';
import { type Piece, sentencesOf } from '../words/sentence.ts';

/** A sentence of a document with what its figures are. */
export interface Passage {
  unit: Unit;
  place: Place;
  sentence: Piece;
  reading: SentenceReading;
}

/** What is known of a document besides its text. */
export interface DocumentFacts {
  /** The year in which it was made, or the first it plans for. */
  year: number | null;
  /** Parts that set rules, by the start of their identifiers; '' for the whole document. */
  rules: readonly string[];
  /** Its title: the years it names hold for targets that name none, and what it issues says what its articles hold. */
  title: string;
}

export const NO_FACTS: DocumentFacts = { year: null, rules: [], title: '' };

// A document that issues or approves plans, or is one: its articles hold plans, no rules. "Phê duyệt Chương trình …",
// "Ban hành Chiến lược …", "Về nhiệm vụ phát triển kinh tế - xã hội năm 2026", "Về kế hoạch …"
const ISSUES_PLANS =
  /^(?:quyet dinh |nghi quyet )?(?:v\/v |ve (?:viec )?)?(?:(?:phe duyet|ban hanh|thong qua|giao|dieu chinh|trien khai|thuc hien)(?: kem theo)? )?["“']?(?:noi dung |cac |mot so )?(?:chuong trinh|ke hoach|chien luoc|de an|quy hoach|phuong huong|nhiem vu|muc tieu|chi tieu|dinh huong|du an)(?![a-z])/;

// Parts around the text, and notes and tables, which hold no running sentences
const APART: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'dau_de',
  'ket',
  'noi_nhan',
  'ky',
  'cc',
  'bang',
  'hang',
]);
/** A heading of more words holds sentences ("1.5. Khai thác tốt các nguồn thu …"). */
const LONGEST_TITLE = 160;
// "1. Tỷ lệ hộ nghèo dưới 2%.": a numbered line that is a sentence, though printed as a title
const SENTENCE_TITLE = /\d\s*(?:%|\p{L}).*[.;]\s*$/u;

/**
 * The sentences of a document, in order, with the readings of their figures.
 *
 * @param items the items of lists of targets
 */
export function passagesOf(
  root: Unit,
  items: ReadonlySet<Unit>,
  metrics: MetricNames,
  facts: DocumentFacts = NO_FACTS,
): Passage[] {
  const passages: Passage[] = [];
  const holdsPlans = ISSUES_PLANS.test(fold(facts.title).trim());
  let turned = false;
  const visit = (unit: Unit, section: Section, listed: boolean, article: boolean): void => {
    if (APART.has(unit.kind)) return;
    const isItem = listed || items.has(unit);
    if (turnsToPlans(unit)) turned = true;
    let inside = sectionInside(unit, turned && section === 'results' ? 'plan' : section);
    if (!isItem) inside = opensWithReport(unit, inside, metrics);
    // An article sets rules, but where it speaks of aims, or holds the sections of a plan that it issues
    const inArticle = (article && !(unit.kind === 'muc' && unit.heading)) || unit.kind === 'dieu';
    const isRule =
      (inArticle && inside !== 'targets' && !(holdsPlans && inside !== null)) ||
      facts.rules.some((eid) => eid === '' || unit.eid.startsWith(eid));
    const place: Place = { section: isItem ? 'targets' : inside, isListed: isItem, isRule, year: facts.year };
    let whole: string | null = null;
    for (const sentence of textsOf(unit).flatMap(sentencesOf)) {
      const reading = readSentence(sentence.text, { ...place, whole }, metrics);
      passages.push({ unit, place, sentence, reading });
      whole = reading.reads[0]?.measure.name ?? null;
    }
    let around = inside;
    for (const child of unit.children) {
      visit(child, around, isItem, inArticle);
      // "Trong thời gian tới, thực hiện tốt các nhiệm vụ sau:" speaks of what stands beside it
      if (child.kind === 'p') around = sectionInside(child, around);
    }
  };
  visit(root, null, false, false);
  return passages;
}

/** The texts of a unit that hold sentences. */
export function textsOf(unit: Unit): string[] {
  const title = plainText(unit.title ?? []);
  return [
    ...(title.length > LONGEST_TITLE || SENTENCE_TITLE.test(title) ? [title] : []),
    plainText(unit.text),
  ];
}

/** A paragraph outside of any section of plans that begins by reporting goes on so: "… đã tập trung lãnh đạo, đạt được …". */
function opensWithReport(unit: Unit, section: Section, metrics: MetricNames): Section {
  if (section !== null || unit.heading) return section;
  const [first] = sentencesOf(plainText(unit.text));
  if (!first) return null;
  const { cues } = readSentence(
    first.text,
    { section: null, isListed: false, isRule: false, year: null },
    metrics,
  );
  return cues.length > 0 && cues.every(({ role }) => role === 'result') ? 'results' : null;
}
