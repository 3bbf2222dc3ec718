import { plainText } from '#domain/document/inline.ts';
import { type DocumentType, TYPE_FACTS } from '#domain/document-type/document-type.ts';
import { extractTargets } from '#domain/target/extract/extract.ts';
import { linkResults, type ReportingDocument } from '#domain/target/extract/result-link.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';
import { readingLines } from '#domain/target/reading/lines.ts';
import type { DocumentFacts } from '#domain/target/reading/passage.ts';
import { TARGET_NAMES } from '#domain/target/names.ts';
import { isRunning } from '#domain/target/target.ts';
import { fold } from '#domain/text/fold.ts';
import { compose, toYaml } from '../output/write.ts';
import type { Given, ImportState } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<
  'outcome' | 'path' | 'normal' | 'body',
  'root' | 'frontmatter' | 'targets' | 'targetsYaml' | 'mdx' | 'readings'
>;

/**
 * Each item of a list of targets, row of a table of targets and running sentence that sets one becomes a record, marked
 * as read by machine, with the results that the document reports for it; where the text announces another number of
 * targets than its lists hold, that is declared.
 */
export function targets(state: Share): void {
  if (state.outcome === 'tin') return;
  const facts = factsOf(state);
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
    assumedYear: assumedYear(state.frontmatter),
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
    state.frontmatter['targetCount'] = {
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
export function factsOf({ root, frontmatter }: Pick<ImportState, 'root' | 'frontmatter'>): DocumentFacts {
  const title =
    [frontmatter['abstract'], frontmatter['title']].map(valueOf).find((words) => typeof words === 'string') ??
    '';
  return { year: ownYear(frontmatter), rules: rulesOf({ root, frontmatter }), title };
}

/** Identifiers of the parts of a document that set rules; "" for the whole. */
function rulesOf({ root, frontmatter }: Pick<ImportState, 'root' | 'frontmatter'>): string[] {
  const isRule =
    TYPE_FACTS[valueOf(frontmatter['type']) as DocumentType].setsRules === true ||
    RULES_TITLE.test(fold(String(valueOf(frontmatter['title']))).replace(ISSUES, ''));
  const attached = root.children.filter(
    ({ kind, title }) => kind === 'pl' && RULES_TITLE.test(fold(plainText(title ?? [])).trim()),
  );
  return isRule ? [''] : attached.map(({ eid }) => `${eid}__`);
}

/** The year in which a document was made, or the first it plans for; null where neither is known. */
function ownYear(frontmatter: Readonly<Record<string, unknown>>): number | null {
  const date = /^\d{4}/.exec(String(valueOf(frontmatter['date'])))?.[0];
  if (date !== undefined) return Number(date);
  const period = valueOf(frontmatter['period']);
  return typeof period === 'object' && period !== null && 'from' in period ? Number(period.from) : null;
}

/** Where words stand in the source, whose lines may break elsewhere; its start where they are not found. */
function placeOf(source: string, quote: string): number {
  const words = quote
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return Math.max(0, new RegExp(words.join('[\\s*_]+'), 'u').exec(source)?.index ?? 0);
}
/** So many words find a quote. */
const MOST_WORDS = 8;

const TERM = /^\d{4}-(\d{4})$/;

/**
 * The year of a result that names none: the last of the term the document reports on, else that of its date, else the
 * first of the plan that begins where the report ends.
 */
export function assumedYear(
  frontmatter: Readonly<Record<string, unknown>>,
): ReportingDocument['assumedYear'] {
  const term = TERM.exec(String(valueOf(frontmatter['term'])))?.[1];
  if (term !== undefined)
    return { year: Number(term), reason: 'Bản nguồn không ghi thời điểm; lấy năm cuối nhiệm kỳ.' };
  const date = /^\d{4}/.exec(String(valueOf(frontmatter['date'])))?.[0];
  if (date !== undefined)
    return { year: Number(date), reason: 'Bản nguồn không ghi thời điểm; lấy năm của văn bản.' };
  const period = valueOf(frontmatter['period']);
  const from =
    typeof period === 'object' && period !== null && 'from' in period ? Number(period.from) : Number.NaN;
  return Number.isInteger(from)
    ? { year: from, reason: 'Bản nguồn không ghi thời điểm; lấy năm đầu của giai đoạn kế hoạch.' }
    : null;
}

/** A value that the importer stated or inferred. */
export function valueOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : entry;
}

/** Empty lists are what the schema fills in. */
function withoutDefaults(measure: object): object {
  return Object.fromEntries(
    Object.entries(measure).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
