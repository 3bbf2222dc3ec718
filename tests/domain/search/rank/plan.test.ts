import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '#domain/search/index/vocabulary.ts';
import type { Query, Slot } from '#domain/search/query/query.ts';
import { planOf } from '#domain/search/rank/plan.ts';
import { FIRST_QUERY_FILES, Reach } from '#domain/search/rank/reach.ts';

const keys = Array.from('abcdefghij');
/** Each letter a word in a part of its own; later letters are commoner. */
const vocabulary = vocabularyOf(new Map(keys.map((key, i) => [key, new Map([['', 2 ** i]])])));
const reach = (): Reach => new Reach({ partOf: (key) => key.charCodeAt(0) }, FIRST_QUERY_FILES);
const phrase = (word: string) => ({ words: [{ key: word, marks: null }], factor: 1 });
const slot = (word: string, role: Slot['role'] = 'content'): Slot => ({
  text: word,
  role,
  phrases: [phrase(word)],
});
const query = (slots: Slot[], spans: Query['spans'] = []): Query => ({
  slots,
  spans,
  quoted: [],
  names: [],
  intent: null,
});
const lookedUp = (lists: ReturnType<typeof planOf>['slots']): string[] =>
  lists.flatMap((list) => list.flatMap(({ words }) => words.map(({ key }) => key)));

describe('what is looked up of a query', () => {
  it('is all of it where it is short', () => {
    const plan = planOf(query([slot('a'), slot('b', 'soft')]), vocabulary, reach());
    expect(lookedUp(plan.slots)).toEqual(['a', 'b']);
  });

  it('is a word that only joins where its part is open anyway', () => {
    const together = new Reach({ partOf: (key) => (key === 'c' ? 2 : 1) }, FIRST_QUERY_FILES);
    const joined = query([slot('a'), slot('b', 'weak'), slot('c', 'weak')]);
    expect(lookedUp(planOf(joined, vocabulary, together).slots)).toEqual(['a', 'b']);
  });

  it('is the rarest words of a long one; the others only join', () => {
    const long = query([...keys].reverse().map((key) => slot(key)));
    const plan = planOf(long, vocabulary, reach());
    const found = lookedUp(plan.slots);
    expect(found).toContain('a');
    expect(found).not.toContain('j');
    expect(plan.query.slots.filter(({ role }) => role === 'weak').map(({ text }) => text)).toEqual(
      [...keys].reverse().filter((key) => !found.includes(key)),
    );
  });

  it('is another name first where what was typed stands nowhere; its words come last', () => {
    const spans = [{ from: 0, to: 1, phrases: [phrase('c')], instead: true as const }];
    const plan = planOf(query([slot('a'), slot('b'), slot('d')], spans), vocabulary, reach());
    expect(lookedUp(plan.slots)).toEqual(['a', 'b', 'd']);
    expect(lookedUp(plan.spans)).toEqual(['c']);
    const narrow = new Reach({ partOf: (key) => key.charCodeAt(0) }, FIRST_QUERY_FILES);
    narrow.opens(narrow.partsLeft - 2);
    const least = planOf(query([slot('a'), slot('b'), slot('d')], spans), vocabulary, narrow);
    expect([lookedUp(least.slots), lookedUp(least.spans)]).toEqual([['d'], ['c']]);
  });

  it('is no phrase with a word that the documents do not have', () => {
    const two = {
      ...phrase('a'),
      words: [
        { key: 'a', marks: null },
        { key: 'zz', marks: null },
      ],
    };
    const plan = planOf(query([{ ...slot('a'), phrases: [two, phrase('b')] }]), vocabulary, reach());
    expect(lookedUp(plan.slots)).toEqual(['b']);
  });
});
