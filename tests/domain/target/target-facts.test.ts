import { describe, expect, it } from 'vitest';
import { targetFacts } from '#domain/target/target-facts.ts';
import { measureFrom } from '#domain/target/target.ts';

const measure = (fields: object) =>
  measureFrom({
    name: 'x',
    metric: null,
    scope: { place: null },
    comparator: '>=',
    value: 95,
    unit: '%',
    kind: 'muc',
    ...fields,
  });

describe('the facts of a target', () => {
  it('say of whom, how much and by when, by the names editors know', () => {
    const fields = { scope: { place: 'hu-a', group: 'trẻ em' }, deadline: { year: 2025 } };
    expect(targetFacts({ measures: [measure(fields)] })).toEqual({
      phamVi: 'hu-a trẻ em',
      giaTri: '>= 95 %',
      moc: '2025',
    });
  });

  it('leave out what no measure says, and keep the places of those that do', () => {
    const second = {
      comparator: 'khoang',
      value: undefined,
      from: 5,
      to: 6,
      deadline: { from: 2021, to: 2025 },
    };
    expect(targetFacts({ measures: [measure({}), measure({ ...second, approximate: true })] })).toEqual({
      giaTri: '>= 95 %; khoang ~ 5–6 %',
      moc: '; 2021–2025',
    });
  });
});
