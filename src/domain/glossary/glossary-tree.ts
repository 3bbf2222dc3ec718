import { type Term, TERM_NAMES } from '#domain/catalogue/catalogue.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { reversed } from '#domain/naming/naming.ts';
import { slugger } from '#domain/naming/slug.ts';
import { compareVietnamese } from '#domain/text/collate.ts';

/** Groups of the glossary's page, in order, by the kind of their entries. */
const GROUPS = { 'viet-tat': 'chu-viet-tat', 'thuat-ngu': 'thuat-ngu' } as const satisfies Record<
  Term['type'],
  string
>;

/** What editors call the meaning of an entry. */
const MEANING = reversed(TERM_NAMES).meaning;

/** The page of a glossary. */
export interface GlossaryTree {
  /** A unit for each group that has entries, under it one for each entry: a link may lead to each. */
  root: Unit;
  /** The entry that a unit shows. */
  terms: ReadonlyMap<Unit, Term>;
}

/**
 * The entries of a glossary in the order of its page.
 *
 * @param lines the line of each entry in its file, in order
 */
export function glossaryTree(glossary: readonly Term[], lines: readonly number[] = []): GlossaryTree {
  const lineOf = new Map(glossary.map((term, at) => [term, lines[at] ?? 0]));
  const sorted = [...glossary].sort((a, b) => compareVietnamese(a.written, b.written));
  const identifier = slugger('t');
  const root = makeUnit('van-ban', 0);
  const terms = new Map<Unit, Term>();
  for (const [type, eid] of Object.entries(GROUPS)) {
    const entries = sorted.filter((term) => term.type === type);
    if (entries.length === 0) continue;
    const group = makeUnit('muc', 0, { eid, title: [{ type: 'text', value: eid }] });
    root.children.push(group);
    for (const term of entries) {
      const { written, full, meaning } = term;
      const unit = makeUnit('muc', lineOf.get(term) ?? 0, {
        eid: identifier(written),
        title: [{ type: 'text', value: written }],
        text: full === written ? [] : [{ type: 'text', value: full }],
        ...(meaning !== null && { facts: { [MEANING]: meaning } }),
      });
      terms.set(unit, term);
      group.children.push(unit);
    }
  }
  return { root, terms };
}
