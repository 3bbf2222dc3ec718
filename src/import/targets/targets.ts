import type { Unit } from '#domain/document/unit.ts';
import { plainText } from '#domain/document/inline.ts';
import { TYPE_FACTS } from '#domain/document-type/document-type.ts';
import { extractTargets } from '#domain/target/extract/extract.ts';
import { linkResults, type ReportingDocument } from '#domain/target/extract/result-link.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';
import { readingLines } from '#domain/target/reading-lines.ts';
import type { DocumentFacts } from '#domain/target/reading/passage.ts';
import { TARGET_NAMES } from '#domain/target/names.ts';
import { isRunning } from '#domain/target/target.ts';
import { fold } from '#domain/text/fold.ts';
import { placeOf } from '../account/place-of.ts';
import { compose, toYaml } from '../output/write.ts';
import { type DocumentFrontmatter, valueOf } from '../output/frontmatter.ts';
import type { Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<
  'path' | 'normal' | 'body',
  'root' | 'frontmatter' | 'targets' | 'targetsYaml' | 'mdx' | 'readings'
>;

/**
 * Each item of a list of targets, row of a table of targets and running sentence that sets one becomes a record, marked
 * as read by machine, with the results that the document reports for it; where the text announces another number of
 * targets than its lists hold, that is declared.
 */
export function targets(state: Share): void {
  const { frontmatter } = state;
  if (!('type' in frontmatter)) return;
  const facts = factsOf(state.root, frontmatter);
  const {
    targets: found,
    results,
    announced,
    doubts,
    passages,
  } = extractTargets(state.root, state.context.metrics, facts);
  if (state.context.readings === true)
    state.readings = readingLines(state.root, passages, state.context.metrics);
  for (const { quote, note } of doubts) state.ledger.doubt(placeOf(state.normal, quote), note, 'chi-tieu');
  const document = {
    path: state.path,
    place: null,
    targets: found,
    results,
    assumedYear: assumedYear({
      term: valueOf(frontmatter.term),
      date: valueOf(frontmatter.date),
      period: valueOf(frontmatter.period),
    }),
  };
  state.targets = linkResults([document])[0] ?? [];
  if (found.length === 0) return;
  const records = state.targets.map((target) => ({
    ...target,
    measures: target.measures.map(withoutDefaults),
  }));
  state.targetsYaml = toYaml(renamed(records, reversed(TARGET_NAMES)));
  const listed = found.filter((target) => !isRunning(target)).length;
  if (announced && announced.count !== listed) {
    frontmatter.targetCount = {
      announced: announced.count,
      recorded: listed,
      reason: `Bản nguồn ghi “${announced.words.slice(0, 120).trim()}” nhưng liệt kê ${listed} chỉ tiêu.`,
    };
    state.mdx = compose(state);
  }
}

// "Quyết định ban hành Quy chế …": what it issues
const ISSUES = /^(?:quyet dinh )?(?:\S+ )?(?:v\/v |ve viec )?ban hanh (?:kem theo )?/;
// "QUY CHẾ quản lý …", "QUY ĐỊNH về …": the title of an attached part that sets rules
const RULES_TITLE =
  /^(?:quy che|quy dinh|dieu le|noi quy|quy trinh|huong dan|luat|nghi dinh|thong tu)(?![a-z])/;

/** What the importer knows of a document that decides how its figures are read. */
export function factsOf(root: Unit, frontmatter: DocumentFrontmatter): DocumentFacts {
  const title = valueOf(frontmatter.abstract) ?? frontmatter.title;
  return { year: ownYear(frontmatter), rules: rulesOf(root, frontmatter), title };
}

/** Identifiers of the parts of a document that set rules; "" for the whole. */
function rulesOf(root: Unit, { type, title: name }: DocumentFrontmatter): string[] {
  const isRule = TYPE_FACTS[type].setsRules === true || RULES_TITLE.test(fold(name).replace(ISSUES, ''));
  const attached = root.children.filter(
    ({ kind, title }) => kind === 'pl' && RULES_TITLE.test(fold(plainText(title ?? [])).trim()),
  );
  return isRule ? [''] : attached.map(({ eid }) => `${eid}__`);
}

/** The year in which a document was made, or the first it plans for; null where neither is known. */
function ownYear({ date, period }: DocumentFrontmatter): number | null {
  return yearOf(valueOf(date)) ?? valueOf(period)?.from ?? null;
}

/** The year of an ISO date. */
function yearOf(date: string | null): number | null {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

const TERM = /^\d{4}-(\d{4})$/;

/** When a document stands: its term ("2020-2025"), its date (ISO) and the years it is for. */
interface DocumentTime {
  term: string | null;
  date: string | null;
  period: { from: number; to: number } | null;
}

/**
 * The year of a result that names none: the last of the term the document reports on, else that of its date, else the
 * first of the plan that begins where the report ends.
 */
export function assumedYear({ term, date, period }: DocumentTime): ReportingDocument['assumedYear'] {
  const last = TERM.exec(term ?? '')?.[1];
  if (last !== undefined)
    return { year: Number(last), reason: 'Bản nguồn không ghi thời điểm; lấy năm cuối nhiệm kỳ.' };
  const own = yearOf(date);
  if (own !== null) return { year: own, reason: 'Bản nguồn không ghi thời điểm; lấy năm của văn bản.' };
  return period === null
    ? null
    : { year: period.from, reason: 'Bản nguồn không ghi thời điểm; lấy năm đầu của giai đoạn kế hoạch.' };
}

/** Empty lists are what the schema fills in. */
function withoutDefaults(measure: object): object {
  return Object.fromEntries(
    Object.entries(measure).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
