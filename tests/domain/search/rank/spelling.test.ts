import { describe, expect, it } from 'vitest';
import { settleSpellings } from '#domain/search/rank/spelling.ts';
import { phrasesHits, wordLookup } from '#domain/search/rank/lookup.ts';
import { OTHER_SPELLING } from '#domain/search/index/posting.ts';
import { understand } from '#domain/search/query/understand.ts';
import { engineOf, find, samples } from '../samples.ts';

const RECORDS = samples(
  'Đội dân quân trực đêm. Dân quân nhận trợ cấp. Dân quân tập bắn.',
  'Dẫn đường, quản lý kho. Quan tâm người già.',
  'Hội quán của người dân.',
);

async function settled(typed: string) {
  const { engine } = engineOf(RECORDS);
  const { slots } = understand(typed, engine.lexicon, engine.catalogue.vocabulary).query;
  const lookup = await wordLookup(
    engine,
    slots.flatMap(({ phrases }) => phrases.flatMap(({ words }) => words)),
  );
  const own = slots.map(({ phrases }) => phrasesHits(phrases, lookup));
  const { hits, marks } = await settleSpellings(engine, slots, own);
  return hits.map(({ weights }, i) => ({
    meant: weights.filter((weight) => weight > OTHER_SPELLING).length,
    all: weights.length,
    marks: marks[i],
  }));
}

describe('words typed without diacritics', () => {
  it('are meant as they are spelled beside their neighbours', async () => {
    const [dan, quan] = await settled('dan quan');
    expect(dan?.all).toBe(5);
    expect(dan?.meant).toBe(4);
    expect(quan?.meant).toBe(3);
    expect([dan?.marks, quan?.marks]).toEqual(['a', 'a']);
  });

  it('stay open where they meet no neighbour, and where they were typed with diacritics', async () => {
    for (const typed of ['quan dem', 'dân quân', 'quan'])
      for (const { meant, all, marks } of await settled(typed))
        expect([meant, marks], typed).toEqual([all, null]);
  });

  it('bring up what is meant before what has the same letters', async () => {
    expect((await find(RECORDS, 'tro cap dan quan')).urls[0]).toBe('u0');
  });
});
