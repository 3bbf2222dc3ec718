import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignRecorded } from '#domain/permalink/match/assign.ts';
import { checkPermalinks } from '#domain/permalink/match/check.ts';
import { compareWork } from '#domain/permalink/match/compare.ts';
import { ALL, type Decisions } from '#domain/permalink/match/decisions.ts';
import { appendOnly, isUnitEid, type Ledger } from '#domain/permalink/ledger/ledger.ts';
import { answeredBy, decide, KEY, published, recordedTree, type Sketch, textsOf, workOf } from './model.ts';

const WORDS =
  'kinh tế xã hội nông thôn cán bộ đảng viên nhân dân giao thông thủy lợi y tế giáo dục 5% 12,5 2025'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 14 })
  .map((words) => words.join(' '));
const item = fc.tuple(fc.boolean(), sentence).map(([bullet, text]) => (bullet ? `- ${text}` : text));
const document: fc.Arbitrary<Sketch> = fc.array(
  fc.record({ title: sentence, items: fc.array(item, { minLength: 1, maxLength: 6 }) }),
  { minLength: 1, maxLength: 4 },
);

const KINDS = [
  'insert',
  'repeat',
  'delete',
  'change',
  'merge',
  'split',
  'swap',
  'move',
  'section',
  'drop',
] as const;
const edits = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), a: fc.nat(), b: fc.nat(), c: fc.nat(), text: item }),
  { minLength: 1, maxLength: 8 },
);
type Edit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never;

/** Makes one edit; null where the document has no place for it. */
function apply(sketch: Sketch, { kind, a, b, c, text }: Edit): Sketch | null {
  const next = structuredClone(sketch);
  const section = next[a % next.length];
  const other = next[c % next.length];
  if (!section || !other) return null;
  const at = b % (section.items.length + 1);
  const chosen = section.items[at];
  switch (kind) {
    case 'insert':
      section.items.splice(at, 0, text);
      return next;
    case 'section':
      if (next.length > 8) return null;
      next.splice(b % (next.length + 1), 0, { title: text, items: [`${text} mở đầu`] });
      return next;
    case 'drop':
      if (next.length < 2) return null;
      next.splice(a % next.length, 1);
      return next;
    default:
  }
  if (chosen === undefined) return null;
  switch (kind) {
    case 'repeat':
      other.items.push(chosen);
      return next;
    case 'delete':
      section.items.splice(at, 1);
      return next;
    case 'change':
      section.items[at] = `${chosen} sửa ${text}`;
      return next;
    case 'merge': {
      const absorbed = section.items[at + 1];
      if (absorbed === undefined) return null;
      section.items.splice(at, 2, `${chosen} ${absorbed}`);
      return next;
    }
    case 'split': {
      const words = chosen.split(' ');
      const half = Math.ceil(words.length / 2) + 1;
      const mark = chosen.startsWith('- ') ? '- ' : '';
      section.items.splice(at, 1, words.slice(0, half).join(' '), mark + words.slice(half).join(' '));
      return words.length > half ? next : null;
    }
    case 'swap': {
      const place = b % other.items.length;
      const exchanged = other.items[place];
      if (exchanged === undefined) return null;
      section.items[at] = exchanged;
      other.items[place] = chosen;
      return next;
    }
    default:
      section.items.splice(at, 1);
      other.items.push(chosen);
      return next;
  }
}

/** What an editor who reads the report and accepts each case would decide. */
function decisionsFor(sketch: Sketch, ledger: Ledger, kind: Edit['kind']): Partial<Decisions> {
  const { match } = compareWork(workOf(sketch), ledger.state);
  const [survivor] = [...match.changed].map((unit) => match.entries.get(unit)?.eid ?? '');
  const changed = [...match.changed, ...match.displaced.keys(), ...match.respelled];
  const lost = match.lost.map(({ eid }) => eid);
  return {
    publish: true,
    accept: changed.length > 0 ? [[ALL, null]] : [],
    ...(kind === 'merge' && survivor !== undefined
      ? { merge: lost.map((eid): [string, string] => [eid, survivor]) }
      : { withdraw: lost.length > 0 ? [ALL] : [], reason: 'Cơ quan ban hành bãi bỏ' }),
  };
}

const errorsOf = (sketch: Sketch, ledger: Ledger) =>
  checkPermalinks([workOf(sketch)], new Map([[KEY, ledger]])).filter(({ severity }) => severity === 'error');

describe('any sequence of edits', () => {
  it('leaves every published identifier answered exactly once, and no text under the address of another', () => {
    fc.assert(
      fc.property(document, edits, (first, sequence) => {
        let sketch = first;
        let ledger = published(workOf(sketch));
        expect(errorsOf(sketch, ledger)).toEqual([]);
        for (const edit of sequence) {
          const next = apply(sketch, edit);
          if (!next) continue;
          const before = textsOf(recordedTree(sketch, ledger));
          const decisions = decisionsFor(next, ledger, edit.kind);
          const undeclared = errorsOf(next, ledger).length > 0;
          expect(undeclared).toBe(
            (decisions.accept?.length ?? 0) + (decisions.withdraw?.length ?? decisions.merge?.length ?? 0) >
              0,
          );

          const decided = decide(workOf(next), ledger, decisions);
          expect(decided.problems).toEqual([]);
          expect(appendOnly(ledger.text, decided.ledger.text)).toBeNull();
          ({ ledger } = decided);
          sketch = next;
          expect(errorsOf(sketch, ledger)).toEqual([]);

          const tree = recordedTree(sketch, ledger);
          const answered = answeredBy(tree);
          expect(new Set(answered).size).toBe(answered.length);
          const published = [...ledger.state.keys()].filter(isUnitEid);
          expect(published.filter((eid) => !answered.includes(eid))).toEqual([]);

          const after = textsOf(tree);
          const once = (texts: Map<string, string>, text: string) =>
            [...texts.values()].filter((other) => other === text).length === 1;
          for (const [eid, text] of before) {
            if (text !== '' && once(before, text) && once(after, text)) expect(after.get(eid)).toBe(text);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same identifiers when recorded ones are given out again', () => {
    fc.assert(
      fc.property(document, edits, (first, sequence) => {
        const ledger = published(workOf(first));
        const sketch = sequence.reduce((now, edit) => apply(now, edit) ?? now, first);
        const once = recordedTree(sketch, ledger);
        const before = answeredBy(once);
        assignRecorded({ root: once, notes: new Map(), diagnostics: [] }, ledger.state);
        expect(answeredBy(once)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
