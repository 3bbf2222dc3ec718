import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '#domain/search/index/vocabulary.ts';
import { makeLexicon } from '#domain/search/query/expression.ts';
import type { Phrase, Query, QueryWord } from '#domain/search/query/query.ts';
import { countQuery } from '#server/search/count-query.ts';
import type { Language } from '#server/search/language.ts';
import { FETCHED_WHOLE } from '#server/search/tiers.ts';
import type { WordCount } from '#server/search/word-counts.ts';

const spelled = (...marks: string[]): Map<string, number> => new Map(marks.map((name) => [name, 10]));
const standing = () => ({ stands: false, spelled: false }) as never;
const LANGUAGE: Language = {
  ...{ version: '1', units: 10_000, averageLength: 50, glossary: [], indicators: [], standing },
  vocabulary: vocabularyOf(
    new Map([
      ['dan', spelled('a', 'aa')],
      ['quan', spelled('', 'f')],
      ['tu', spelled('j')],
    ]),
  ),
  lexicon: makeLexicon([], [], [], standing),
};

const word = (key: string, marks: string | null = null): QueryWord => ({ key, marks });
const phrase = (...words: QueryWord[]): Phrase => ({ words, factor: 1 });
const query = (own: readonly (readonly Phrase[])[], spans: Query['spans'] = []): Query => ({
  slots: own.map((phrases) => ({ text: '', phrases, role: 'content' })),
  ...{ spans, quoted: [], names: [], intent: null },
});

/** Counts by lexeme: in own words, above. */
function countsOf(table: Readonly<Record<string, readonly [own: number, above: number]>>) {
  const asked = new Set<string>();
  return {
    fetch: (lexemes: Iterable<string>) => {
      for (const lexeme of lexemes) asked.add(lexeme);
      return Promise.resolve();
    },
    of: (lexeme: string): WordCount => {
      expect(asked, `${lexeme} was fetched`).toContain(lexeme);
      const [own, above] = table[lexeme] ?? [0, 0];
      return { own, above, units: own + above };
    },
  };
}

describe('what a query asks for, counted in all units', () => {
  it('stands in its own words, and surely there or above them', async () => {
    const { slots, units } = await countQuery(
      query([[phrase(word('dan'))]]),
      [null],
      LANGUAGE,
      countsOf({ dan: [300, 500] }),
    );
    expect(units).toBe(10_000);
    expect(slots).toEqual([{ own: 300, surely: 800, alone: 300 }]);
  });

  it('is counted once where one name holds another', async () => {
    const longer = phrase(word('dan'), word('quan'));
    const { slots } = await countQuery(
      query([[phrase(word('dan', 'a')), phrase(word('dan'))], []], [{ from: 0, to: 1, phrases: [longer] }]),
      [null, null],
      LANGUAGE,
      countsOf({ dan: [300, 0], dan0a0: [200, 0], quan: [400, 0], dan_quan: [150, 0] }),
    );
    expect(slots[0]?.own).toBe(300);
  });

  it('is as rare as the spelling that is meant, where that is known', async () => {
    const table = { dan: [900, 0], quan: [900, 0], dan0a0: [120, 30], dan_quan: [100, 0] } as const;
    const { slots } = await countQuery(
      query([[phrase(word('dan'))], [phrase(word('quan'))]]),
      ['a', null],
      LANGUAGE,
      countsOf(table),
    );
    expect(slots[0]).toEqual({ own: 900, surely: 150, alone: 120 });
    expect(slots[1]).toEqual({ own: 900, surely: 900, alone: 900 });
  });

  it('is left to what is at hand where all of that was fetched', async () => {
    const rows = [[phrase(word('dan'))], [phrase(word('quan'))]];
    const table = (together: number) => countsOf({ dan: [900, 0], quan: [900, 0], dan_quan: [together, 0] });
    const rare = await countQuery(query(rows), [null, null], LANGUAGE, table(FETCHED_WHOLE));
    const frequent = await countQuery(query(rows), [null, null], LANGUAGE, table(FETCHED_WHOLE + 1));
    expect(rare.pairs[0]?.own).toBe(0);
    expect(frequent.pairs[0]?.own).toBe(FETCHED_WHOLE + 1);
  });

  it('counts the words of a name that stands nowhere beside each other only, and surely by its other names', async () => {
    const other = phrase(word('tu', 'j'));
    const { slots } = await countQuery(
      query(
        [[phrase(word('dan'))], [phrase(word('quan'))]],
        [{ from: 0, to: 1, phrases: [other], instead: true }],
      ),
      [null, null],
      LANGUAGE,
      countsOf({ dan: [900, 0], quan: [900, 0], dan_quan: [80, 0], tu0j0: [7, 2] }),
    );
    expect(slots[0]).toEqual({ own: 87, surely: 9, alone: 80 });
  });
});
