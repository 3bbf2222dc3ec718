import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assignEids } from '#domain/document/eid.ts';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit } from '#domain/document/unit.ts';
import { extractTargets } from '#domain/target/extract/extract.ts';

/** A sentence of some kind of document, where it stands, and what it sets and reports. */
interface Shape {
  kind: string;
  place: 'list' | 'plan' | 'results' | 'none';
  text: string;
  /** Comparator, value or range, unit, and the year where it matters. */
  targets: (string | number | null | [number, number])[][];
  /** Value, unit and what had been promised. */
  results?: (string | number)[][];
}

const file = path.join(import.meta.dirname, '../../fixtures/targets/shapes.json');
const shapes = JSON.parse(readFileSync(file, 'utf8')) as Shape[];
const TITLES = { list: 'Các chỉ tiêu chủ yếu', plan: 'Nhiệm vụ, giải pháp', results: 'Kết quả đạt được' };

function read({ place, text }: Shape) {
  const item = { text: textOf(text) };
  const child = place === 'list' ? makeUnit('y', 0, { number: '(1)', ...item }) : makeUnit('p', 0, item);
  const around =
    place === 'none'
      ? child
      : makeUnit('khoan', 0, {
          number: '1.',
          title: textOf(TITLES[place]),
          heading: true,
          children: [child],
        });
  const root = makeUnit('van-ban', 1, { children: [around] });
  assignEids(root);
  return extractTargets(root, []);
}

describe('sentences of many kinds of documents', () => {
  for (const shape of shapes) {
    it(`${shape.kind}: ${shape.text}`, () => {
      const { targets, results } = read(shape);
      const found = targets.flatMap(({ measures }) =>
        measures.map(({ comparator, value, from, to, standardUnit, deadline }) => [
          comparator,
          from === undefined ? (value ?? null) : [from, to],
          standardUnit,
          deadline && 'year' in deadline ? deadline.year : null,
        ]),
      );
      expect(found.map((entry, index) => entry.slice(0, shape.targets[index]?.length))).toEqual(
        shape.targets,
      );
      if (shape.results)
        expect(
          results.map(({ value, standardUnit, planned }) => [
            value,
            standardUnit,
            ...(planned === undefined ? [] : [planned]),
          ]),
        ).toEqual(shape.results);
    });
  }
});
