import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignEids } from '#domain/document/eid.ts';
import { type Inline, textOf } from '#domain/document/inline.ts';
import { makeUnit, NUMBERED_KINDS, type Unit, type UnitKind, walk } from '#domain/document/unit.ts';
import { akomaNtoso } from '#domain/export/akn/akn.ts';
import { made, sourceOf } from './source.ts';
import { aknFaults, hasSchema } from './validate-akn.ts';

const LABELS = ['1', '2', '3'];
const words = fc.string({ unit: 'grapheme', maxLength: 8 });
const inline: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    words.map((value): Inline => ({ type: 'text', value })),
    fc.constant<Inline>({ type: 'break' }),
    fc.constantFrom(...LABELS).map((label): Inline => ({ type: 'note', label })),
    words.map((value): Inline => ({ type: 'strong', children: textOf(value) })),
    fc
      .constantFrom('#muc_i', '#p_1', '#khong-co', '/vb/a/', 'https://a.example/')
      .map((url): Inline => ({ type: 'link', url, children: textOf('chỗ khác') })),
  ),
  { maxLength: 4 },
);
// What most of a text is stands there more than once.
const KINDS: readonly UnitKind[] = [
  ...NUMBERED_KINDS,
  ...(['gach', 'p', 'p', 'p', 'cc', 'dau_de', 'ket', 'noi_nhan', 'ky'] as const),
];
const number = fc.constantFrom(null, '1.', 'I.', 'a)', 'Điều 2.', '(3)', '-', 'Phụ lục II');
const row = fc
  .array(inline, { maxLength: 3 })
  .map((cells) => makeUnit('hang', 1, { cells, text: cells.flat() }));
const table = fc.array(row, { maxLength: 3 }).map((children) => makeUnit('bang', 1, { children }));
const { unit } = fc.letrec<{ unit: Unit }>((tie) => ({
  unit: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline.map((text) => makeUnit('p', 1, { text })),
    table,
    fc
      .record({
        kind: fc.constantFrom(...KINDS),
        number,
        inferred: fc.boolean(),
        title: fc.option(inline),
        text: inline,
        children: fc.array(tie('unit'), { maxLength: 4 }),
      })
      .map(({ kind, ...fields }) => makeUnit(kind, 1, fields)),
  ),
}));

/** Any tree, with identifiers, and a footnote for each label of which it has one. */
const tree = fc.array(unit, { maxLength: 7 }).map((children) => {
  const root = makeUnit('van-ban', 1, { children });
  assignEids(root);
  const notes = Array.from(walk(root), (step) => step.unit).filter(({ kind }) => kind === 'cc');
  const labelled = LABELS.flatMap((label, index): [string, string][] => {
    const note = notes[index];
    return note ? [[label, note.eid]] : [];
  });
  return { root, notes: new Map(labelled) };
});

describe('any tree', () => {
  it('gives each unit one element, and every eId once', () => {
    fc.assert(
      fc.property(tree, (source) => {
        const xml = made(akomaNtoso(sourceOf(source)));
        const valuesOf = (name: string) =>
          Array.from(xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), ([, id]) => id);
        const eIds = valuesOf('eId');
        expect(new Set(eIds).size).toBe(eIds.length);
        const units = Array.from(walk(source.root), (step) => step.unit.eid).slice(1);
        expect(valuesOf('wId').sort()).toEqual(units.sort());
        if (hasSchema) expect(aknFaults(xml)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
