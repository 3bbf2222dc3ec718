import { DOCUMENT_TYPES, type DocumentType } from '#domain/document-type/document-type.ts';
import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { fold } from '#domain/text/fold.ts';
import { placeOf } from '../account/place-of.ts';
import { adoptionOf } from '../metadata/printed-time.ts';
import { type DocumentFrontmatter, type EffectEntry, valueOf } from '../output/frontmatter.ts';
import { compose } from '../output/write.ts';
import type { Given } from '../run/state.ts';
import { type ChangedDocument, changedDocuments } from './changed-documents.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { KnownDays } from './effect-day.ts';
import { type EffectDoubt, type OwnEffect, ownEffect, type StatedDay } from './own-effect.ts';
import { type OwnName, ownName } from './own-name.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'normal' | 'root' | 'body', 'frontmatter' | 'mdx'>;

/** Texts that are not issued: what they say of force is a proposal. */
const NOT_ISSUED: readonly string[] = ['du-thao', 'lay-y-kien'];

/**
 * When the document is in force and what it ends or changes of others, each with the clause that says so. What is not
 * said stays out; what is said in a way that is not sure is doubted.
 */
export function effect(state: Share): void {
  const { frontmatter, root } = state;
  if (!('type' in frontmatter) || isConsolidated(frontmatter)) return;
  const all = clausesOf(root);
  const own = all.filter(({ attached }) => attached === null);
  const days = knownDays(frontmatter.date, own);
  const name = ownName(frontmatter.type);
  const found = ownEffect(own, name, days);
  const changes = changedDocuments(own, name);
  const isIssued = !NOT_ISSUED.includes(frontmatter.status);
  const doubts: EffectDoubt[] = isIssued ? [...found.doubts, ...changes.doubts] : [];
  if (isIssued) {
    const day = found.from && dayOf(found.from);
    if (day !== null && days.printed !== null && day < days.printed)
      doubts.push({ note: 'có hiệu lực trước ngày văn bản', quote: wordsOf(own, found.from) });
    if (found.from === null && found.doubts.length === 0) doubtAttached(all, name, days, doubts);
    joinAttached(all, days, found, doubts);
    state.frontmatter = withEffect(frontmatter, found, changes.changed);
    state.mdx = compose(state);
  }
  for (const { note, quote } of unique(doubts))
    state.ledger.doubt(placeOf(state.normal, quote), `Hiệu lực: ${note}: “${quote.slice(0, 160)}”`, 'truong');
}

/** A consolidated text holds the clauses of every document it joins: none is its own. "834/VBHN-BLĐTBXH" */
function isConsolidated({ type, number }: DocumentFrontmatter): boolean {
  return type === 'vbhn' || /(?:^|[^\p{L}])VBHN(?![\p{L}])/u.test(valueOf(number) ?? '');
}

/** The fields with what was found, in the order in which editors read them. */
function withEffect(
  frontmatter: DocumentFrontmatter,
  { from, to, parts }: OwnEffect,
  changed: readonly ChangedDocument[],
): DocumentFrontmatter {
  const fields = Object.entries(frontmatter);
  const after = fields.findIndex(([field]) => field === 'status') + 1;
  const relations = [...(frontmatter.relations ?? []), ...changed];
  const found: Partial<DocumentFrontmatter> = {
    ...(from !== null && { effectiveFrom: entryOf(from) }),
    ...(to !== null && { effectiveTo: entryOf(to) }),
    ...(parts.length > 0 && { effectiveParts: parts.map(({ day, clause }) => ({ date: day, clause })) }),
  };
  const ordered = [...fields.slice(0, after), ...Object.entries(found), ...fields.slice(after)];
  return {
    ...(Object.fromEntries(ordered) as unknown as DocumentFrontmatter),
    ...(relations.length > 0 && { relations }),
  };
}

function knownDays(date: Parameters<typeof valueOf<string>>[0], own: readonly Clause[]): KnownDays {
  const printed = typeof date === 'string' ? valueOf(date) : null;
  const adopted = adoptionOf(own.slice(-LAST_CLAUSES).map(({ words }) => words));
  return {
    printed: printed?.length === '2024-02-29'.length ? printed : null,
    adopted: adopted?.value ?? null,
  };
}

/** The day of adoption stands at the end of a document. */
const LAST_CLAUSES = 12;

/**
 * A regulation attached to a decision says its own day too: where both say one and they differ, the decision's stands and
 * the difference is doubted; where only the regulation does, it is taken as inferred.
 */
function joinAttached(
  all: readonly Clause[],
  days: KnownDays,
  found: OwnEffect,
  doubts: EffectDoubt[],
): void {
  const parts = Map.groupBy(
    all.filter(({ attached }) => attached !== null),
    ({ attached }) => attached,
  );
  for (const [part, clauses] of parts) {
    const type = part && attachedType(part);
    if (!type) continue;
    const { from } = ownEffect(clauses, ownName(type), days);
    if (from === null) continue;
    const day = dayOf(from);
    const quote = wordsOf(clauses, from);
    if (found.from === null) {
      const reason = `${DOCUMENT_TYPES[type]} kèm theo nói ngày này; văn bản ban hành không nói.`;
      found.from = { day: { value: day, reason }, clause: from.clause };
      doubts.push({ note: 'ngày lấy ở văn bản kèm theo', quote });
    } else if (dayOf(found.from) !== day)
      doubts.push({ note: 'văn bản kèm theo nói ngày khác với văn bản ban hành', quote });
  }
}

/** What reads as the document's own clause but stands in an attached part, where a form or a draft may print it. */
function doubtAttached(all: readonly Clause[], name: OwnName, days: KnownDays, doubts: EffectDoubt[]): void {
  const clauses = all.filter(({ attached }) => attached !== null);
  const { from } = ownEffect(clauses, name, days);
  if (from !== null)
    doubts.push({
      note: 'câu nói về hiệu lực đứng trong phần kèm theo, để trống',
      quote: wordsOf(clauses, from),
    });
}

const wordsOf = (clauses: readonly Clause[], day: StatedDay | null): string =>
  clauses.find(({ eid }) => eid === day?.clause)?.words ?? '';

/** What an attached part is, by the first words of its title: "QUY CHẾ làm việc …". */
function attachedType(part: Unit): DocumentType | null {
  const title = fold(plainText(part.title ?? [])).trim();
  const found = (Object.entries(DOCUMENT_TYPES) as [DocumentType, string][]).find(([, name]) =>
    title.startsWith(`${fold(name)} `),
  );
  return found?.[0] ?? null;
}

const dayOf = ({ day }: StatedDay): string => (typeof day === 'string' ? day : day.value);

function entryOf({ day, clause }: StatedDay): EffectEntry {
  return typeof day === 'string'
    ? { date: day, clause }
    : { date: day.value, clause, inferredFrom: day.reason };
}

/** Each doubt once. */
function unique(doubts: readonly EffectDoubt[]): EffectDoubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ note, quote }) => {
    const key = `${note} ${quote}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
